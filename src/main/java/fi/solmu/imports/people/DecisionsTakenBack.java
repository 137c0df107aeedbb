package fi.solmu.imports.people;

import fi.solmu.kernel.Sql;
import fi.solmu.register.PersonMergeNotices;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A pair whose merge was taken back on the person's page is open again. */
@Component
class DecisionsTakenBack implements PersonMergeNotices {
    private final JdbcClient db;
    private final InstantSource clock;

    DecisionsTakenBack(JdbcClient db, InstantSource clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public void undone(UUID merge, @Nullable UUID account) {
        db.sql("""
                        UPDATE people_pair_decision SET taken_back_at = :now, taken_back_by = :account
                        WHERE merge_id = :merge AND taken_back_at IS NULL
                        """)
                .param("now", Sql.at(clock.instant()))
                .param("account", account)
                .param("merge", merge)
                .update();
    }
}
