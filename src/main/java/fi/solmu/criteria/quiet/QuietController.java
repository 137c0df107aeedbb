package fi.solmu.criteria.quiet;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.access.Needs;
import fi.solmu.criteria.CriteriaWords;
import fi.solmu.criteria.judging.Measures;
import fi.solmu.shell.LanguageChoice;
import fi.solmu.shell.NavigationEntry;
import fi.solmu.shell.Pages;
import fi.solmu.shell.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of quiet networks, and the rule behind it. */
@Controller
class QuietController {
    private final QuietNetworks networks;
    private final QuietQueries queries;
    private final Measures measures;
    private final Pages pages;
    private final LanguageChoice language;
    private final Clock clock;

    QuietController(
            QuietNetworks networks,
            QuietQueries queries,
            Measures measures,
            Pages pages,
            LanguageChoice language,
            Clock clock) {
        this.networks = networks;
        this.queries = queries;
        this.measures = measures;
        this.pages = pages;
        this.language = language;
        this.clock = clock;
    }

    @Bean
    static NavigationEntry quietInAdministration() {
        return NavigationEntry.administration(26, "criteria.quiet.title", "/quiet", Action.SEE_QUIET_NETWORKS);
    }

    @GetMapping("/quiet")
    @Needs(Action.SEE_QUIET_NETWORKS)
    String list(
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "1") String page,
            HttpServletRequest request,
            Model model) {
        var rule = queries.rule();
        var wanted = Arrays.stream(Reason.Kind.values())
                .filter(kind -> address(kind).equals(reason))
                .findFirst()
                .orElse(null);
        model.addAttribute(
                "view",
                new QuietPage(
                        rule,
                        rule.measures().stream()
                                .filter(each -> measures.unit(each).isEmpty())
                                .toList(),
                        networks.find(rule, LocalDate.now(clock), language.of(request)),
                        wanted,
                        page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1));
        return "criteria/quiet/list";
    }

    private static String address(Reason.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @GetMapping("/quiet/rule")
    @Needs(Action.EDIT_QUIET_RULE)
    String rule(HttpServletRequest request, Model model) {
        var rule = queries.rule();
        return form(rule, RuleForm.of(rule), RuleForm.mark(rule), new Problems(), request, model);
    }

    @PostMapping("/quiet/rule")
    @Needs(Action.EDIT_QUIET_RULE)
    String changed(
            RuleForm form,
            @RequestParam(defaultValue = "") String opened,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        var now = queries.rule();
        var problems = new Problems();
        var read = form.check(RuleForm.countable(measures, now), problems);
        if (read.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(now, form, opened, problems, request, model);
        }
        if (!queries.change(opened, read.get(), actor.account())) {
            response.setStatus(HttpStatus.CONFLICT.value());
            var t = pages.texts(request);
            model.addAttribute("theirs", RuleForm.of(now).inWords(t));
            model.addAttribute("mine", form.inWords(t));
            return form(now, form, RuleForm.mark(now), problems, request, model);
        }
        pages.say(redirect, request, "criteria.quiet.saved");
        return "redirect:/quiet";
    }

    private String form(
            QuietRule rule, RuleForm form, String opened, Problems problems, HttpServletRequest request, Model model) {
        var t = pages.texts(request);
        Map<String, String> choices = new LinkedHashMap<>();
        RuleForm.countable(measures, rule)
                .forEach(each -> choices.put(
                        each,
                        measures.unit(each).isPresent()
                                ? CriteriaWords.measure(t, each)
                                : t.text("criteria.measure.byNobody", CriteriaWords.measure(t, each))));
        model.addAttribute("form", form);
        model.addAttribute("choices", choices);
        model.addAttribute("opened", opened);
        model.addAttribute("problems", problems);
        return "criteria/quiet/rule";
    }
}
