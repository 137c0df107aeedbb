package fi.solmu.surveys.mixing;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Mixes every few minutes while a round is open, and sweeps up afterwards. */
@Configuration(proxyBeanMethods = false)
class MixingJob {
    private static final Duration EVERY = Duration.ofMinutes(10);

    @Bean
    RecurringTask<Void> mixAnswers(Mixing mixing) {
        return Tasks.recurring("mix-answers", FixedDelay.of(EVERY)).execute((_, _) -> {
            var due = mixing.due();
            due.forEach(mixing::mix);
            if (!due.isEmpty()) {
                mixing.sweep();
            }
        });
    }
}
