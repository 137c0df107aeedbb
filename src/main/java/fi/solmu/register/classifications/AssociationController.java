package fi.solmu.register.classifications;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.access.Needs;
import fi.solmu.shell.AssociationName;
import fi.solmu.shell.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The name of the association whose register this is. */
@Controller
class AssociationController {
    private final AssociationName association;
    private final ClassificationEdits edits;
    private final Says says;

    AssociationController(AssociationName association, ClassificationEdits edits, Says says) {
        this.association = association;
        this.edits = edits;
        this.says = says;
    }

    @GetMapping("/admin/association")
    @Needs(Action.EDIT_ASSOCIATION)
    String association(Model model) {
        return form(Names.of(association.get()), new Problems(), model);
    }

    @PostMapping("/admin/association")
    @Needs(Action.EDIT_ASSOCIATION)
    String changed(
            Names names,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        var problems = new Problems();
        names.check(problems);
        if (problems.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(names, problems, model);
        }
        edits.changeAssociation(names.localised(), actor.account());
        says.done(redirect, request, "register.association.saved");
        return "redirect:/admin/association";
    }

    private static String form(Names names, Problems problems, Model model) {
        model.addAttribute("names", names);
        model.addAttribute("problems", problems);
        return "register/classifications/association";
    }
}
