package fi.solmu.register.classifications;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.access.Needs;
import fi.solmu.register.classifications.Classifications.TaskArea;
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
    private final ClassificationListQueries queries;
    private final ClassificationEdits edits;
    private final Says says;

    TaskAreaController(ClassificationListQueries queries, ClassificationEdits edits, Says says) {
        this.queries = queries;
        this.edits = edits;
        this.says = says;
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
        var place = Integer.toString(queries.taskAreas().size() + 1);
        return form(null, Names.NONE, place, true, new Problems(), model);
    }

    @PostMapping("/admin/task-areas")
    @Needs(Action.EDIT_CLASSIFICATIONS)
    String added(
            Names names,
            @RequestParam(defaultValue = "") String position,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        var problems = check(names, position);
        if (problems.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(null, names, position, true, problems, model);
        }
        edits.addTaskArea(names.localised(), TypeForm.place(position.strip()), actor.account());
        says.done(redirect, request, "register.taskAreas.added");
        return "redirect:/admin/task-areas";
    }

    @GetMapping("/admin/task-areas/{area}")
    @Needs(Action.EDIT_CLASSIFICATIONS)
    String area(@PathVariable UUID area, Model model) {
        var known = queries.taskArea(area);
        return form(
                known,
                Names.of(known.name()),
                Integer.toString(known.position()),
                known.inUse(),
                new Problems(),
                model);
    }

    @PostMapping("/admin/task-areas/{area}")
    @Needs(Action.EDIT_CLASSIFICATIONS)
    String changed(
            @PathVariable UUID area,
            Names names,
            @RequestParam(defaultValue = "") String position,
            @RequestParam(defaultValue = "no") String inUse,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        var known = queries.taskArea(area);
        var problems = check(names, position);
        if (problems.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(known, names, position, inUse.equals("yes"), problems, model);
        }
        edits.changeTaskArea(
                known, names.localised(), TypeForm.place(position.strip()), inUse.equals("yes"), actor.account());
        says.done(redirect, request, "register.types.saved");
        return "redirect:/admin/task-areas";
    }

    private static Problems check(Names names, String position) {
        var problems = new Problems();
        names.check(problems);
        if (TypeForm.place(position.strip()) < 0) {
            problems.add("position", "register.types.problem.position");
        }
        return problems;
    }

    private static String form(
            @Nullable TaskArea area, Names names, String position, boolean inUse, Problems problems, Model model) {
        model.addAttribute("area", area);
        model.addAttribute("names", names);
        model.addAttribute("position", position);
        model.addAttribute("inUse", inUse);
        model.addAttribute("problems", problems);
        return "register/classifications/area";
    }
}
