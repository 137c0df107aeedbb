package fi.solmu.site.accessibility;

import fi.solmu.access.Action;
import fi.solmu.access.Audit;
import fi.solmu.kernel.NotFound;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answering feedback, once. */
@Service
class Answering {
    private final FeedbackQueries queries;
    private final FeedbackLetters letters;
    private final Audit audit;
    private final InstantSource clock;

    Answering(FeedbackQueries queries, FeedbackLetters letters, Audit audit, InstantSource clock) {
        this.queries = queries;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of it. */
    enum Outcome {
        ANSWERED,
        ANSWERED_BEFORE
    }

    @Transactional
    Outcome answer(UUID id, String answer, UUID account) {
        var feedback = queries.find(id).orElseThrow(NotFound::new);
        if (!queries.insertAnswer(id, answer, account, clock.instant())) {
            return Outcome.ANSWERED_BEFORE;
        }
        audit.enter(
                account,
                Action.ANSWER_FEEDBACK,
                "accessibility_feedback",
                id,
                List.of(new Audit.Change("answer", null, answer)));
        letters.answered(feedback, answer);
        return Outcome.ANSWERED;
    }
}
