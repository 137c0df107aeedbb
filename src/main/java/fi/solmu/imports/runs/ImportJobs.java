package fi.solmu.imports.runs;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fi.solmu.access.Cleanings;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What is done for imports without anybody waiting. The job that carries out a step of an import: its instance is the state the step stands for, so that each step is
 * carried out once, by whichever node; after a crash another node or the next start goes on with it.
 */
@Configuration(proxyBeanMethods = false)
class ImportJobs {
    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("import-step");
    private static final LocalTime NIGHT = LocalTime.of(3, 20);
    private static final Duration UNTIL_NEXT_TRY = Duration.ofSeconds(20);

    /** Each night, files that nobody has taken in for a month. */
    @Bean
    RecurringTask<Void> discardForgottenImports(ImportRuns imports, Cleanings cleanings, Clock clock) {
        return Tasks.recurring("discard-forgotten-imports", Schedules.daily(clock.getZone(), NIGHT))
                .execute((_, _) -> cleanings.note(Cleanings.What.PREVIEWS, imports.discardForgotten()));
    }

    @Bean
    OneTimeTask<Void> importStep(Steps steps) {
        return Tasks.oneTime(TASK)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(UNTIL_NEXT_TRY))
                .onDeadExecutionRevive()
                .execute((instance, _) -> steps.carryOut(UUID.fromString(instance.getId())));
    }
}
