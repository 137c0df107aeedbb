package fi.solmu.register.search;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.access.Needs;
import fi.solmu.register.organisations.OrganisationSearch;
import fi.solmu.register.people.PeopleSearch;
import fi.solmu.shell.LanguageChoice;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The search box of every page. */
@Controller
class SearchController {
    private static final int SHORTEST = 2;
    private static final int LONGEST = 200;
    private static final int MOST = 20;
    private final SearchQueries networks;
    private final OrganisationSearch organisations;
    private final PeopleSearch people;
    private final LanguageChoice language;
    private final Clock clock;

    SearchController(
            SearchQueries networks,
            OrganisationSearch organisations,
            PeopleSearch people,
            LanguageChoice language,
            Clock clock) {
        this.networks = networks;
        this.organisations = organisations;
        this.people = people;
        this.language = language;
        this.clock = clock;
    }

    @GetMapping("/search")
    @Needs(Action.SEARCH)
    String search(@RequestParam(defaultValue = "") String q, Actor actor, HttpServletRequest request, Model model) {
        var text = q.strip();
        if (text.length() > LONGEST) {
            text = text.substring(0, LONGEST);
        }
        model.addAttribute("q", text);
        if (text.length() >= SHORTEST) {
            var today = LocalDate.now(clock);
            var reader = language.of(request);
            var found = networks.networks(text, reader, MOST);
            model.addAttribute(
                    "result",
                    new SearchResult(
                            found.networks(),
                            found.total(),
                            organisations.best(text, today, reader, MOST),
                            people.best(text, actor, today, reader, MOST)));
        }
        return "register/search/search";
    }
}
