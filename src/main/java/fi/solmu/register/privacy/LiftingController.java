package fi.solmu.register.privacy;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.access.Needs;
import fi.solmu.register.ErasureTraces.Found;
import fi.solmu.register.privacy.Lifting.Why;
import fi.solmu.shell.Pages;
import fi.solmu.shell.Problems;
import fi.solmu.shell.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Finding and lifting the trace of an erasure. What is typed is sent, not put into an address, and answered at once: no
 * log and no history of a browser holds whom somebody looked for.
 */
@Controller
class LiftingController {
    private static final int MOST_CHOSEN = 100;
    private final Lifting lifting;
    private final Pages pages;

    LiftingController(Lifting lifting, Pages pages) {
        this.lifting = lifting;
        this.pages = pages;
    }

    @GetMapping("/protection/traces")
    @Needs(Action.FIND_ERASURE)
    String ask(Model model) {
        return page(LiftingForm.EMPTY, null, Set.of(), "", new Problems(), model);
    }

    @PostMapping("/protection/traces")
    @Needs(Action.FIND_ERASURE)
    String find(LiftingForm form, Actor actor, HttpServletResponse response, Model model) {
        var problems = form.check();
        if (problems.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(form, null, Set.of(), "", problems, model);
        }
        var found = lifting.find(form, actor.account());
        var sure = new HashSet<UUID>();
        found.stream().filter(Found::byAddress).map(Found::erasure).forEach(sure::add);
        return page(form, found, sure, "", problems, model);
    }

    @PostMapping("/protection/traces/lifting")
    @Needs(Action.LIFT_ERASURE)
    String lift(
            LiftingForm form,
            @RequestParam(defaultValue = "") List<String> erasure,
            @RequestParam(defaultValue = "") String why,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        var problems = form.check();
        var chosen = chosen(erasure);
        var reason = Arrays.stream(Why.values())
                .filter(each -> each.name().equals(why))
                .findFirst();
        if (chosen.isEmpty()) {
            problems.add("erasure", "register.lifting.problem.none");
        }
        if (reason.isEmpty()) {
            problems.add("why", "register.lifting.problem.why");
        }
        if (problems.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            var found = form.check().any() ? null : lifting.find(form, actor.account());
            return page(form, found, chosen, why, problems, model);
        }
        int lifted = lifting.lift(form, chosen, reason.orElseThrow(), actor.account());
        pages.say(redirect, request, "register.lifting.done", lifted);
        return "redirect:/protection/traces";
    }

    private static Set<UUID> chosen(List<String> ids) {
        return ids.stream()
                .limit(MOST_CHOSEN)
                .flatMap(each -> Typed.id(each).stream())
                .collect(Collectors.toSet());
    }

    private static String page(
            LiftingForm form,
            @Nullable List<Found> found,
            Set<UUID> chosen,
            String why,
            Problems problems,
            Model model) {
        model.addAttribute("form", form);
        model.addAttribute("found", found);
        model.addAttribute("chosen", chosen);
        model.addAttribute("why", why);
        model.addAttribute("problems", problems);
        return "register/privacy/traces";
    }
}
