package fi.solmu.overview.portfolio;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job that makes slide sets, and the one that throws old ones away. */
@Configuration(proxyBeanMethods = false)
class SlideJobs {
    static final TaskDescriptor<Void> MAKE = TaskDescriptor.of("make-slide-set");

    @Bean
    OneTimeTask<Void> makeSlideSet(SlideSets sets) {
        return Tasks.oneTime(MAKE)
                .onDeadExecutionRevive()
                .execute((instance, _) -> sets.make(UUID.fromString(instance.getId())));
    }

    @Bean
    RecurringTask<Void> forgetSlideSets(SlideSets sets) {
        return Tasks.recurring("forget-slide-sets", FixedDelay.of(Duration.ofHours(1)))
                .execute((_, _) -> sets.forget());
    }
}
