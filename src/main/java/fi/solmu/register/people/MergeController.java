package fi.solmu.register.people;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.access.Audit;
import fi.solmu.access.Needs;
import fi.solmu.access.Scope;
import fi.solmu.kernel.NotFound;
import fi.solmu.register.PersonMerges;
import fi.solmu.register.PersonMerges.Merge;
import fi.solmu.shell.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Taking a merge of people back: first what goes to whom, then the deed. */
@Controller
class MergeController {
    private final PersonMerges merges;
    private final PersonQueries queries;
    private final PersonSources sources;
    private final Audit audit;
    private final Pages pages;

    MergeController(PersonMerges merges, PersonQueries queries, PersonSources sources, Audit audit, Pages pages) {
        this.merges = merges;
        this.queries = queries;
        this.sources = sources;
        this.audit = audit;
        this.pages = pages;
    }

    /** The addresses of both are shown, so that looking leaves a mark in the audit trail. */
    @GetMapping("/people/{person}/merges/{merge}/undo")
    @Needs(Action.REVIEW_PEOPLE)
    String ask(@PathVariable UUID person, @PathVariable UUID merge, Actor actor, Model model) {
        var found = merge(person, merge);
        var canonical = queries.canonical(person);
        audit.enter(actor.account(), Action.SEE_MEMBER_ADDRESSES, "person", canonical);
        model.addAttribute("facts", queries.facts(canonical));
        model.addAttribute("undo", MergeUndo.of(found, merges.of(person), sources.bySides(canonical, merge)));
        model.addAttribute("back", back(canonical, actor));
        return "register/people/separate";
    }

    @PostMapping("/people/{person}/merges/{merge}/undo")
    @Needs(Action.REVIEW_PEOPLE)
    String undo(
            @PathVariable UUID person,
            @PathVariable UUID merge,
            Actor actor,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        var found = merge(person, merge);
        merges.undo(merge, actor.account());
        pages.say(redirect, request, "register.people.separated", found.keptName(), found.otherName());
        return "redirect:" + back(queries.canonical(found.kept()), actor);
    }

    private Merge merge(UUID person, UUID merge) {
        return merges.of(person).stream()
                .filter(each -> each.id().equals(merge))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Who only reviews pairs does not see the pages of people. */
    private static String back(UUID person, Actor actor) {
        return actor.may(Action.SEE_PERSON, new Scope.Nobody()) ? "/people/" + person : "/today";
    }
}
