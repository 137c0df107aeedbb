package fi.solmu.planning.plans;

import static fi.solmu.access.Action.EDIT_PLAN;
import static fi.solmu.access.Action.SEE_PLAN;

import fi.solmu.access.Actor;
import fi.solmu.access.Needs;
import fi.solmu.kernel.Language;
import fi.solmu.shell.Pages;
import fi.solmu.shell.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A plan, on its page and on paper; the plans of a network; a plan begun. */
@Controller
class PlanController {
    private final PlanQueries queries;
    private final Beginning beginning;
    private final Pages pages;
    private final Clock clock;

    PlanController(PlanQueries queries, Beginning beginning, Pages pages, Clock clock) {
        this.queries = queries;
        this.beginning = beginning;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/plans/{plan}")
    @Needs(SEE_PLAN)
    String page(@PathVariable UUID plan, Model model) {
        model.addAttribute("view", queries.whole(plan));
        return "planning/plans/page";
    }

    @GetMapping("/plans/{plan}/print")
    @Needs(SEE_PLAN)
    String print(@PathVariable UUID plan, Model model) {
        model.addAttribute("view", queries.whole(plan));
        return "planning/plans/print";
    }

    @GetMapping("/networks/{network}/plans")
    @Needs(SEE_PLAN)
    String ofNetwork(@PathVariable UUID network, Model model) {
        model.addAttribute("plans", beginning.of(network, LocalDate.now(clock)));
        return "planning/plans/network";
    }

    @GetMapping("/networks/{network}/plans/new")
    @Needs(EDIT_PLAN)
    String asked(
            @PathVariable UUID network,
            @RequestParam(defaultValue = "") String year,
            HttpServletRequest request,
            Model model) {
        return form(network, NewPlanForm.of(year, pages.texts(request).language()), null, model);
    }

    @PostMapping("/networks/{network}/plans")
    @Needs(EDIT_PLAN)
    String begin(
            @PathVariable UUID network,
            NewPlanForm typed,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        var today = LocalDate.now(clock);
        var problems = new Problems();
        var year = problems.need(typed.readYear(today), "year", "planning.new.problem.year");
        var language = problems.need(Language.of(typed.language()), "language", "planning.new.problem.language");
        if (problems.any() || year.isEmpty() || language.isEmpty()) {
            response.setStatus(422);
            return form(network, typed, problems, model);
        }
        var outcome = beginning.begin(network, year.get(), language.get(), typed.fromEarlier(), actor, today);
        return switch (outcome) {
            case Beginning.Outcome.Empty(var plan) -> {
                pages.say(redirect, request, "planning.new.begun");
                yield "redirect:/plans/" + plan + "/edit";
            }
            case Beginning.Outcome.Drafted(var plan, var earlier, var measures) -> {
                pages.say(redirect, request, "planning.new.drafted", String.valueOf(earlier), measures);
                yield "redirect:/plans/" + plan + "/edit";
            }
            case Beginning.Outcome.There(var plan) -> {
                pages.say(redirect, request, "planning.new.there");
                yield "redirect:/plans/" + plan;
            }
            case Beginning.Outcome.Ended _ -> {
                pages.say(redirect, request, "planning.new.ended");
                yield "redirect:/networks/" + network + "/plans";
            }
        };
    }

    private String form(
            UUID network, NewPlanForm typed, @org.jspecify.annotations.Nullable Problems problems, Model model) {
        var plans = beginning.of(network, LocalDate.now(clock));
        if (plans.years().isEmpty()) {
            return "redirect:/networks/" + network + "/plans";
        }
        var year = typed.readYear(LocalDate.now(clock))
                .filter(plans.years()::contains)
                .orElse(
                        plans.years().contains(LocalDate.now(clock).getYear())
                                ? Integer.valueOf(LocalDate.now(clock).getYear())
                                : plans.years().getLast());
        model.addAttribute("plans", plans);
        model.addAttribute("typed", problems == null ? typed.with(year) : typed);
        model.addAttribute("earlier", queries.before(plans.network(), year));
        model.addAttribute("problems", problems);
        return "planning/plans/new";
    }
}
