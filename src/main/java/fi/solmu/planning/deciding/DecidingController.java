package fi.solmu.planning.deciding;

import static fi.solmu.access.Action.APPROVE_PLAN;
import static fi.solmu.access.Action.EDIT_PLAN;
import static fi.solmu.access.Action.PROPOSE_PLAN;

import fi.solmu.access.Actor;
import fi.solmu.access.Needs;
import fi.solmu.planning.plans.PlanQueries;
import fi.solmu.shell.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The acts that move a plan on. */
@Controller
class DecidingController {
    private final Approving approving;
    private final PlanQueries plans;
    private final Pages pages;
    private final Clock clock;

    DecidingController(Approving approving, PlanQueries plans, Pages pages, Clock clock) {
        this.approving = approving;
        this.plans = plans;
        this.pages = pages;
        this.clock = clock;
    }

    @PostMapping("/plans/{plan}/proposal")
    @Needs(PROPOSE_PLAN)
    String propose(
            @PathVariable UUID plan,
            @RequestParam(defaultValue = "") String read,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        var outcome = approving.take(Step.PROPOSE, plan, read, "", actor, LocalDate.now(clock));
        return answer(Step.PROPOSE, outcome, plan, "", "planning/plans/page", request, response, model, redirect);
    }

    @PostMapping("/plans/{plan}/decision")
    @Needs(APPROVE_PLAN)
    String decide(
            @PathVariable UUID plan,
            @RequestParam(defaultValue = "") String read,
            @RequestParam(defaultValue = "") String choice,
            @RequestParam(defaultValue = "") String note,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        var step = choice.equals("return") ? Step.RETURN : Step.APPROVE;
        var outcome = approving.take(step, plan, read, note, actor, LocalDate.now(clock));
        return answer(step, outcome, plan, note, "planning/plans/page", request, response, model, redirect);
    }

    @GetMapping("/plans/{plan}/reopening")
    @Needs(EDIT_PLAN)
    String reopening(@PathVariable UUID plan, Model model) {
        var view = plans.whole(plan);
        if (view.head().state().status().isWritten()) {
            return "redirect:/plans/" + plan;
        }
        model.addAttribute("view", view);
        return "planning/deciding/reopening";
    }

    @PostMapping("/plans/{plan}/reopening")
    @Needs(EDIT_PLAN)
    String reopen(
            @PathVariable UUID plan,
            @RequestParam(defaultValue = "") String read,
            @RequestParam(defaultValue = "") String note,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        var outcome = approving.take(Step.TAKE_BACK, plan, read, note, actor, LocalDate.now(clock));
        var template =
                outcome instanceof Approving.Outcome.Mistaken ? "planning/deciding/reopening" : "planning/plans/page";
        return answer(Step.TAKE_BACK, outcome, plan, note, template, request, response, model, redirect);
    }

    /** Whatever was not done is said on the page, with what was typed still there. */
    private String answer(
            Step step,
            Approving.Outcome outcome,
            UUID plan,
            String note,
            String template,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        var t = pages.texts(request);
        Optional<String> said = switch (outcome) {
            case Approving.Outcome.Done _ -> {
                pages.say(redirect, request, "planning.decide.done." + step);
                yield Optional.empty();
            }
            case Approving.Outcome.Refused(var why) -> {
                response.setStatus(409);
                yield Optional.of(
                        why == Standing.Refusal.NOT_APPROVER
                                ? t.of(
                                        "planning.decide.NOT_APPROVER",
                                        plans.head(plan).rule().approver())
                                : t.of("planning.decide.refusal", why));
            }
            case Approving.Outcome.ChangedMeanwhile _ -> {
                response.setStatus(409);
                yield Optional.of(t.text("planning.decide.meanwhile"));
            }
            case Approving.Outcome.Mistaken(var problems) -> {
                response.setStatus(422);
                model.addAttribute("problems", problems);
                yield Optional.of("");
            }
        };
        if (said.isEmpty()) {
            return "redirect:/plans/" + plan + (step == Step.TAKE_BACK ? "/edit" : "");
        }
        model.addAttribute("view", plans.whole(plan));
        model.addAttribute("refused", said.get());
        model.addAttribute("note", note);
        return template;
    }
}
