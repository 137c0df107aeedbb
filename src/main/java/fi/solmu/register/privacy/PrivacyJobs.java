package fi.solmu.register.privacy;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fi.solmu.access.Action;
import fi.solmu.access.Cleanings;
import fi.solmu.access.Cleanings.What;
import fi.solmu.mail.Letters;
import fi.solmu.shell.NavigationEntry;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What happens of itself each night and morning, and where the data protection officer's page stands in menus. */
@Configuration(proxyBeanMethods = false)
class PrivacyJobs {
    private static final Duration LETTERS_KEPT = Duration.ofDays(180);
    private static final LocalTime NIGHT = LocalTime.of(3, 10);
    private static final LocalTime MORNING = LocalTime.of(7, 40);

    /** Letters tell who belonged where; after half a year nobody asks whether they went out. */
    @Bean
    RecurringTask<Void> forgetOldLetters(Letters letters, Cleanings cleanings, Clock clock) {
        return Tasks.recurring("forget-old-letters", Schedules.daily(clock.getZone(), NIGHT))
                .execute((_, _) -> cleanings.note(
                        What.LETTERS,
                        letters.forgetWrittenBefore(clock.instant().minus(LETTERS_KEPT))));
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
