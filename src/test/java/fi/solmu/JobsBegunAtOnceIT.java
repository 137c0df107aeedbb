package fi.solmu;

import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** With a scheduler that looks for jobs by itself once an hour. */
@SpringBootTest(
        properties = {
            "solmu.demo=true",
            "solmu.empty=true",
            "solmu.starting-data=none",
            "solmu.base-url=http://localhost:8080",
            "db-scheduler.polling-interval=1h"
        })
@ContextConfiguration(initializers = FreshDatabase.class)
class JobsBegunAtOnceIT {
    /** An import's step: of an import that is not there it does nothing. */
    private static final TaskDescriptor<Void> JOB = TaskDescriptor.of("import-step");

    @Autowired
    private SchedulerClient scheduler;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private InstantSource clock;

    @Autowired
    private JdbcClient db;

    /** Twice: the look at the start may have seen the first. */
    @RepeatedTest(2)
    void aJobBeginsWhenWhatAskedForItIsCommitted() {
        var job = UUID.randomUUID().toString();
        new TransactionTemplate(transactions)
                .executeWithoutResult(
                        _ -> scheduler.scheduleIfNotExists(JOB.instance(job).build(), clock.instant()));
        await().atMost(Duration.ofSeconds(20)).until(() -> hasEnded(job));
    }

    private boolean hasEnded(String job) {
        return db.sql("SELECT NOT EXISTS (SELECT FROM scheduled_tasks WHERE task_instance = :job)")
                .param("job", job)
                .query(Boolean.class)
                .single();
    }
}
