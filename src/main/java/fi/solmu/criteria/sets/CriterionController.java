package fi.solmu.criteria.sets;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.access.Needs;
import fi.solmu.criteria.CriteriaWords;
import fi.solmu.criteria.Criterion;
import fi.solmu.criteria.judging.Measures;
import fi.solmu.shell.Pages;
import fi.solmu.shell.Problems;
import fi.solmu.shell.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.LinkedHashMap;
import java.util.Map;
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

/** The criteria of a draft, one at a time. */
@Controller
class CriterionController {
    private final SetQueries queries;
    private final SetEdits edits;
    private final Measures measures;
    private final Pages pages;
    private final Clock clock;

    CriterionController(SetQueries queries, SetEdits edits, Measures measures, Pages pages, Clock clock) {
        this.queries = queries;
        this.edits = edits;
        this.measures = measures;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/admin/criteria/sets/{set}/criteria/new")
    @Needs(Action.EDIT_CRITERIA)
    String add(@PathVariable UUID set, HttpServletRequest request, RedirectAttributes redirect, Model model) {
        if (isNoDraft(set)) {
            return noDraft(set, request, redirect);
        }
        int next = queries.criteria(set).stream()
                        .mapToInt(Criterion::position)
                        .max()
                        .orElse(0)
                + 1;
        return form(set, null, CriterionForm.empty(next), "", new Problems(), request, model);
    }

    @PostMapping("/admin/criteria/sets/{set}/criteria")
    @Needs(Action.EDIT_CRITERIA)
    String added(
            @PathVariable UUID set,
            CriterionForm form,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        queries.head(set, LocalDate.now(clock));
        var problems = new Problems();
        var read = form.check(measures, null, problems);
        if (read.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(set, null, form, "", problems, request, model);
        }
        return switch (edits.add(set, read.get(), actor.account())) {
            case DONE -> {
                pages.say(redirect, request, "criteria.criterion.added");
                yield "redirect:/admin/criteria/sets/" + set;
            }
            case CHANGED_MEANWHILE, NO_DRAFT -> noDraft(set, request, redirect);
        };
    }

    @GetMapping("/admin/criteria/sets/{set}/criteria/{criterion}")
    @Needs(Action.EDIT_CRITERIA)
    String edit(
            @PathVariable UUID set,
            @PathVariable UUID criterion,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Model model) {
        var known = queries.criterion(set, criterion);
        if (isNoDraft(set)) {
            return noDraft(set, request, redirect);
        }
        return form(set, known, of(known), CriterionForm.mark(known), new Problems(), request, model);
    }

    private CriterionForm of(Criterion criterion) {
        return CriterionForm.of(criterion, measures.unit(criterion.measure()).orElse(null));
    }

    @PostMapping("/admin/criteria/sets/{set}/criteria/{criterion}")
    @Needs(Action.EDIT_CRITERIA)
    String edited(
            @PathVariable UUID set,
            @PathVariable UUID criterion,
            CriterionForm form,
            @RequestParam(defaultValue = "") String opened,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        var known = queries.criterion(set, criterion);
        var problems = new Problems();
        var read = form.check(measures, known, problems);
        if (read.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(set, known, form, opened, problems, request, model);
        }
        return switch (edits.change(set, criterion, opened, read.get(), actor.account())) {
            case DONE -> {
                pages.say(redirect, request, "criteria.criterion.saved");
                yield "redirect:/admin/criteria/sets/" + set;
            }
            case CHANGED_MEANWHILE -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                var t = pages.texts(request);
                model.addAttribute("meanwhile", Meanwhile.between(of(known).inWords(t), form.inWords(t)));
                yield form(set, known, form, CriterionForm.mark(known), problems, request, model);
            }
            case NO_DRAFT -> noDraft(set, request, redirect);
        };
    }

    @GetMapping("/admin/criteria/sets/{set}/criteria/{criterion}/removal")
    @Needs(Action.EDIT_CRITERIA)
    String removal(
            @PathVariable UUID set,
            @PathVariable UUID criterion,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Model model) {
        var known = queries.criterion(set, criterion);
        if (isNoDraft(set)) {
            return noDraft(set, request, redirect);
        }
        model.addAttribute("head", queries.head(set, LocalDate.now(clock)));
        model.addAttribute("criterion", known);
        return "criteria/sets/removal";
    }

    @PostMapping("/admin/criteria/sets/{set}/criteria/{criterion}/removal")
    @Needs(Action.EDIT_CRITERIA)
    String removed(
            @PathVariable UUID set,
            @PathVariable UUID criterion,
            Actor actor,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        if (edits.remove(set, criterion, actor.account()) == SetEdits.Changing.NO_DRAFT) {
            return noDraft(set, request, redirect);
        }
        pages.say(redirect, request, "criteria.criterion.removed");
        return "redirect:/admin/criteria/sets/" + set;
    }

    private boolean isNoDraft(UUID set) {
        return queries.head(set, LocalDate.now(clock)).status() != SetHead.Status.DRAFT;
    }

    private String noDraft(UUID set, HttpServletRequest request, RedirectAttributes redirect) {
        pages.say(redirect, request, "criteria.noDraft");
        return "redirect:/admin/criteria/sets/" + set;
    }

    private String form(
            UUID set,
            @Nullable Criterion criterion,
            CriterionForm form,
            String opened,
            Problems problems,
            HttpServletRequest request,
            Model model) {
        var t = pages.texts(request);
        model.addAttribute("head", queries.head(set, LocalDate.now(clock)));
        model.addAttribute("criterion", criterion);
        model.addAttribute("form", form);
        model.addAttribute("opened", opened);
        model.addAttribute("problems", problems);
        model.addAttribute("measures", measures(criterion, t));
        model.addAttribute("months", months(t));
        return "criteria/sets/criterion";
    }

    private Map<String, String> measures(@Nullable Criterion criterion, Texts t) {
        var choices = new LinkedHashMap<String, String>();
        choices.put("", t.text("criteria.choose"));
        for (var measure : measures.all()) {
            choices.put(
                    measure.name(),
                    CriteriaWords.measure(t, measure.name()) + " (" + t.of("criteria.unit", measure.unit()) + ")");
        }
        if (criterion != null && !choices.containsKey(criterion.measure())) {
            choices.put(
                    criterion.measure(),
                    t.text("criteria.measure.byNobody", CriteriaWords.measure(t, criterion.measure())));
        }
        return choices;
    }

    private static Map<String, String> months(Texts t) {
        var months = new LinkedHashMap<String, String>();
        months.put("", t.text("criteria.due.none"));
        for (var month : Month.values()) {
            months.put(String.valueOf(month.getValue()), t.of("criteria.due", month));
        }
        return months;
    }
}
