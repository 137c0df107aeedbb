package fi.solmu.register.privacy;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.access.Needs;
import fi.solmu.kernel.NotFound;
import fi.solmu.register.HoldingGround.About;
import fi.solmu.register.privacy.GroundEdits.Outcome;
import fi.solmu.shell.Pages;
import fi.solmu.shell.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Why people are held and until when: written by whoever answers for it, with what was said before. */
@Controller
class GroundController {
    private final GroundEdits edits;
    private final Pages pages;

    GroundController(GroundEdits edits, Pages pages) {
        this.edits = edits;
        this.pages = pages;
    }

    @GetMapping("/protection/grounds/{about}")
    @Needs(Action.EDIT_GROUNDS)
    String form(@PathVariable String about, Model model) {
        var known = known(about);
        var now = edits.versions(known).getFirst().ground();
        return form(known, GroundForm.of(now), now.id().toString(), new Problems(), model);
    }

    @PostMapping("/protection/grounds/{about}")
    @Needs(Action.EDIT_GROUNDS)
    String changed(
            @PathVariable String about,
            GroundForm form,
            @RequestParam(defaultValue = "") String opened,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        var known = known(about);
        var problems = form.check(known);
        if (problems.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(known, form, opened, problems, model);
        }
        if (edits.change(known, opened, form, actor.account()) == Outcome.CHANGED_MEANWHILE) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("meanwhile", true);
            var now = edits.versions(known).getFirst().ground();
            return form(known, form, now.id().toString(), problems, model);
        }
        pages.say(redirect, request, "register.grounds.saved");
        return "redirect:/protection/grounds/" + known;
    }

    private String form(About about, GroundForm form, String opened, Problems problems, Model model) {
        model.addAttribute("about", about);
        model.addAttribute("form", form);
        model.addAttribute("opened", opened);
        model.addAttribute("versions", edits.versions(about));
        model.addAttribute("problems", problems);
        return "register/privacy/ground";
    }

    private static About known(String name) {
        return Arrays.stream(About.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
