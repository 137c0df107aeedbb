package fi.solmu.imports.model;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import fi.solmu.access.Action;
import fi.solmu.access.Audit;
import fi.solmu.imports.model.Learning.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asking for a model to be learnt, and stopping it. */
@Service
@Transactional
class Learnings {
    private final LearningQueries learnings;
    private final Audit audit;
    private final ObjectProvider<SchedulerClient> scheduler;

    Learnings(LearningQueries learnings, Audit audit, ObjectProvider<SchedulerClient> scheduler) {
        this.learnings = learnings;
        this.audit = audit;
        this.scheduler = scheduler;
    }

    /** False when another goes on; one at a time. */
    boolean ask(UUID account) {
        var learning = learnings.begin(account);
        learning.ifPresent(id -> {
            audit.enter(account, Action.REVIEW_PEOPLE, "match_model", null, List.of(change(null, "ASKED")));
            scheduler
                    .getObject()
                    .scheduleIfNotExists( // due since ever: the scheduler has the system's time, which may not be ours
                            LearningJobs.TASK.instance(id.toString()).build(), Instant.EPOCH);
        });
        return learning.isPresent();
    }

    /** False when it had ended before. */
    boolean stop(UUID learning, UUID account) {
        boolean stopped = learnings.end(learning, Outcome.STOPPED, account, null);
        if (stopped) {
            audit.enter(
                    account,
                    Action.REVIEW_PEOPLE,
                    "match_model",
                    null,
                    List.of(change("ASKED", Outcome.STOPPED.name())));
        }
        return stopped;
    }

    private static Audit.Change change(@Nullable String before, String after) {
        return new Audit.Change("learning", before, after);
    }
}
