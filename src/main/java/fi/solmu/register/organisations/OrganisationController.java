package fi.solmu.register.organisations;

import fi.solmu.access.Action;
import fi.solmu.access.Needs;
import fi.solmu.shell.LanguageChoice;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The list of organisations and the page of each. */
@Controller
class OrganisationController {
    private final OrganisationListQueries lists;
    private final OrganisationQueries queries;
    private final LanguageChoice language;
    private final Clock clock;

    OrganisationController(
            OrganisationListQueries lists, OrganisationQueries queries, LanguageChoice language, Clock clock) {
        this.lists = lists;
        this.queries = queries;
        this.language = language;
        this.clock = clock;
    }

    @GetMapping("/organisations")
    @Needs(Action.SEE_ORGANISATIONS)
    String list(OrganisationFilter filter, HttpServletRequest request, Model model) {
        model.addAttribute("filter", filter);
        model.addAttribute("list", lists.list(filter, LocalDate.now(clock), language.of(request)));
        return "register/organisations/list";
    }

    @GetMapping("/organisations/{organisation}")
    @Needs(Action.SEE_ORGANISATION)
    String organisation(@PathVariable UUID organisation, HttpServletRequest request, Model model) {
        model.addAttribute("profile", queries.profile(organisation, LocalDate.now(clock), language.of(request)));
        return "register/organisations/organisation";
    }
}
