package fi.solmu;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Begins a job as soon as the transaction that asked for it is committed. The scheduler's own immediate execution looks
 * before that, sees nothing, and the job waits for the next regular look.
 */
@Component
class JobsBegunAtOnce extends AbstractSchedulerListener {
    private final ObjectProvider<Scheduler> scheduler;

    JobsBegunAtOnce(ObjectProvider<Scheduler> scheduler) {
        this.scheduler = scheduler;
    }

    @Override
    public void onExecutionScheduled(TaskInstanceId job, Instant at) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            look();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                look();
            }
        });
    }

    private void look() {
        scheduler.getObject().triggerCheckForDueExecutions();
    }
}
