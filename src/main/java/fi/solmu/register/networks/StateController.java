package fi.solmu.register.networks;

import static fi.solmu.access.Action.CONFIRM_ACTIVITY;

import fi.solmu.access.Actor;
import fi.solmu.access.Needs;
import fi.solmu.register.NetworkStatus;
import fi.solmu.shell.Pages;
import fi.solmu.shell.Texts;
import fi.solmu.shell.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form by which a network is found to be active. What comes after it is decided by proposals. */
@Controller
class StateController {
    private final StateChanges changes;
    private final Pages pages;
    private final Clock clock;

    StateController(StateChanges changes, Pages pages, Clock clock) {
        this.changes = changes;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/networks/{network}/activity")
    @Needs(CONFIRM_ACTIVITY)
    String activity(@PathVariable UUID network, HttpServletRequest request, Model model) {
        var form = changes.form(network, pages.texts(request));
        model.addAttribute("form", form);
        return form.network().state().status() == NetworkStatus.RECORDED
                ? "register/networks/activity"
                : "redirect:/networks/" + network;
    }

    @PostMapping("/networks/{network}/activity")
    @Needs(CONFIRM_ACTIVITY)
    String confirm(
            @PathVariable UUID network,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        var t = pages.texts(request);
        var outcome = changes.confirm(network, typed, actor, t, LocalDate.now(clock));
        return answer(outcome, network, t, response, model, redirect);
    }

    private static String answer(
            StateChanges.Outcome outcome,
            UUID network,
            Texts t,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        return switch (outcome) {
            case StateChanges.Outcome.Done _ -> {
                Toasts.say(redirect, t.text("register.activity.done"));
                yield "redirect:/networks/" + network;
            }
            case StateChanges.Outcome.NotNow _ -> {
                Toasts.say(redirect, t.text("register.activity.notNow"));
                yield "redirect:/networks/" + network;
            }
            case StateChanges.Outcome.Mistaken(var form) -> {
                response.setStatus(422);
                model.addAttribute("form", form);
                yield "register/networks/activity";
            }
        };
    }
}
