package fi.solmu.surveys.questionnaires;

import fi.solmu.kernel.NotFound;
import fi.solmu.surveys.questionnaires.QuestionnaireQueries.Status;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whoever changes the same questionnaire waits until this change is done. */
@Component
class DraftHold {
    private final JdbcClient db;

    DraftHold(JdbcClient db) {
        this.db = db;
    }

    /**
     * Where the questionnaire is, which stays so until the transaction ends.
     *
     * @throws NotFound when there is none
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Status status(UUID questionnaire) {
        var held = db.sql("SELECT id FROM questionnaire WHERE id = :id FOR UPDATE")
                .param("id", questionnaire)
                .query(UUID.class)
                .optional()
                .orElseThrow(NotFound::new);
        // Read after the wait: whoever was waited for may have published it.
        return Status.valueOf(
                db.sql("SELECT status FROM questionnaire_state WHERE questionnaire_id = :id AND ended_at IS NULL")
                        .param("id", held)
                        .query(String.class)
                        .single());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    boolean isDraft(UUID questionnaire) {
        return status(questionnaire) == Status.DRAFT;
    }
}
