package fi.solmu.site.accessibility;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.shell.Texts;
import fi.solmu.shell.WorkToDo;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Feedback that waits for an answer, for those who answer. */
@Component
class FeedbackWork implements WorkToDo {
    private final FeedbackQueries queries;

    FeedbackWork(FeedbackQueries queries) {
        this.queries = queries;
    }

    @Override
    public List<Work> of(Actor actor, Texts t, LocalDate today) {
        if (!actor.may(Action.ANSWER_FEEDBACK)) {
            return List.of();
        }
        var waiting = queries.countWaiting();
        var due = waiting.firstDueOn();
        return due == null
                ? List.of()
                : List.of(Work.due(
                        due,
                        today,
                        t.text("site.feedback.work.title"),
                        null,
                        t.text("site.feedback.work.text", waiting.number()),
                        "/admin/feedback",
                        t.text("site.feedback.work.verb")));
    }
}
