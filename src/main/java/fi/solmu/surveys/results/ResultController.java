package fi.solmu.surveys.results;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.access.Needs;
import fi.solmu.shell.LanguageChoice;
import fi.solmu.surveys.recommendations.RecommendationQueries;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages of a round's results. A round that is not closed says on each of them why there is nothing yet. */
@Controller
class ResultController {
    private static final String RESULTS = "/evaluation/rounds/{round}/results";

    private final ResultPages results;
    private final RecommendationQueries recommendations;
    private final LanguageChoice languageChoice;

    ResultController(ResultPages results, RecommendationQueries recommendations, LanguageChoice languageChoice) {
        this.results = results;
        this.recommendations = recommendations;
        this.languageChoice = languageChoice;
    }

    @GetMapping(RESULTS)
    @Needs(Action.SEE_EVALUATIONS)
    String all(
            @PathVariable UUID round,
            @RequestParam(required = false) @Nullable UUID type,
            HttpServletRequest request,
            Model model) {
        var reader = languageChoice.of(request);
        model.addAttribute("recommendations", type == null ? recommendations.of(round) : List.of());
        return show(round, model, "questions", asked -> results.all(asked, type, reader));
    }

    @GetMapping(RESULTS + "/types")
    @Needs(Action.SEE_EVALUATIONS)
    String types(
            @PathVariable UUID round,
            @RequestParam(required = false) @Nullable String question,
            HttpServletRequest request,
            Model model) {
        var reader = languageChoice.of(request);
        return show(round, model, "types", asked -> results.types(asked, question, reader));
    }

    @GetMapping(RESULTS + "/networks")
    @Needs(Action.SEE_EVALUATIONS)
    String networks(
            @PathVariable UUID round,
            @RequestParam(required = false) @Nullable String question,
            @RequestParam(required = false) @Nullable UUID type,
            HttpServletRequest request,
            Model model) {
        var reader = languageChoice.of(request);
        return show(round, model, "networks", asked -> results.networks(asked, question, type, reader));
    }

    @GetMapping(RESULTS + "/networks/{network}")
    @Needs(Action.SEE_NETWORK_EVALUATION)
    String network(
            @PathVariable UUID round,
            @PathVariable UUID network,
            Actor actor,
            HttpServletRequest request,
            Model model) {
        var reader = languageChoice.of(request);
        model.addAttribute("network", network);
        model.addAttribute(
                "recommendations",
                actor.may(Action.SEE_EVALUATIONS) ? recommendations.about(round, network) : List.of());
        return show(round, model, "questions", asked -> results.network(asked, network, reader));
    }

    private String show(UUID id, Model model, String template, Function<Round, ResultPage> read) {
        var round = results.round(id);
        if (!round.status().hasResults()) {
            model.addAttribute("round", round);
            return "surveys/results/waiting";
        }
        model.addAttribute("view", read.apply(round));
        return "surveys/results/" + template;
    }
}
