package fi.solmu.surveys.questionnaires;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.access.Needs;
import fi.solmu.kernel.NotFound;
import fi.solmu.shell.FormMark;
import fi.solmu.shell.Pages;
import fi.solmu.shell.Problems;
import fi.solmu.surveys.questionnaires.Question.Kind;
import fi.solmu.surveys.questionnaires.Questionnaire.Section;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
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

/** The questions of a draft, one at a time. */
@Controller
@RequestMapping("/evaluation/questionnaires/{questionnaire}")
class QuestionController {
    private final QuestionnaireQueries queries;
    private final QuestionEdits edits;
    private final Codings codings;
    private final DraftPages drafts;
    private final Pages pages;

    QuestionController(
            QuestionnaireQueries queries, QuestionEdits edits, Codings codings, DraftPages drafts, Pages pages) {
        this.queries = queries;
        this.edits = edits;
        this.codings = codings;
        this.drafts = drafts;
        this.pages = pages;
    }

    @GetMapping("/sections/{section}/questions/new")
    @Needs(Action.EDIT_QUESTIONNAIRE)
    String asked(
            @PathVariable UUID questionnaire,
            @PathVariable UUID section,
            @RequestParam(defaultValue = "SCALE") String kind,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Model model) {
        var form = queries.whole(questionnaire);
        var in = form.section(section).orElseThrow(NotFound::new);
        return drafts.isDraft(questionnaire)
                ? form(form, in, null, kind(kind), QuestionForm.empty(), "", new Problems(), model)
                : drafts.noDraft(questionnaire, request, redirect);
    }

    private static Kind kind(String name) {
        return Arrays.stream(Kind.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    @PostMapping("/sections/{section}/questions")
    @Needs(Action.EDIT_QUESTIONNAIRE)
    String add(
            @PathVariable UUID questionnaire,
            @PathVariable UUID section,
            @RequestParam(defaultValue = "SCALE") String kind,
            QuestionForm typed,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        var form = queries.whole(questionnaire);
        var in = form.section(section).orElseThrow(NotFound::new);
        var problems = new Problems();
        var read = typed.check(kind(kind), null, queries.scales(), 1, problems);
        if (form.questions().size() >= QuestionEdits.MOST_QUESTIONS) {
            problems.add("textFi", "surveys.questionnaires.problem.questions", QuestionEdits.MOST_QUESTIONS);
        }
        if (read.isEmpty() || problems.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(form, in, null, kind(kind), typed, "", problems, model);
        }
        return drafts.done(
                edits.add(questionnaire, section, read.get(), actor.account()),
                questionnaire,
                "#section-" + section,
                request,
                redirect,
                "surveys.questionnaires.question.added");
    }

    @GetMapping("/questions/{question}")
    @Needs(Action.EDIT_QUESTIONNAIRE)
    String edit(
            @PathVariable UUID questionnaire,
            @PathVariable UUID question,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Model model) {
        var form = queries.whole(questionnaire);
        var known = form.question(question).orElseThrow(NotFound::new);
        if (!drafts.isDraft(questionnaire)) {
            return drafts.noDraft(questionnaire, request, redirect);
        }
        var typed = QuestionForm.of(known);
        return form(form, in(form, known), known, known.kind(), typed, FormMark.of(typed), new Problems(), model);
    }

    private static Section in(Questionnaire form, Question question) {
        return form.sectionOf(question).orElseThrow(NotFound::new);
    }

    @PostMapping("/questions/{question}")
    @Needs(Action.EDIT_QUESTIONNAIRE)
    String edited(
            @PathVariable UUID questionnaire,
            @PathVariable UUID question,
            QuestionForm typed,
            @RequestParam(defaultValue = "") String opened,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        var form = queries.whole(questionnaire);
        var known = form.question(question).orElseThrow(NotFound::new);
        var problems = new Problems();
        var read = typed.check(known.kind(), known, queries.scales(), codings.nextValue(known.code()), problems);
        if (read.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(form, in(form, known), known, known.kind(), typed, opened, problems, model);
        }
        var changing = edits.change(questionnaire, opened, read.get(), typed.isAnother(), actor.account());
        if (changing == Changing.CHANGED_MEANWHILE) {
            response.setStatus(HttpStatus.CONFLICT.value());
            var now = QuestionForm.of(
                    queries.whole(questionnaire).question(question).orElseThrow(NotFound::new));
            var t = pages.texts(request);
            model.addAttribute(
                    "meanwhile", Meanwhile.between(now.inWords(t, known.kind()), typed.inWords(t, known.kind())));
            return form(form, in(form, known), known, known.kind(), typed, FormMark.of(now), problems, model);
        }
        return drafts.done(
                changing, questionnaire, "#question-" + question, request, redirect, "surveys.questionnaires.saved");
    }

    private String form(
            Questionnaire questionnaire,
            Section section,
            @Nullable Question question,
            Kind kind,
            QuestionForm typed,
            String opened,
            Problems problems,
            Model model) {
        model.addAttribute("questionnaire", questionnaire);
        model.addAttribute("section", section);
        model.addAttribute("question", question);
        model.addAttribute("kind", kind);
        model.addAttribute("typed", typed);
        model.addAttribute("opened", opened);
        model.addAttribute("shared", question != null && codings.isShared(question, questionnaire.id()));
        model.addAttribute("scales", queries.scales());
        model.addAttribute("problems", problems);
        return "surveys/questionnaires/question";
    }

    /** @param to "up" or "down" */
    @PostMapping("/questions/{question}/place")
    @Needs(Action.EDIT_QUESTIONNAIRE)
    String move(
            @PathVariable UUID questionnaire,
            @PathVariable UUID question,
            @RequestParam(defaultValue = "up") String to,
            Actor actor,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        return drafts.done(
                edits.move(questionnaire, question, to.equals("up"), actor.account()),
                questionnaire,
                "#question-" + question,
                request,
                redirect,
                "surveys.questionnaires.moved");
    }

    @GetMapping("/questions/{question}/removal")
    @Needs(Action.EDIT_QUESTIONNAIRE)
    String removal(
            @PathVariable UUID questionnaire,
            @PathVariable UUID question,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Model model) {
        var form = queries.whole(questionnaire);
        var known = form.question(question).orElseThrow(NotFound::new);
        if (!drafts.isDraft(questionnaire)) {
            return drafts.noDraft(questionnaire, request, redirect);
        }
        model.addAttribute("questionnaire", form);
        model.addAttribute("question", known);
        return "surveys/questionnaires/removal";
    }

    @PostMapping("/questions/{question}/removal")
    @Needs(Action.EDIT_QUESTIONNAIRE)
    String removed(
            @PathVariable UUID questionnaire,
            @PathVariable UUID question,
            Actor actor,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        return drafts.done(
                edits.remove(questionnaire, question, actor.account()),
                questionnaire,
                "",
                request,
                redirect,
                "surveys.questionnaires.question.removed");
    }
}
