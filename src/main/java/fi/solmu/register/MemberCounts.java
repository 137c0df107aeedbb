package fi.solmu.register;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How many members a network has on a day: the sum of the rows of {@code membership_change} up to that day. The
 * database adds a row for every change of memberships; here they are added up from time to time.
 */
@Configuration(proxyBeanMethods = false)
class MemberCounts {

    @Bean
    RecurringTask<Void> addUpMemberCounts(JdbcClient db) {
        return Tasks.recurring("add-up-member-counts", FixedDelay.of(Duration.ofHours(1)))
                .execute((_, _) -> addUp(db));
    }

    /** One statement: whoever reads meanwhile sees the rows as they were or as they are afterwards, never both. */
    static void addUp(JdbcClient db) {
        db.sql("""
                WITH gathered AS (
                    DELETE FROM membership_change
                    WHERE (network_id, day) IN (
                        SELECT network_id, day FROM membership_change GROUP BY network_id, day HAVING count(*) > 1)
                    RETURNING network_id, day, members)
                INSERT INTO membership_change (network_id, day, members)
                SELECT network_id, day, sum(members) FROM gathered
                GROUP BY network_id, day HAVING sum(members) <> 0
                """).update();
    }
}
