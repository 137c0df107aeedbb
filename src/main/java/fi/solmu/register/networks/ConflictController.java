package fi.solmu.register.networks;

import static fi.solmu.access.Action.SETTLE_CONFLICT;

import fi.solmu.access.Actor;
import fi.solmu.access.Needs;
import fi.solmu.shell.Pages;
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

/** The page on which a contradiction is settled, and the settlement taken back. */
@Controller
class ConflictController {
    private final Conflicts conflicts;
    private final Pages pages;
    private final Clock clock;

    ConflictController(Conflicts conflicts, Pages pages, Clock clock) {
        this.conflicts = conflicts;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/networks/{network}/conflicts/{field}")
    @Needs(SETTLE_CONFLICT)
    String page(@PathVariable UUID network, @PathVariable String field, HttpServletRequest request, Model model) {
        model.addAttribute("form", conflicts.form(network, field, pages.texts(request)));
        return "register/networks/conflict";
    }

    @PostMapping("/networks/{network}/conflicts/{field}")
    @Needs(SETTLE_CONFLICT)
    String settle(
            @PathVariable UUID network,
            @PathVariable String field,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        var t = pages.texts(request);
        var mistaken = conflicts.settle(network, field, typed, actor, t, LocalDate.now(clock));
        if (mistaken.isPresent()) {
            response.setStatus(422);
            model.addAttribute("form", mistaken.get());
            return "register/networks/conflict";
        }
        Toasts.say(
                redirect,
                t.text("register.conflict.settled"),
                "/networks/" + network + "/conflicts/" + field,
                t.text("register.conflict.takeBack"));
        return "redirect:/networks/" + network;
    }

    @PostMapping("/networks/{network}/conflicts/{field}/end")
    @Needs(SETTLE_CONFLICT)
    String reopen(
            @PathVariable UUID network,
            @PathVariable String field,
            Actor actor,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        conflicts.reopen(network, field, actor);
        pages.say(redirect, request, "register.conflict.takenBack");
        return "redirect:/networks/" + network;
    }
}
