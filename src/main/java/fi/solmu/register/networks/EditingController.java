package fi.solmu.register.networks;

import static fi.solmu.access.Action.EDIT_NETWORK;

import fi.solmu.access.Actor;
import fi.solmu.access.Needs;
import fi.solmu.kernel.NotFound;
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

/** The small forms by which a network's page is edited. */
@Controller
class EditingController {
    private final Editing editing;
    private final Pages pages;
    private final Clock clock;

    EditingController(Editing editing, Pages pages, Clock clock) {
        this.editing = editing;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/networks/{network}/edit/{section}")
    @Needs(EDIT_NETWORK)
    String form(@PathVariable UUID network, @PathVariable String section, HttpServletRequest request, Model model) {
        model.addAttribute("form", editing.form(network, section(section), pages.texts(request)));
        return "register/networks/edit";
    }

    @PostMapping("/networks/{network}/edit/{section}")
    @Needs(EDIT_NETWORK)
    String save(
            @PathVariable UUID network,
            @PathVariable String section,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        var t = pages.texts(request);
        var outcome = editing.save(network, section(section), typed, actor, t, LocalDate.now(clock));
        return switch (outcome) {
            case Editing.Outcome.Saved(var changed) -> {
                Toasts.say(redirect, t.text(changed ? "register.network.saved" : "register.network.unchanged"));
                yield "redirect:/networks/" + network;
            }
            case Editing.Outcome.Mistaken(var form) -> {
                response.setStatus(422);
                model.addAttribute("form", form);
                yield "register/networks/edit";
            }
            case Editing.Outcome.Contested(var form) -> {
                response.setStatus(409);
                model.addAttribute("form", form);
                yield "register/networks/contested";
            }
        };
    }

    private static EditSection section(String code) {
        return EditSection.of(code).orElseThrow(NotFound::new);
    }
}
