package fi.solmu.surveys.questionnaires;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.access.Needs;
import fi.solmu.kernel.NotFound;
import fi.solmu.shell.FormMark;
import fi.solmu.shell.Pages;
import fi.solmu.shell.Problems;
import fi.solmu.surveys.questionnaires.Questionnaire.Section;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
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

/** The themes of a draft. */
@Controller
@RequestMapping("/evaluation/questionnaires/{questionnaire}/sections")
class SectionController {
    private static final int MOST_SECTIONS = 20;
    private final QuestionnaireQueries queries;
    private final SectionEdits edits;
    private final DraftPages drafts;
    private final Pages pages;

    SectionController(QuestionnaireQueries queries, SectionEdits edits, DraftPages drafts, Pages pages) {
        this.queries = queries;
        this.edits = edits;
        this.drafts = drafts;
        this.pages = pages;
    }

    @GetMapping("/new")
    @Needs(Action.EDIT_QUESTIONNAIRE)
    String asked(
            @PathVariable UUID questionnaire, HttpServletRequest request, RedirectAttributes redirect, Model model) {
        var form = queries.whole(questionnaire);
        return drafts.isDraft(questionnaire)
                ? form(form, null, Names.NONE, "", new Problems(), model)
                : drafts.noDraft(questionnaire, request, redirect);
    }

    @PostMapping
    @Needs(Action.EDIT_QUESTIONNAIRE)
    String add(
            @PathVariable UUID questionnaire,
            Names typed,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        var form = queries.whole(questionnaire);
        var problems = typed.check();
        if (form.sections().size() >= MOST_SECTIONS) {
            problems.add("nameFi", "surveys.questionnaires.problem.sections", MOST_SECTIONS);
        }
        if (problems.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(form, null, typed, "", problems, model);
        }
        return drafts.done(
                edits.add(questionnaire, typed.localised(), actor.account()),
                questionnaire,
                "",
                request,
                redirect,
                "surveys.questionnaires.section.added");
    }

    @GetMapping("/{section}")
    @Needs(Action.EDIT_QUESTIONNAIRE)
    String edit(
            @PathVariable UUID questionnaire,
            @PathVariable UUID section,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Model model) {
        var form = queries.whole(questionnaire);
        var known = form.section(section).orElseThrow(NotFound::new);
        var names = Names.of(known.name());
        return drafts.isDraft(questionnaire)
                ? form(form, known, names, FormMark.of(names), new Problems(), model)
                : drafts.noDraft(questionnaire, request, redirect);
    }

    @PostMapping("/{section}")
    @Needs(Action.EDIT_QUESTIONNAIRE)
    String edited(
            @PathVariable UUID questionnaire,
            @PathVariable UUID section,
            Names typed,
            @RequestParam(defaultValue = "") String opened,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        var form = queries.whole(questionnaire);
        var known = form.section(section).orElseThrow(NotFound::new);
        var problems = typed.check();
        if (problems.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(form, known, typed, opened, problems, model);
        }
        var changing = edits.rename(questionnaire, section, opened, typed.localised(), actor.account());
        if (changing == Changing.CHANGED_MEANWHILE) {
            response.setStatus(HttpStatus.CONFLICT.value());
            var now = Names.of(queries.whole(questionnaire)
                    .section(section)
                    .orElseThrow(NotFound::new)
                    .name());
            var t = pages.texts(request);
            model.addAttribute("meanwhile", Meanwhile.between(now.inWords(t), typed.inWords(t)));
            return form(form, known, typed, FormMark.of(now), problems, model);
        }
        return drafts.done(
                changing, questionnaire, "#section-" + section, request, redirect, "surveys.questionnaires.saved");
    }

    private static String form(
            Questionnaire questionnaire,
            @Nullable Section section,
            Names typed,
            String opened,
            Problems problems,
            Model model) {
        model.addAttribute("questionnaire", questionnaire);
        model.addAttribute("section", section);
        model.addAttribute("typed", typed);
        model.addAttribute("opened", opened);
        model.addAttribute("problems", problems);
        return "surveys/questionnaires/section";
    }

    /** @param to "up" or "down" */
    @PostMapping("/{section}/place")
    @Needs(Action.EDIT_QUESTIONNAIRE)
    String move(
            @PathVariable UUID questionnaire,
            @PathVariable UUID section,
            @RequestParam(defaultValue = "up") String to,
            Actor actor,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        return drafts.done(
                edits.move(questionnaire, section, to.equals("up"), actor.account()),
                questionnaire,
                "#section-" + section,
                request,
                redirect,
                "surveys.questionnaires.moved");
    }

    @GetMapping("/{section}/removal")
    @Needs(Action.EDIT_QUESTIONNAIRE)
    String removal(
            @PathVariable UUID questionnaire,
            @PathVariable UUID section,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Model model) {
        var form = queries.whole(questionnaire);
        var known = form.section(section).orElseThrow(NotFound::new);
        if (!drafts.isDraft(questionnaire)) {
            return drafts.noDraft(questionnaire, request, redirect);
        }
        model.addAttribute("questionnaire", form);
        model.addAttribute("section", known);
        return "surveys/questionnaires/removal";
    }

    @PostMapping("/{section}/removal")
    @Needs(Action.EDIT_QUESTIONNAIRE)
    String removed(
            @PathVariable UUID questionnaire,
            @PathVariable UUID section,
            Actor actor,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        return drafts.done(
                edits.remove(questionnaire, section, actor.account()),
                questionnaire,
                "",
                request,
                redirect,
                "surveys.questionnaires.section.removed");
    }
}
