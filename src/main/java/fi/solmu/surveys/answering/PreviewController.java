package fi.solmu.surveys.answering;

import fi.solmu.access.Action;
import fi.solmu.access.Needs;
import fi.solmu.surveys.questionnaires.QuestionnaireQueries;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A questionnaire as it will look to those who answer it. */
@Controller
class PreviewController {
    private final QuestionnaireQueries queries;

    PreviewController(QuestionnaireQueries queries) {
        this.queries = queries;
    }

    /** @param part which theme, from 1 */
    @GetMapping("/evaluation/questionnaires/{questionnaire}/preview")
    @Needs(Action.SEE_EVALUATIONS)
    String preview(@PathVariable UUID questionnaire, @RequestParam(defaultValue = "1") int part, Model model) {
        var form = queries.whole(questionnaire);
        model.addAttribute("questionnaire", form);
        model.addAttribute(
                "part", Math.clamp(part, 1, Math.max(1, form.sections().size())));
        return "surveys/answering/preview";
    }
}
