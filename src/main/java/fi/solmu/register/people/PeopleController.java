package fi.solmu.register.people;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.access.Audit;
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

/** The list of people and the page of each. */
@Controller
class PeopleController {
    private final PeopleSearch search;
    private final PersonQueries queries;
    private final Audit audit;
    private final LanguageChoice language;
    private final Clock clock;

    PeopleController(PeopleSearch search, PersonQueries queries, Audit audit, LanguageChoice language, Clock clock) {
        this.search = search;
        this.queries = queries;
        this.audit = audit;
        this.language = language;
        this.clock = clock;
    }

    @GetMapping("/people")
    @Needs(Action.SEE_PEOPLE)
    String list(PeopleFilter filter, Actor actor, HttpServletRequest request, Model model) {
        model.addAttribute("filter", filter);
        model.addAttribute("list", search.list(filter, actor, LocalDate.now(clock), language.of(request)));
        return "register/people/list";
    }

    /** One's own page, for those who are known as persons; the account's page for others. */
    @GetMapping("/people/own")
    @Needs(Action.SEE_OWN_ACCOUNT)
    String own(Actor actor) {
        return queries.personOf(actor.account())
                .map(person -> "redirect:/people/" + person)
                .orElse("redirect:/account");
    }

    /** Somebody found to be another is read on that one's page. Reading somebody else's addresses leaves a mark in the audit trail. */
    @GetMapping("/people/{person}")
    @Needs(Action.SEE_PERSON)
    String person(@PathVariable UUID person, Actor actor, HttpServletRequest request, Model model) {
        var canonical = queries.canonical(person);
        if (!canonical.equals(person)) {
            return "redirect:/people/" + canonical;
        }
        var profile = queries.profile(person, actor, LocalDate.now(clock), language.of(request));
        if (profile.seesAddresses() && !profile.own() && profile.addressesInAll() > 0) {
            audit.enter(actor.account(), Action.SEE_MEMBER_ADDRESSES, "person", person);
        }
        model.addAttribute("profile", profile);
        return "register/people/person";
    }
}
