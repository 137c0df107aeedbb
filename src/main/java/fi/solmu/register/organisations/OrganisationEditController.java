package fi.solmu.register.organisations;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.access.Needs;
import fi.solmu.kernel.NotFound;
import fi.solmu.register.EditOutcome;
import fi.solmu.register.organisations.OrganisationList.Choice;
import fi.solmu.register.organisations.OrganisationProfile.Facts;
import fi.solmu.shell.LanguageChoice;
import fi.solmu.shell.Pages;
import fi.solmu.shell.Problems;
import fi.solmu.shell.Toasts;
import fi.solmu.shell.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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

/** Adding and correcting an organisation, and recording or undoing a merger of municipalities. */
@Controller
class OrganisationEditController {
    private final OrganisationChanges changes;
    private final OrganisationQueries queries;
    private final OrganisationListQueries lists;
    private final LanguageChoice language;
    private final Pages pages;
    private final Clock clock;

    OrganisationEditController(
            OrganisationChanges changes,
            OrganisationQueries queries,
            OrganisationListQueries lists,
            LanguageChoice language,
            Pages pages,
            Clock clock) {
        this.changes = changes;
        this.queries = queries;
        this.lists = lists;
        this.language = language;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/organisations/new")
    @Needs(Action.EDIT_ORGANISATION)
    String add(HttpServletRequest request, Model model) {
        return form(OrganisationForm.EMPTY, null, new Problems(), Map.of(), regions(request), model);
    }

    @PostMapping("/organisations")
    @Needs(Action.EDIT_ORGANISATION)
    String added(
            OrganisationForm form,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        var regions = regions(request);
        var problems = check(form, regions, null);
        if (problems.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(form, null, problems, Map.of(), regions, model);
        }
        var organisation = changes.add(form, actor.account());
        pages.say(redirect, request, "register.organisations.added");
        return "redirect:/organisations/" + organisation;
    }

    @GetMapping("/organisations/{organisation}/edit")
    @Needs(Action.EDIT_ORGANISATION)
    String edit(@PathVariable UUID organisation, HttpServletRequest request, Model model) {
        var facts = queries.facts(organisation);
        return form(OrganisationForm.of(facts), facts, new Problems(), Map.of(), regions(request), model);
    }

    @PostMapping("/organisations/{organisation}")
    @Needs(Action.EDIT_ORGANISATION)
    String edited(
            @PathVariable UUID organisation,
            OrganisationForm form,
            @RequestParam long version,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        var regions = regions(request);
        var facts = queries.facts(organisation);
        var problems = check(form, regions, organisation);
        if (problems.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(form, facts, problems, Map.of(), regions, model);
        }
        var now = OrganisationForm.of(facts);
        return switch (changes.correct(organisation, version, now, form, actor.account())) {
            case EditOutcome.Written _ -> {
                pages.say(redirect, request, "register.organisations.saved");
                yield "redirect:/organisations/" + organisation;
            }
            case EditOutcome.ChangedMeanwhile _ -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                yield form(form, facts, problems, now.changedFrom(form), regions, model);
            }
        };
    }

    private List<Choice> regions(HttpServletRequest request) {
        return lists.choices(language.of(request)).regions();
    }

    private Problems check(OrganisationForm form, List<Choice> regions, @Nullable UUID organisation) {
        var problems = form.check(regions.stream().map(Choice::code).toList());
        if (!problems.any() && !form.code().isEmpty() && changes.codeTaken(form.kind(), form.code(), organisation)) {
            problems.add("code", "register.organisations.problem.codeTaken");
        }
        return problems;
    }

    /** Where the register differs from what was typed is shown when somebody else changed it meanwhile. */
    private static String form(
            OrganisationForm form,
            @Nullable Facts facts,
            Problems problems,
            Map<String, @Nullable String> meanwhile,
            List<Choice> regions,
            Model model) {
        model.addAttribute("form", form);
        model.addAttribute("facts", facts);
        model.addAttribute("problems", problems);
        model.addAttribute("meanwhile", meanwhile);
        model.addAttribute("regions", regions);
        return "register/organisations/edit";
    }

    @GetMapping("/organisations/{organisation}/merger")
    @Needs(Action.MERGE_MUNICIPALITIES)
    String merger(@PathVariable UUID organisation, HttpServletRequest request, Model model) {
        return merger(organisation, "", "", new Problems(), request, model);
    }

    private String merger(
            UUID organisation,
            String successor,
            String onDay,
            Problems problems,
            HttpServletRequest request,
            Model model) {
        var today = LocalDate.now(clock);
        var facts = queries.facts(organisation);
        if (!facts.isMunicipality()) {
            throw new NotFound();
        }
        var reach = changes.reach(organisation, today);
        model.addAttribute("facts", facts);
        model.addAttribute("memberships", reach.memberships());
        model.addAttribute("networks", reach.networks());
        model.addAttribute("others", queries.others(facts.kind(), organisation, today, language.of(request)));
        model.addAttribute("successor", successor);
        model.addAttribute("onDay", onDay);
        model.addAttribute("problems", problems);
        return "register/organisations/merger";
    }

    @PostMapping("/organisations/{organisation}/merger")
    @Needs(Action.MERGE_MUNICIPALITIES)
    String merged(
            @PathVariable UUID organisation,
            @RequestParam(defaultValue = "") String successor,
            @RequestParam(defaultValue = "") String onDay,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        var problems = new Problems();
        var day = problems.need(Typed.day(onDay), "onDay", "register.problem.date");
        var other = problems.need(Typed.id(successor), "successor", "register.merger.problem.NO_SUCCESSOR");
        if (day.isPresent() && other.isPresent()) {
            var problem = changes.merge(organisation, other.get(), day.get(), actor.account());
            if (problem == null) {
                var t = pages.texts(request);
                Toasts.say(
                        redirect,
                        t.text("register.merger.done"),
                        "/organisations/" + organisation + "/merger/undo",
                        t.text("register.merger.undo"));
                return "redirect:/organisations/" + organisation;
            }
            problems.add("successor", "register.merger.problem." + problem.name());
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return merger(organisation, successor, onDay, problems, request, model);
    }

    @GetMapping("/organisations/{organisation}/merger/undo")
    @Needs(Action.MERGE_MUNICIPALITIES)
    String undoMerger(@PathVariable UUID organisation, HttpServletRequest request, Model model) {
        var profile = queries.profile(organisation, LocalDate.now(clock), language.of(request));
        if (profile.successors().isEmpty()) {
            throw new NotFound();
        }
        model.addAttribute("facts", profile.facts());
        model.addAttribute("succession", profile.successors().getFirst());
        return "register/organisations/undo";
    }

    @PostMapping("/organisations/{organisation}/merger/undo")
    @Needs(Action.MERGE_MUNICIPALITIES)
    String mergerUndone(
            @PathVariable UUID organisation, Actor actor, HttpServletRequest request, RedirectAttributes redirect) {
        if (!changes.undoMerger(organisation, actor.account())) {
            throw new NotFound();
        }
        pages.say(redirect, request, "register.merger.undone");
        return "redirect:/organisations/" + organisation;
    }
}
