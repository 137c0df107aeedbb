package fi.solmu.surveys.rounds;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Instant;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The jobs that open and close rounds: each does all or nothing, and begins anew when its node is killed. */
@Configuration(proxyBeanMethods = false)
class RoundJobs {
    static final TaskDescriptor<Void> OPEN = TaskDescriptor.of("open-survey-round");
    static final TaskDescriptor<Void> CLOSE = TaskDescriptor.of("close-survey-round");

    @Bean
    OneTimeTask<Void> openSurveyRound(Opening opening) {
        return Tasks.oneTime(OPEN)
                .onDeadExecutionRevive()
                .execute((instance, _) -> opening.open(UUID.fromString(instance.getId())));
    }

    @Bean
    OneTimeTask<Void> closeSurveyRound(Closing closing) {
        return Tasks.oneTime(CLOSE)
                .onDeadExecutionRevive()
                .execute((instance, _) -> closing.close(UUID.fromString(instance.getId())));
    }

    static void schedule(ObjectProvider<SchedulerClient> scheduler, TaskDescriptor<Void> job, UUID round, Instant now) {
        scheduler.getObject().scheduleIfNotExists(job.instance(round.toString()).scheduledTo(now));
    }
}
