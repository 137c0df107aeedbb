package fi.solmu.site.accessibility;

import fi.solmu.kernel.Language;
import fi.solmu.shell.Problems;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Saying what is hard to use. Anybody may, and need not say who they are. */
@Service
class GivingFeedback {
    private static final int MOST_IN_AN_HOUR = 30;
    private final FeedbackQueries queries;
    private final FeedbackLetters letters;
    private final Clock clock;

    GivingFeedback(FeedbackQueries queries, FeedbackLetters letters, Clock clock) {
        this.queries = queries;
        this.letters = letters;
        this.clock = clock;
    }

    /** What came of it. */
    sealed interface Outcome {
        record Received(LocalDate answerDueOn) implements Outcome {}

        record Wrong(Problems problems) implements Outcome {}

        /** More in an hour than people write: a machine is at it, and must not fill the list. */
        record TooMany() implements Outcome {}
    }

    @Transactional
    Outcome give(FeedbackForm form, Language language) {
        var problems = form.check();
        if (problems.any()) {
            return new Outcome.Wrong(problems);
        }
        var now = clock.instant();
        if (queries.givenSince(now.minus(Duration.ofHours(1))) >= MOST_IN_AN_HOUR) {
            return new Outcome.TooMany();
        }
        var dueOn = Feedback.dueOn(LocalDate.ofInstant(now, clock.getZone()));
        var id = queries.insert(form, language, now, dueOn);
        letters.received(id, form, language, dueOn);
        return new Outcome.Received(dueOn);
    }
}
