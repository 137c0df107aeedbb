package fi.solmu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Two who do something at the same time. */
public final class AtOnce {
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private final JdbcClient db;
    private final TransactionTemplate transaction;

    public AtOnce(JdbcClient db, TransactionTemplate transaction) {
        this.db = db;
        this.transaction = transaction;
    }

    /** Begins the second while the first has not yet been committed, once it waits; tells what came of the second. */
    public <T> T whileStillOpen(Runnable first, Supplier<T> second) {
        var waiting = transaction.execute(_ -> {
            first.run();
            var asked = CompletableFuture.supplyAsync(second);
            await().atMost(LONGEST).until(this::somebodyWaits);
            return asked;
        });
        assertThat(waiting).succeedsWithin(LONGEST);
        return waiting.join();
    }

    private boolean somebodyWaits() {
        return db.sql("SELECT count(*) > 0 FROM pg_stat_activity WHERE datname = current_database() "
                        + "AND cardinality(pg_blocking_pids(pid)) > 0")
                .query(Boolean.class)
                .single();
    }
}
