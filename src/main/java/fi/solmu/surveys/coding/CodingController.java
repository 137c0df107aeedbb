package fi.solmu.surveys.coding;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.access.Needs;
import fi.solmu.shell.Pages;
import fi.solmu.shell.Problems;
import fi.solmu.surveys.results.OwnWords;
import fi.solmu.surveys.results.ResultPages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What was written to the questions of a round: read, searched, and given themes. */
@Controller
@RequestMapping("/evaluation/rounds/{round}/results/texts")
class CodingController {
    private final ResultPages results;
    private final Themes themes;
    private final Pages pages;

    CodingController(ResultPages results, Themes themes, Pages pages) {
        this.results = results;
        this.themes = themes;
        this.pages = pages;
    }

    @GetMapping
    @Needs(Action.SEE_EVALUATIONS)
    String texts(@PathVariable UUID round, TextFilter filter, HttpServletRequest request, Model model) {
        var asked = results.round(round);
        if (!asked.status().hasResults()) {
            model.addAttribute("round", asked);
            return "surveys/results/waiting";
        }
        return page(round, filter, Set.of(), "", new Problems(), request, model);
    }

    private String page(
            UUID round,
            TextFilter filter,
            Set<UUID> chosen,
            String name,
            Problems problems,
            HttpServletRequest request,
            Model model) {
        var written =
                results.written(results.closed(round), pages.texts(request).language());
        model.addAttribute("view", TextPage.of(written.frame(), written.words(), themes.all(), filter));
        model.addAttribute("chosen", chosen);
        model.addAttribute("name", name);
        model.addAttribute("problems", problems);
        return "surveys/coding/texts";
    }

    /** What is done with the chosen texts. */
    enum Act {
        ADD,
        REMOVE
    }

    /**
     * @param text those that were chosen
     * @param theme one there is
     * @param name of a new one, or again of one there is
     */
    @PostMapping
    @Needs(Action.CODE_TEXTS)
    String code(
            @PathVariable UUID round,
            TextFilter filter,
            @RequestParam(defaultValue = "") List<UUID> text,
            @RequestParam(name = "chosenTheme", required = false) @Nullable UUID theme,
            @RequestParam(defaultValue = "") String name,
            @RequestParam Act act,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        var reader = pages.texts(request).language();
        var shown = results.written(results.closed(round), reader).words().stream()
                .flatMap(each -> each.texts().stream())
                .map(OwnWords.Written::id)
                .collect(Collectors.toSet());
        var chosen = text.stream().filter(shown::contains).collect(Collectors.toSet());
        var problems = new Problems();
        if (chosen.isEmpty()) {
            problems.add("texts", "surveys.coding.problem.texts");
        }
        var named = name.strip();
        if (named.length() > Themes.LONGEST_NAME) {
            problems.add("name", "surveys.coding.problem.name.long", Themes.LONGEST_NAME);
        }
        Optional<UUID> wanted = Optional.empty();
        if (!problems.any()) {
            wanted = named.isEmpty()
                    ? themes.existing(theme)
                    : act == Act.ADD ? Optional.of(themes.named(named, reader, actor)) : themes.find(named);
            problems.need(wanted, "name", "surveys.coding.problem.theme");
        }
        if (problems.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(round, filter, chosen, named, problems, request, model);
        }
        if (act == Act.ADD) {
            themes.add(round, chosen, wanted.orElseThrow(), actor);
        } else {
            themes.remove(round, chosen, wanted.orElseThrow(), actor);
        }
        pages.say(redirect, request, act == Act.ADD ? "surveys.coding.added" : "surveys.coding.removed", chosen.size());
        return "redirect:/evaluation/rounds/" + round + "/results/texts" + filter.query();
    }
}
