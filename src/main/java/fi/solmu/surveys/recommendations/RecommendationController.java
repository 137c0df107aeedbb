package fi.solmu.surveys.recommendations;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.access.Needs;
import fi.solmu.kernel.NotFound;
import fi.solmu.register.ProposalDrafts;
import fi.solmu.shell.Pages;
import fi.solmu.shell.Problems;
import fi.solmu.surveys.recommendations.Recommendation.Status;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
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

/** Recommendations: those of a round, those of all, one with what came of it, the form. */
@Controller
class RecommendationController {
    private static final int LONGEST_OUTCOME = 2_000;
    private final RecommendationQueries queries;
    private final Recommendations recommendations;
    private final ProposalDrafts proposals;
    private final Pages pages;
    private final Clock clock;

    RecommendationController(
            RecommendationQueries queries,
            Recommendations recommendations,
            ProposalDrafts proposals,
            Pages pages,
            Clock clock) {
        this.queries = queries;
        this.recommendations = recommendations;
        this.proposals = proposals;
        this.pages = pages;
        this.clock = clock;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    @GetMapping("/evaluation/recommendations")
    @Needs(Action.SEE_EVALUATIONS)
    String all(Model model) {
        model.addAttribute("recommendations", queries.all());
        return "surveys/recommendations/list";
    }

    @GetMapping("/evaluation/rounds/{round}/recommendations")
    @Needs(Action.SEE_EVALUATIONS)
    String ofRound(@PathVariable UUID round, Model model) {
        model.addAttribute("round", queries.round(round).orElseThrow(NotFound::new));
        model.addAttribute("recommendations", queries.of(round));
        model.addAttribute("before", queries.before(round));
        return "surveys/recommendations/list";
    }

    @GetMapping("/evaluation/recommendations/{recommendation}")
    @Needs(Action.SEE_EVALUATIONS)
    String page(@PathVariable UUID recommendation, Actor actor, Model model) {
        return page(queries.find(recommendation), new Problems(), "", actor, model);
    }

    private String page(Recommendation shown, Problems problems, String outcome, Actor actor, Model model) {
        model.addAttribute("recommendation", shown);
        model.addAttribute("phases", queries.phases(shown.id()));
        model.addAttribute("proposals", proposals.of(shown.address(), actor).orElse(null));
        model.addAttribute("problems", problems);
        model.addAttribute("outcome", outcome);
        return "surveys/recommendations/page";
    }

    /** @param network of which something was found */
    @GetMapping("/evaluation/rounds/{round}/recommendations/new")
    @Needs(Action.EDIT_RECOMMENDATION)
    String asked(
            @PathVariable UUID round,
            @RequestParam(required = false) @Nullable UUID network,
            HttpServletRequest request,
            Model model) {
        var offer = offer(round, request);
        return form(null, offer, RecommendationForm.fresh(network, "", today()), new Problems(), model);
    }

    private RecommendationOffer offer(UUID round, HttpServletRequest request) {
        return queries.offer(
                queries.round(round).orElseThrow(NotFound::new),
                today(),
                pages.texts(request).language());
    }

    private static String form(
            @Nullable Recommendation kept,
            RecommendationOffer offer,
            RecommendationForm typed,
            Problems problems,
            Model model) {
        model.addAttribute("kept", kept);
        model.addAttribute("offer", offer);
        model.addAttribute("typed", typed);
        model.addAttribute("problems", problems);
        return "surveys/recommendations/form";
    }

    @PostMapping("/evaluation/rounds/{round}/recommendations")
    @Needs(Action.EDIT_RECOMMENDATION)
    String add(
            @PathVariable UUID round,
            RecommendationForm typed,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        var offer = offer(round, request);
        var problems = new Problems();
        var wish = typed.check(offer, problems);
        if (wish.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(null, offer, typed, problems, model);
        }
        var added = recommendations.add(round, wish.get(), actor);
        pages.say(redirect, request, "surveys.recommendations.added");
        return "redirect:/evaluation/recommendations/" + added;
    }

    @GetMapping("/evaluation/recommendations/{recommendation}/edit")
    @Needs(Action.EDIT_RECOMMENDATION)
    String edit(@PathVariable UUID recommendation, HttpServletRequest request, Model model) {
        var kept = queries.find(recommendation);
        return form(kept, offer(kept.round().id(), request), RecommendationForm.of(kept), new Problems(), model);
    }

    @PostMapping("/evaluation/recommendations/{recommendation}/edit")
    @Needs(Action.EDIT_RECOMMENDATION)
    String change(
            @PathVariable UUID recommendation,
            RecommendationForm typed,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        var kept = queries.find(recommendation);
        var offer = offer(kept.round().id(), request);
        var problems = new Problems();
        var wish = typed.check(offer, problems);
        if (wish.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(kept, offer, typed, problems, model);
        }
        if (!typed.version().equals(String.valueOf(kept.version()))
                || !recommendations.change(recommendation, kept.version(), wish.get(), actor)) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("meanwhile", true);
            return form(queries.find(recommendation), offer, typed, problems, model);
        }
        pages.say(redirect, request, "surveys.recommendations.changed");
        return "redirect:" + kept.address();
    }

    /** @param outcome what came of it */
    @PostMapping("/evaluation/recommendations/{recommendation}/state")
    @Needs(Action.EDIT_RECOMMENDATION)
    String move(
            @PathVariable UUID recommendation,
            @RequestParam Status status,
            @RequestParam(defaultValue = "") String outcome,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        var said = outcome.strip();
        var problems = new Problems();
        if (status.needsOutcome() && said.isEmpty()) {
            problems.add("outcome", "surveys.recommendations.problem.outcome");
        } else if (said.length() > LONGEST_OUTCOME) {
            problems.add("outcome", "surveys.recommendations.problem.outcome.long", LONGEST_OUTCOME);
        }
        var kept = queries.find(recommendation);
        if (problems.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(kept, problems, outcome, actor, model);
        }
        recommendations.move(recommendation, status, said.isEmpty() ? null : said, actor);
        pages.say(redirect, request, "surveys.recommendations.moved");
        return "redirect:" + kept.address();
    }

    /** Begins a proposal about the network, in the reader's name. */
    @PostMapping("/evaluation/recommendations/{recommendation}/proposal")
    @Needs(Action.PROPOSE)
    String propose(
            @PathVariable UUID recommendation, Actor actor, HttpServletRequest request, RedirectAttributes redirect) {
        var kept = queries.find(recommendation);
        if (kept.kind() == null) {
            throw new NotFound();
        }
        var t = pages.texts(request);
        var origin = new ProposalDrafts.Origin(
                kept.address(),
                kept.title(),
                t.text("surveys.recommendations.why", t.read(kept.round().name()), kept.number(), kept.reasons()));
        var draft = proposals.draft(
                kept.kind(), kept.network() == null ? null : kept.network().id(), origin, t.language(), actor);
        if (draft.isEmpty()) {
            pages.say(redirect, request, "surveys.recommendations.notNow");
            return "redirect:" + kept.address();
        }
        return "redirect:" + draft.get();
    }
}
