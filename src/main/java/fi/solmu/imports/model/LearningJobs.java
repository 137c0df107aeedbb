package fi.solmu.imports.model;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job that learns a model; after a crash another node or the next start begins it again. */
@Configuration(proxyBeanMethods = false)
class LearningJobs {
    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("model-learning");
    private static final Duration UNTIL_NEXT_TRY = Duration.ofSeconds(20);

    @Bean
    OneTimeTask<Void> modelLearning(LearningWork work) {
        return Tasks.oneTime(TASK)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(UNTIL_NEXT_TRY))
                .onDeadExecutionRevive()
                .execute((instance, _) -> work.carryOut(UUID.fromString(instance.getId())));
    }
}
