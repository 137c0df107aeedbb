package fi.solmu.access;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import fi.solmu.kernel.Language;
import java.security.SecureRandom;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What happens without anybody's pressing a button: the first administrator, and forgetting old links. */
@Configuration(proxyBeanMethods = false)
class AccessJobs {
    private static final Logger LOG = LoggerFactory.getLogger(AccessJobs.class);

    @Bean
    SecureRandom secureRandom() {
        return new SecureRandom();
    }

    @Bean
    RecurringTask<Void> forgetSignInLinks(SignInLinks links, Cleanings cleanings) {
        return Tasks.recurring("forget-sign-in-links", FixedDelay.of(Duration.ofHours(1)))
                .execute((_, _) -> cleanings.note(Cleanings.What.SIGN_IN_LINKS, links.forget()));
    }

    /** Whoever installs Solmu names the first administrator; once there is one, the setting has no effect. */
    @Bean
    ApplicationRunner firstAdministrator(Accounts accounts, @Value("${solmu.first-administrator}") String email) {
        return _ -> {
            if (!email.isBlank() && accounts.openFirstAdministrator(email.strip(), Language.FI)) {
                LOG.info("The first administrator can sign in with the address set as solmu.first-administrator.");
            }
        };
    }
}
