package fi.solmu.planning.rules;

import static fi.solmu.access.Action.EDIT_PLAN_RULES;

import fi.solmu.access.Actor;
import fi.solmu.access.Needs;
import fi.solmu.shell.NavigationEntry;
import fi.solmu.shell.Pages;
import fi.solmu.shell.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is expected of the plans of each type of network. */
@Controller
class RulesController {
    private final RuleQueries queries;
    private final RuleEdits edits;
    private final Pages pages;

    RulesController(RuleQueries queries, RuleEdits edits, Pages pages) {
        this.queries = queries;
        this.edits = edits;
        this.pages = pages;
    }

    @Bean
    static NavigationEntry planRulesInAdministration() {
        return NavigationEntry.administration(45, "planning.rules.title", "/admin/plan-rules", EDIT_PLAN_RULES);
    }

    @GetMapping("/admin/plan-rules")
    @Needs(EDIT_PLAN_RULES)
    String list(Model model) {
        model.addAttribute("rules", queries.all());
        return "planning/rules/list";
    }

    @GetMapping("/admin/plan-rules/{type}")
    @Needs(EDIT_PLAN_RULES)
    String rule(@PathVariable UUID type, Model model) {
        var known = queries.of(type);
        var form = RuleForm.of(known.rule());
        return form(known, form, form.mark(), null, null, model);
    }

    @PostMapping("/admin/plan-rules/{type}")
    @Needs(EDIT_PLAN_RULES)
    String say(
            @PathVariable UUID type,
            RuleForm typed,
            @RequestParam(defaultValue = "") String opened,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        var known = queries.of(type);
        return switch (edits.say(type, typed, opened, actor)) {
            case RuleEdits.Outcome.Done _ -> {
                pages.say(redirect, request, "planning.rules.saved");
                yield "redirect:/admin/plan-rules";
            }
            case RuleEdits.Outcome.Mistaken(var problems) -> {
                response.setStatus(422);
                yield form(known, typed, opened, null, problems, model);
            }
            case RuleEdits.Outcome.ChangedMeanwhile(var now) -> {
                response.setStatus(409);
                yield form(known, typed, now.mark(), now, null, model);
            }
        };
    }

    private static String form(
            RuleQueries.TypeRule type,
            RuleForm form,
            String opened,
            @Nullable RuleForm now,
            @Nullable Problems problems,
            Model model) {
        model.addAttribute("type", type);
        model.addAttribute("form", form);
        model.addAttribute("opened", opened);
        model.addAttribute("now", now);
        model.addAttribute("problems", problems);
        return "planning/rules/rule";
    }
}
