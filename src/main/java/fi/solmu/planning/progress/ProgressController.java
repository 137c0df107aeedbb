package fi.solmu.planning.progress;

import static fi.solmu.access.Action.REPORT_MEASURE;

import fi.solmu.access.Actor;
import fi.solmu.access.Needs;
import fi.solmu.planning.plans.PlanQueries;
import fi.solmu.shell.Pages;
import fi.solmu.shell.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which somebody says how far a measure has come. */
@Controller
class ProgressController {
    private final Reporting reporting;
    private final PlanQueries plans;
    private final Pages pages;

    ProgressController(Reporting reporting, PlanQueries plans, Pages pages) {
        this.reporting = reporting;
        this.plans = plans;
        this.pages = pages;
    }

    @GetMapping("/plans/{plan}/measures/{measure}/progress")
    @Needs(REPORT_MEASURE)
    String progress(@PathVariable UUID plan, @PathVariable UUID measure, Model model) {
        var progress = reporting.of(plan, measure);
        var now = progress.now();
        return form(plan, progress, now.status().name(), now.note() == null ? "" : now.note(), null, false, model);
    }

    @PostMapping("/plans/{plan}/measures/{measure}/progress")
    @Needs(REPORT_MEASURE)
    String report(
            @PathVariable UUID plan,
            @PathVariable UUID measure,
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") String opened,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        return switch (reporting.report(plan, measure, status, note, opened, actor)) {
            case Reporting.Outcome.Done _ -> {
                pages.say(redirect, request, "planning.progress.saved");
                yield "redirect:/plans/" + plan + "#measure-" + measure;
            }
            case Reporting.Outcome.Mistaken(var problems) -> {
                response.setStatus(422);
                yield form(plan, reporting.of(plan, measure), status, note, problems, false, model);
            }
            case Reporting.Outcome.ChangedMeanwhile _ -> {
                response.setStatus(409);
                yield form(plan, reporting.of(plan, measure), status, note, null, true, model);
            }
        };
    }

    private String form(
            UUID plan,
            MeasureProgress progress,
            String status,
            String note,
            @Nullable Problems problems,
            boolean meanwhile,
            Model model) {
        model.addAttribute("head", plans.head(plan));
        model.addAttribute("progress", progress);
        model.addAttribute("status", status);
        model.addAttribute("note", note);
        model.addAttribute("problems", problems);
        model.addAttribute("meanwhile", meanwhile);
        return "planning/progress/progress";
    }
}
