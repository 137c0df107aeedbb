package fi.solmu.imports.people;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.access.Audit;
import fi.solmu.access.Needs;
import fi.solmu.kernel.NotFound;
import fi.solmu.register.PersonSplits;
import fi.solmu.shell.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which rows of lists are taken for one person's and why; a row of somebody else's can be taken out. */
@Controller
class PersonRowsController {
    private final PersonRows rows;
    private final PersonSides sides;
    private final Audit audit;
    private final Pages pages;

    PersonRowsController(PersonRows rows, PersonSides sides, Audit audit, Pages pages) {
        this.rows = rows;
        this.sides = sides;
        this.audit = audit;
        this.pages = pages;
    }

    /** Addresses are shown, so that looking leaves a mark in the audit trail. */
    @GetMapping("/people/{person}/rows")
    @Needs(Action.REVIEW_PEOPLE)
    String rows(@PathVariable UUID person, Actor actor, HttpServletRequest request, Model model) {
        var reader = pages.texts(request).language();
        var somebody = sides.of(person, reader);
        var canonical = canonical(somebody);
        audit.enter(actor.account(), Action.SEE_MEMBER_ADDRESSES, "person", canonical);
        model.addAttribute("somebody", somebody);
        model.addAttribute("rows", rows.of(canonical, reader));
        return "imports/people/listed";
    }

    @PostMapping("/people/{person}/rows/{record}/split")
    @Needs(Action.REVIEW_PEOPLE)
    String split(
            @PathVariable UUID person,
            @PathVariable UUID record,
            Actor actor,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        var canonical = canonical(sides.of(person, pages.texts(request).language()));
        return switch (rows.split(canonical, record, actor.account())) {
            case PersonRows.Outcome.Split(var pair) -> {
                pages.say(redirect, request, "imports.people.split.done");
                yield "redirect:/people/pairs/" + pair;
            }
            case PersonRows.Outcome.Refused(PersonSplits.Outcome.CameByMerge(var merge)) -> {
                pages.say(redirect, request, "imports.people.split.merged");
                yield "redirect:/people/" + canonical + "/merges/" + merge + "/undo";
            }
            case PersonRows.Outcome.Refused(PersonSplits.Outcome.NothingElse _) -> {
                pages.say(redirect, request, "imports.people.split.nothingElse");
                yield "redirect:/people/" + canonical + "/rows";
            }
            case PersonRows.Outcome.Refused _ -> {
                pages.say(redirect, request, "imports.people.split.notTheirs");
                yield "redirect:/people/" + canonical + "/rows";
            }
        };
    }

    private static UUID canonical(PersonSide somebody) {
        if (somebody.id() == null) {
            throw new NotFound();
        }
        return somebody.id();
    }
}
