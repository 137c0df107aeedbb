package fi.solmu.register.confirming;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fi.solmu.register.YearlyConfirmation;
import java.time.Clock;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Letters go in the morning, so many a day that a mail server does not take them for a flood. */
@Configuration(proxyBeanMethods = false)
class ConfirmingJobs {
    private static final LocalTime MORNING = LocalTime.of(7, 50);
    private static final int AT_ONCE = 300;

    @Bean
    RecurringTask<Void> askMembers(YearlyConfirmation confirmation, Clock clock) {
        return Tasks.recurring("ask-members", Schedules.daily(clock.getZone(), MORNING))
                .execute((_, _) -> confirmation.ask(AT_ONCE));
    }
}
