package fi.solmu.register.privacy;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.access.Needs;
import fi.solmu.access.PublicPage;
import fi.solmu.register.privacy.Erasures.Outcome;
import fi.solmu.register.privacy.Erasures.Reason;
import fi.solmu.shell.Pages;
import fi.solmu.shell.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Erasing a person: what will go and what stays is shown first. */
@Controller
class ErasureController {
    private final Erasures erasures;
    private final HeldQueries queries;
    private final Pages pages;

    ErasureController(Erasures erasures, HeldQueries queries, Pages pages) {
        this.erasures = erasures;
        this.queries = queries;
        this.pages = pages;
    }

    @GetMapping("/people/{person}/erasure")
    @Needs(Action.ERASE_PERSON)
    String ask(@PathVariable UUID person, Actor actor, Model model) {
        return asking(person, new Problems(), "", actor, model);
    }

    /** Cannot be taken back, so the box that says so has to be ticked. */
    @PostMapping("/people/{person}/erasure")
    @Needs(Action.ERASE_PERSON)
    String erase(
            @PathVariable UUID person,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String sure,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        var problems = new Problems();
        var why = reason(reason);
        if (why.isEmpty()) {
            problems.add("reason", "register.privacy.problem.reason");
        }
        if (!sure.equals("yes")) {
            problems.add("sure", "register.privacy.problem.sure");
        }
        var whole = queries.whole(person);
        boolean own = actor.account().equals(whole.account());
        if (!problems.any() && erasures.erase(person, why.orElseThrow(), actor.account()) == Outcome.ERASED) {
            if (own) {
                return "redirect:/erased";
            }
            pages.say(redirect, request, "register.privacy.erased");
            return "redirect:/protection";
        }
        if (!problems.any()) {
            problems.add("sure", "register.privacy.problem.lastAdministrator");
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return asking(person, problems, reason, actor, model);
    }

    private String asking(UUID person, Problems problems, String reason, Actor actor, Model model) {
        var whole = queries.whole(person);
        model.addAttribute("name", whole.name());
        model.addAttribute("person", whole.canonical());
        model.addAttribute("own", actor.account().equals(whole.account()));
        model.addAttribute("extent", erasures.extent(whole));
        model.addAttribute("problems", problems);
        model.addAttribute("reason", reason);
        return "register/privacy/erasure";
    }

    private static Optional<Reason> reason(String name) {
        return Arrays.stream(Reason.values())
                .filter(each -> each != Reason.NETWORK_CLOSED && each.name().equals(name))
                .findFirst();
    }

    /** What somebody reads who has erased themselves and is signed out by that. */
    @GetMapping("/erased")
    @PublicPage
    String erased() {
        return "register/privacy/erased";
    }
}
