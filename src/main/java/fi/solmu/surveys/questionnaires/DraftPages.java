package fi.solmu.surveys.questionnaires;

import fi.solmu.shell.Pages;
import fi.solmu.surveys.questionnaires.QuestionnaireQueries.Status;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the forms of a draft lead: back to its page, with a word of what was done, or why nothing was. */
@Component
class DraftPages {
    private final QuestionnaireQueries queries;
    private final Pages pages;

    DraftPages(QuestionnaireQueries queries, Pages pages) {
        this.queries = queries;
        this.pages = pages;
    }

    boolean isDraft(UUID questionnaire) {
        return queries.standing(questionnaire).status() == Status.DRAFT;
    }

    String noDraft(UUID questionnaire, HttpServletRequest request, RedirectAttributes redirect) {
        return done(questionnaire, "", request, redirect, "surveys.questionnaires.noDraft");
    }

    /** @param place on the page, with its hash; empty for its top */
    String done(
            Changing changing,
            UUID questionnaire,
            String place,
            HttpServletRequest request,
            RedirectAttributes redirect,
            String key,
            @Nullable Object... arguments) {
        return changing == Changing.NO_DRAFT
                ? noDraft(questionnaire, request, redirect)
                : done(questionnaire, place, request, redirect, key, arguments);
    }

    String done(
            UUID questionnaire,
            String place,
            HttpServletRequest request,
            RedirectAttributes redirect,
            String key,
            @Nullable Object... arguments) {
        pages.say(redirect, request, key, arguments);
        return "redirect:/evaluation/questionnaires/" + questionnaire + place;
    }
}
