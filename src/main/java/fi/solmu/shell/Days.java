package fi.solmu.shell;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fi.solmu.kernel.DayWork;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Sees to it that what a day brings is done: soon after midnight, and after a start that came too late for that. */
@Component
public class Days {
    private final List<DayWork> works;

    Days(List<DayWork> works) {
        this.works =
                works.stream().sorted(Comparator.comparingInt(DayWork::order)).toList();
    }

    /** All that has fallen due by this day; what fails keeps nothing else waiting, and is told at the end. */
    public void come(LocalDate day) {
        RuntimeException failed = null;
        for (var work : works) {
            try {
                work.on(day);
            } catch (RuntimeException e) {
                if (failed == null) {
                    failed = e;
                } else {
                    failed.addSuppressed(e);
                }
            }
        }
        if (failed != null) {
            throw failed;
        }
    }

    /** An execution that nobody was there for at its time is made up for at the next start. */
    @Configuration(proxyBeanMethods = false)
    static class Job {
        private static final LocalTime AFTER_MIDNIGHT = LocalTime.of(0, 5);

        @Bean
        RecurringTask<Void> letDaysCome(Days days, Clock clock) {
            return Tasks.recurring("let-days-come", Schedules.daily(clock.getZone(), AFTER_MIDNIGHT))
                    .execute((_, _) -> days.come(LocalDate.now(clock)));
        }
    }
}
