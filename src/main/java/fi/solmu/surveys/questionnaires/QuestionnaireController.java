package fi.solmu.surveys.questionnaires;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.access.Needs;
import fi.solmu.shell.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The questionnaires there are, and one of them as it is asked. */
@Controller
class QuestionnaireController {
    private final QuestionnaireQueries queries;
    private final ShippedQuestionnaires shipped;
    private final Pages pages;

    QuestionnaireController(QuestionnaireQueries queries, ShippedQuestionnaires shipped, Pages pages) {
        this.queries = queries;
        this.shipped = shipped;
        this.pages = pages;
    }

    @GetMapping("/evaluation/questionnaires")
    @Needs(Action.SEE_EVALUATIONS)
    String list(Model model) {
        model.addAttribute("questionnaires", queries.all());
        return "surveys/questionnaires/list";
    }

    @PostMapping("/evaluation/questionnaires/shipped")
    @Needs(Action.EDIT_QUESTIONNAIRE)
    String takeShipped(Actor actor, HttpServletRequest request, RedirectAttributes redirect) {
        pages.say(redirect, request, "surveys.questionnaires.taken", shipped.take(actor.account()));
        return "redirect:/evaluation/questionnaires";
    }

    @GetMapping("/evaluation/questionnaires/{questionnaire}")
    @Needs(Action.SEE_EVALUATIONS)
    String page(@PathVariable UUID questionnaire, Model model) {
        model.addAttribute("questionnaire", queries.whole(questionnaire));
        return "surveys/questionnaires/page";
    }
}
