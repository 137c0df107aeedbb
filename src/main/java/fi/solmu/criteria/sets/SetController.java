package fi.solmu.criteria.sets;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.access.Needs;
import fi.solmu.criteria.judging.Measures;
import fi.solmu.shell.NavigationEntry;
import fi.solmu.shell.Pages;
import fi.solmu.shell.Problems;
import fi.solmu.shell.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sets by type and version, and what becomes of them. */
@Controller
class SetController {
    private static final int FARTHEST_YEARS = 2;
    private final SetQueries queries;
    private final SetEdits edits;
    private final Measures measures;
    private final Pages pages;
    private final Clock clock;

    SetController(SetQueries queries, SetEdits edits, Measures measures, Pages pages, Clock clock) {
        this.queries = queries;
        this.edits = edits;
        this.measures = measures;
        this.pages = pages;
        this.clock = clock;
    }

    @Bean
    static NavigationEntry criteriaInAdministration() {
        return NavigationEntry.administration(25, "criteria.sets.title", "/admin/criteria", Action.EDIT_CRITERIA);
    }

    @GetMapping("/admin/criteria")
    @Needs(Action.EDIT_CRITERIA)
    String list(Model model) {
        model.addAttribute("types", queries.types(today()));
        return "criteria/sets/list";
    }

    @PostMapping("/admin/criteria/shipped")
    @Needs(Action.EDIT_CRITERIA)
    String shipped(Actor actor, HttpServletRequest request, RedirectAttributes redirect) {
        int drafted = edits.draftShipped(actor.account()).size();
        pages.say(redirect, request, "criteria.shipped.done", drafted);
        return "redirect:/admin/criteria";
    }

    @PostMapping("/admin/criteria/types/{type}/draft")
    @Needs(Action.EDIT_CRITERIA)
    String draft(@PathVariable UUID type, Actor actor) {
        return "redirect:/admin/criteria/sets/" + edits.draft(type, today(), actor.account());
    }

    @GetMapping("/admin/criteria/sets/{set}")
    @Needs(Action.EDIT_CRITERIA)
    String set(@PathVariable UUID set, Model model) {
        model.addAttribute("head", queries.head(set, today()));
        model.addAttribute(
                "rows",
                queries.criteria(set).stream()
                        .map(each ->
                                new SetRow(each, measures.unit(each.measure()).orElse(null), SetEdits.hasGaps(each)))
                        .toList());
        return "criteria/sets/set";
    }

    @GetMapping("/admin/criteria/sets/{set}/start")
    @Needs(Action.START_CRITERIA)
    String start(@PathVariable UUID set, RedirectAttributes redirect, HttpServletRequest request, Model model) {
        if (queries.head(set, today()).status() != SetHead.Status.DRAFT) {
            return noDraft(set, redirect, request);
        }
        return start(set, today().toString(), new Problems(), model);
    }

    @PostMapping("/admin/criteria/sets/{set}/start")
    @Needs(Action.START_CRITERIA)
    String started(
            @PathVariable UUID set,
            @RequestParam(defaultValue = "") String from,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        var problems = new Problems();
        var day = problems.need(Typed.day(from), "from", "criteria.problem.date");
        if (day.isPresent() && day.get().isBefore(today())) {
            problems.add("from", "criteria.problem.past");
        } else if (day.isPresent() && day.get().isAfter(today().plusYears(FARTHEST_YEARS))) {
            problems.add("from", "criteria.problem.tooFar", FARTHEST_YEARS);
        }
        if (problems.any() || day.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return start(set, from, problems, model);
        }
        return switch (edits.start(set, day.get(), actor.account())) {
            case STARTED -> {
                pages.say(
                        redirect,
                        request,
                        "criteria.start.done",
                        pages.texts(request).date(day.get()));
                yield "redirect:/admin/criteria/sets/" + set;
            }
            case NO_DRAFT -> noDraft(set, redirect, request);
            case GAPS -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                problems.add("gaps", "criteria.problem.gaps");
                yield start(set, from, problems, model);
            }
        };
    }

    private String start(UUID set, String from, Problems problems, Model model) {
        set(set, model);
        model.addAttribute("from", from);
        model.addAttribute("problems", problems);
        return "criteria/sets/start";
    }

    @GetMapping("/admin/criteria/sets/{set}/withdrawal")
    @Needs(Action.START_CRITERIA)
    String withdrawal(@PathVariable UUID set, HttpServletRequest request, RedirectAttributes redirect, Model model) {
        var head = queries.head(set, today());
        var stage = head.stage(today());
        if (stage != SetHead.Stage.DRAFT && stage != SetHead.Stage.COMING) {
            return noDraft(set, redirect, request);
        }
        model.addAttribute("head", head);
        return "criteria/sets/withdrawal";
    }

    @PostMapping("/admin/criteria/sets/{set}/withdrawal")
    @Needs(Action.START_CRITERIA)
    String withdrawn(@PathVariable UUID set, Actor actor, HttpServletRequest request, RedirectAttributes redirect) {
        return switch (edits.withdraw(set, today(), actor.account())) {
            case DONE -> {
                pages.say(redirect, request, "criteria.withdrawal.done");
                yield "redirect:/admin/criteria";
            }
            case CHANGED_MEANWHILE -> {
                pages.say(redirect, request, "criteria.withdrawal.otherDraft");
                yield "redirect:/admin/criteria/sets/" + set;
            }
            case NO_DRAFT -> noDraft(set, redirect, request);
        };
    }

    private String noDraft(UUID set, RedirectAttributes redirect, HttpServletRequest request) {
        pages.say(redirect, request, "criteria.noDraft");
        return "redirect:/admin/criteria/sets/" + set;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
