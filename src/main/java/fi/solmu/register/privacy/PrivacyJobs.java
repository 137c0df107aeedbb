package fi.solmu.register.privacy;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fi.solmu.access.Action;
import fi.solmu.shell.NavigationEntry;
import java.time.Clock;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What happens of itself each night and morning, and where the data protection officer's page stands in menus. */
@Configuration(proxyBeanMethods = false)
class PrivacyJobs {
    private static final LocalTime NIGHT = LocalTime.of(3, 10);
    private static final LocalTime MORNING = LocalTime.of(7, 40);

    /** Letters tell who belonged where; when their months have passed nobody asks whether they went out. */
    @Bean
    RecurringTask<Void> forgetOldLetters(OldLetters old, Clock clock) {
        return Tasks.recurring("forget-old-letters", Schedules.daily(clock.getZone(), NIGHT))
                .execute((_, _) -> old.forget());
    }

    @Bean
    RecurringTask<Void> tellPeople(Notices notices, Clock clock) {
        return Tasks.recurring("tell-people", Schedules.daily(clock.getZone(), MORNING))
                .execute((_, _) -> notices.tell());
    }

    @Bean
    NavigationEntry protectionInTheOffice() {
        return NavigationEntry.office(85, "register.privacy.menu", "/protection", Action.SEE_PROTECTION);
    }

    @Bean
    NavigationEntry protectionForMembers() {
        return NavigationEntry.member(85, "register.privacy.menu", "/protection", Action.SEE_PROTECTION);
    }
}
