package fi.solmu.surveys.questionnaires;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.access.Needs;
import fi.solmu.kernel.NotFound;
import fi.solmu.shell.Problems;
import fi.solmu.shell.Typed;
import fi.solmu.surveys.questionnaires.Questionnaire.Section;
import fi.solmu.surveys.questionnaires.QuestionnaireQueries.Listed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashSet;
import java.util.List;
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

/** Questions of other questionnaires, taken into a draft as the same: so that answers of both can be compared. */
@Controller
@RequestMapping("/evaluation/questionnaires/{questionnaire}/sections/{section}/adoption")
class AdoptionController {
    private final QuestionnaireQueries queries;
    private final QuestionEdits edits;
    private final DraftPages drafts;

    AdoptionController(QuestionnaireQueries queries, QuestionEdits edits, DraftPages drafts) {
        this.queries = queries;
        this.edits = edits;
        this.drafts = drafts;
    }

    /** @param from the questionnaire whose questions to choose from */
    @GetMapping
    @Needs(Action.EDIT_QUESTIONNAIRE)
    String choose(
            @PathVariable UUID questionnaire,
            @PathVariable UUID section,
            @RequestParam(defaultValue = "") String from,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Model model) {
        var form = queries.whole(questionnaire);
        var into = form.section(section).orElseThrow(NotFound::new);
        if (!drafts.isDraft(questionnaire)) {
            return drafts.noDraft(questionnaire, request, redirect);
        }
        return page(form, into, from, new Problems(), model);
    }

    private String page(Questionnaire form, Section into, String from, Problems problems, Model model) {
        var others = queries.all().stream()
                .filter(each -> !each.id().equals(form.id()) && each.questions() > 0)
                .toList();
        model.addAttribute("questionnaire", form);
        model.addAttribute("section", into);
        model.addAttribute("others", others);
        model.addAttribute("from", basis(others, from));
        model.addAttribute("here", codes(form));
        model.addAttribute("problems", problems);
        return "surveys/questionnaires/adoption";
    }

    private static Set<String> codes(Questionnaire form) {
        return form.questions().stream().map(Question::code).collect(Collectors.toSet());
    }

    private @Nullable Questionnaire basis(List<Listed> others, String from) {
        return Typed.id(from)
                .filter(id -> others.stream().anyMatch(each -> each.id().equals(id)))
                .map(queries::whole)
                .orElse(null);
    }

    @PostMapping
    @Needs(Action.EDIT_QUESTIONNAIRE)
    String adopt(
            @PathVariable UUID questionnaire,
            @PathVariable UUID section,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") List<String> question,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        var form = queries.whole(questionnaire);
        var into = form.section(section).orElseThrow(NotFound::new);
        var basis = basis(queries.all(), from);
        var wanted = new HashSet<>(question);
        var here = codes(form);
        var chosen = basis == null
                ? List.<Question>of()
                : basis.questions().stream()
                        .filter(each -> wanted.contains(each.id().toString()) && !here.contains(each.code()))
                        .toList();
        var problems = new Problems();
        if (chosen.isEmpty()) {
            problems.add("questions", "surveys.questionnaires.problem.adoption");
        } else if (form.questions().size() + chosen.size() > QuestionEdits.MOST_QUESTIONS) {
            problems.add("questions", "surveys.questionnaires.problem.questions", QuestionEdits.MOST_QUESTIONS);
        }
        if (problems.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(form, into, from, problems, model);
        }
        return drafts.done(
                edits.adopt(questionnaire, section, chosen, actor.account()),
                questionnaire,
                "#section-" + section,
                request,
                redirect,
                "surveys.questionnaires.adoption.done",
                chosen.size());
    }
}
