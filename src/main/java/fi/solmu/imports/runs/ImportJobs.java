package fi.solmu.imports.runs;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The job that carries out a step of an import. Its instance is the state the step stands for, so that each step is
 * carried out once, by whichever node; after a crash another node or the next start goes on with it.
 */
@Configuration(proxyBeanMethods = false)
class ImportJobs {
    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("import-step");
    private static final Duration UNTIL_NEXT_TRY = Duration.ofSeconds(20);

    @Bean
    OneTimeTask<Void> importStep(Steps steps) {
        return Tasks.oneTime(TASK)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(UNTIL_NEXT_TRY))
                .onDeadExecutionRevive()
                .execute((instance, _) -> steps.carryOut(UUID.fromString(instance.getId())));
    }
}
