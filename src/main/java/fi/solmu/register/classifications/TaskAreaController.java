package fi.solmu.register.classifications;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.access.Needs;
import fi.solmu.register.classifications.ClassificationTrail.Changing;
import fi.solmu.register.classifications.Classifications.TaskArea;
import fi.solmu.shell.FormMark;
import fi.solmu.shell.Pages;
import fi.solmu.shell.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The task areas of municipalities. */
@Controller
class TaskAreaController {
    private static final String OPENED = "opened";
    private final ClassificationListQueries queries;
    private final TaskAreaEdits edits;
    private final Pages pages;

    TaskAreaController(ClassificationListQueries queries, TaskAreaEdits edits, Pages pages) {
        this.queries = queries;
        this.edits = edits;
        this.pages = pages;
    }

    @GetMapping("/admin/task-areas")
    @Needs(Action.EDIT_CLASSIFICATIONS)
    String list(Model model) {
        model.addAttribute("areas", queries.taskAreas());
        return "register/classifications/areas";
    }

    @GetMapping("/admin/task-areas/new")
    @Needs(Action.EDIT_CLASSIFICATIONS)
    String add(Model model) {
        return form(null, AreaForm.empty(queries.taskAreas().size() + 1), new Problems(), model);
    }

    @PostMapping("/admin/task-areas")
    @Needs(Action.EDIT_CLASSIFICATIONS)
    String added(
            AreaForm form,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        var problems = form.check();
        if (problems.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(null, form, problems, model);
        }
        edits.addTaskArea(form, actor.account());
        pages.say(redirect, request, "register.taskAreas.added");
        return "redirect:/admin/task-areas";
    }

    @GetMapping("/admin/task-areas/{area}")
    @Needs(Action.EDIT_CLASSIFICATIONS)
    String area(@PathVariable UUID area, Model model) {
        var known = queries.taskArea(area);
        return form(known, AreaForm.of(known), new Problems(), model);
    }

    @PostMapping("/admin/task-areas/{area}")
    @Needs(Action.EDIT_CLASSIFICATIONS)
    String changed(
            @PathVariable UUID area,
            AreaForm form,
            @RequestParam(defaultValue = "") String opened,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        var known = queries.taskArea(area);
        var problems = form.check();
        if (problems.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute(OPENED, opened);
            return form(known, form, problems, model);
        }
        if (edits.changeTaskArea(area, opened, form, actor.account()) == Changing.CHANGED_MEANWHILE) {
            response.setStatus(HttpStatus.CONFLICT.value());
            var t = pages.texts(request);
            model.addAttribute("meanwhile", Meanwhile.between(AreaForm.of(known).inWords(t), form.inWords(t)));
            return form(known, form, problems, model);
        }
        pages.say(redirect, request, "register.types.saved");
        return "redirect:/admin/task-areas";
    }

    private static String form(@Nullable TaskArea area, AreaForm form, Problems problems, Model model) {
        if (!model.containsAttribute(OPENED)) {
            model.addAttribute(OPENED, area == null ? "" : FormMark.of(AreaForm.of(area)));
        }
        model.addAttribute("area", area);
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        return "register/classifications/area";
    }
}
