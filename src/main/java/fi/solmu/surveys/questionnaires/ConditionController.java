package fi.solmu.surveys.questionnaires;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.access.Needs;
import fi.solmu.kernel.NotFound;
import fi.solmu.shell.Problems;
import fi.solmu.shell.Typed;
import fi.solmu.surveys.questionnaires.Question.Condition;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashSet;
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

/** After which answers a question of a draft is asked: first the earlier question is chosen, then its answers. */
@Controller
@RequestMapping("/evaluation/questionnaires/{questionnaire}/questions/{question}/condition")
class ConditionController {
    private final QuestionnaireQueries queries;
    private final QuestionEdits edits;
    private final DraftPages drafts;

    ConditionController(QuestionnaireQueries queries, QuestionEdits edits, DraftPages drafts) {
        this.queries = queries;
        this.edits = edits;
        this.drafts = drafts;
    }

    /** @param on the question whose answers are to be chosen from; without it the one there is */
    @GetMapping
    @Needs(Action.EDIT_QUESTIONNAIRE)
    String condition(
            @PathVariable UUID questionnaire,
            @PathVariable UUID question,
            @RequestParam(defaultValue = "") String on,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Model model) {
        var form = queries.whole(questionnaire);
        var known = form.question(question).orElseThrow(NotFound::new);
        if (!drafts.isDraft(questionnaire)) {
            return drafts.noDraft(questionnaire, request, redirect);
        }
        var condition = known.condition();
        var asked = earlier(
                form,
                known,
                on.isEmpty() && condition != null ? condition.question().toString() : on);
        var values = asked.isPresent()
                        && condition != null
                        && condition.question().equals(asked.get().id())
                ? condition.values()
                : Set.<Integer>of();
        return form(form, known, asked.orElse(null), values, QuestionEdits.conditionMark(known), new Problems(), model);
    }

    private static List<Question> choices(Questionnaire form, Question question) {
        return form.before(question).stream()
                .filter(each -> each.kind().hasOptions())
                .toList();
    }

    private static Optional<Question> earlier(Questionnaire form, Question question, String on) {
        return choices(form, question).stream()
                .filter(each -> each.id().toString().equals(on))
                .findFirst();
    }

    @PostMapping
    @Needs(Action.EDIT_QUESTIONNAIRE)
    String set(
            @PathVariable UUID questionnaire,
            @PathVariable UUID question,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") List<String> value,
            @RequestParam(defaultValue = "") String opened,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        var form = queries.whole(questionnaire);
        var known = form.question(question).orElseThrow(NotFound::new);
        var problems = new Problems();
        var asked = Typed.id(on).flatMap(id -> earlier(form, known, id.toString()));
        var values = asked.map(each -> chosen(each, value)).orElseGet(Set::of);
        if (!on.isEmpty() && (asked.isEmpty() || values.isEmpty())) {
            problems.add("values", "surveys.questionnaires.problem.condition");
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(form, known, asked.orElse(null), values, opened, problems, model);
        }
        var condition = asked.map(each -> new Condition(each.id(), values)).orElse(null);
        return switch (edits.setCondition(questionnaire, question, opened, condition, actor.account())) {
            case DONE ->
                drafts.done(questionnaire, "#question-" + question, request, redirect, "surveys.questionnaires.saved");
            case CHANGED_MEANWHILE -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                var now = queries.whole(questionnaire);
                model.addAttribute("meanwhile", now);
                yield form(
                        now,
                        now.question(question).orElseThrow(NotFound::new),
                        asked.orElse(null),
                        values,
                        QuestionEdits.conditionMark(now.question(question).orElseThrow(NotFound::new)),
                        problems,
                        model);
            }
            case NO_DRAFT -> drafts.noDraft(questionnaire, request, redirect);
        };
    }

    private static Set<Integer> chosen(Question asked, List<String> typed) {
        var wanted = new HashSet<>(typed);
        return asked.options().stream()
                .map(Question.Option::value)
                .filter(value -> wanted.contains(String.valueOf(value)))
                .collect(Collectors.toSet());
    }

    private static String form(
            Questionnaire form,
            Question question,
            @Nullable Question on,
            Set<Integer> values,
            String opened,
            Problems problems,
            Model model) {
        model.addAttribute("questionnaire", form);
        model.addAttribute("question", question);
        model.addAttribute("choices", choices(form, question));
        model.addAttribute("on", on);
        model.addAttribute("values", values);
        model.addAttribute("opened", opened);
        model.addAttribute("problems", problems);
        return "surveys/questionnaires/condition";
    }
}
