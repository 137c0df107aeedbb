package fi.solmu.register.classifications;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.access.Needs;
import fi.solmu.register.classifications.ClassificationTrail.Changing;
import fi.solmu.shell.Association;
import fi.solmu.shell.FormMark;
import fi.solmu.shell.Pages;
import fi.solmu.shell.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the association says of itself: its name, where to write to it, and what its accessibility statement needs. */
@Controller
class AssociationController {
    private final Association association;
    private final AssociationEdits edits;
    private final Pages pages;
    private final Clock clock;

    AssociationController(Association association, AssociationEdits edits, Pages pages, Clock clock) {
        this.association = association;
        this.edits = edits;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/admin/association")
    @Needs(Action.EDIT_ASSOCIATION)
    String association(Model model) {
        var now = AssociationForm.of(association.read());
        return form(now, FormMark.of(now), new Problems(), model);
    }

    @PostMapping("/admin/association")
    @Needs(Action.EDIT_ASSOCIATION)
    String changed(
            AssociationForm form,
            @RequestParam(defaultValue = "") String opened,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        var problems = form.check(LocalDate.now(clock));
        if (problems.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(form, opened, problems, model);
        }
        if (edits.change(opened, form, actor.account()) == Changing.CHANGED_MEANWHILE) {
            response.setStatus(HttpStatus.CONFLICT.value());
            var now = AssociationForm.of(association.read());
            var t = pages.texts(request);
            model.addAttribute("meanwhile", Meanwhile.between(now.inWords(t), form.inWords(t)));
            return form(form, FormMark.of(now), problems, model);
        }
        pages.say(redirect, request, "register.association.saved");
        return "redirect:/admin/association";
    }

    private static String form(AssociationForm form, String opened, Problems problems, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("opened", opened);
        model.addAttribute("problems", problems);
        return "register/classifications/association";
    }
}
