package fi.solmu.surveys.coding;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.access.Needs;
import fi.solmu.kernel.Localised;
import fi.solmu.shell.Pages;
import fi.solmu.shell.Problems;
import fi.solmu.surveys.results.Theme;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One theme: how much was written of it round by round, its names, its end. */
@Controller
@RequestMapping("/evaluation/themes")
class ThemeController {
    private final Themes themes;
    private final Pages pages;

    ThemeController(Themes themes, Pages pages) {
        this.themes = themes;
        this.pages = pages;
    }

    @GetMapping
    @Needs(Action.SEE_EVALUATIONS)
    String all(Model model) {
        model.addAttribute("themes", themes.all());
        return "surveys/coding/themes";
    }

    @GetMapping("/{theme}")
    @Needs(Action.SEE_EVALUATIONS)
    String theme(@PathVariable UUID theme, Model model) {
        var found = themes.theme(theme);
        return page(found, found.name(), new Problems(), model);
    }

    private String page(Theme theme, Localised typed, Problems problems, Model model) {
        model.addAttribute("theme", theme);
        model.addAttribute("rounds", themes.rounds(theme.id()));
        model.addAttribute("typed", typed);
        model.addAttribute("problems", problems);
        return "surveys/coding/theme";
    }

    @PostMapping("/{theme}")
    @Needs(Action.CODE_TEXTS)
    String rename(
            @PathVariable UUID theme,
            @RequestParam(defaultValue = "") String nameFi,
            @RequestParam(defaultValue = "") String nameSv,
            @RequestParam(defaultValue = "") String nameEn,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        var found = themes.theme(theme);
        var name = new Localised(nameFi, nameSv, nameEn);
        var problems = new Problems();
        if (name.isEmpty()) {
            problems.add("nameFi", "surveys.coding.problem.name");
        } else if (Stream.of(nameFi, nameSv, nameEn)
                .anyMatch(each -> each.strip().length() > Themes.LONGEST_NAME)) {
            problems.add("nameFi", "surveys.coding.problem.name.long", Themes.LONGEST_NAME);
        } else if (!themes.rename(theme, name, actor)) {
            problems.add("nameFi", "surveys.coding.problem.name.taken");
        }
        if (problems.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(found, name, problems, model);
        }
        pages.say(redirect, request, "surveys.coding.renamed");
        return "redirect:/evaluation/themes/" + theme;
    }

    @GetMapping("/{theme}/removal")
    @Needs(Action.CODE_TEXTS)
    String mayDrop(@PathVariable UUID theme, Model model) {
        model.addAttribute("theme", themes.theme(theme));
        model.addAttribute(
                "texts",
                themes.rounds(theme).stream().mapToInt(Themes.InRound::texts).sum());
        return "surveys/coding/removal";
    }

    @PostMapping("/{theme}/removal")
    @Needs(Action.CODE_TEXTS)
    String drop(@PathVariable UUID theme, Actor actor, HttpServletRequest request, RedirectAttributes redirect) {
        themes.drop(themes.theme(theme).id(), actor);
        pages.say(redirect, request, "surveys.coding.dropped");
        return "redirect:/evaluation/themes";
    }
}
