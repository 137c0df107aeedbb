package fi.solmu.imports.comparing;

import fi.solmu.kernel.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Decisions on pairs, in whichever table they are kept. One decision of a pair stands at a time. */
public final class PairDecisions {
    private final JdbcClient db;
    private final InstantSource clock;
    private final String table;
    private final String pair;

    /**
     * Decisions of a table.
     *
     * @param pair the column that names the pair
     */
    public PairDecisions(JdbcClient db, InstantSource clock, String table, String pair) {
        this.db = db;
        this.clock = clock;
        this.table = table;
        this.pair = pair;
    }

    /** One decision after another, so that none is made on what another has just changed. */
    public void lock() {
        db.sql("SELECT pg_advisory_xact_lock(hashtext('solmu.' || :table))")
                .param("table", table)
                .query((_, _) -> 0)
                .single();
    }

    /** Keeps what somebody says of a pair of which no decision stands. */
    public void decide(UUID id, PairVerdict verdict, @Nullable UUID merge, @Nullable UUID account) {
        db.sql("""
                        INSERT INTO %s (%s, verdict, merge_id, decided_at, decided_by)
                        VALUES (:pair, :verdict, :merge, :now, :account)
                        """.formatted(table, pair))
                .param("pair", id)
                .param("verdict", verdict.name())
                .param("merge", merge)
                .param("now", Sql.at(clock.instant()))
                .param("account", account)
                .update();
    }

    /** Takes back what stands of a pair, if anything does. */
    public void takeBack(UUID id, @Nullable UUID account) {
        takeBackWhere(pair, id, account);
    }

    /** Takes back the decision that a merge came of. */
    public void takeBackOfMerge(UUID merge, @Nullable UUID account) {
        takeBackWhere("merge_id", merge, account);
    }

    private void takeBackWhere(String column, UUID id, @Nullable UUID account) {
        db.sql("""
                        UPDATE %s SET taken_back_at = :now, taken_back_by = :account
                        WHERE %s = :id AND taken_back_at IS NULL
                        """.formatted(table, column))
                .param("now", Sql.at(clock.instant()))
                .param("account", account)
                .param("id", id)
                .update();
    }

    /** The decision of a row with the columns decision, verdict, merge_id, decided_at and decided_by, if it has one. */
    public static @Nullable PairDecision of(ResultSet row) throws SQLException {
        var id = row.getObject("decision", UUID.class);
        return id == null
                ? null
                : new PairDecision(
                        id,
                        PairVerdict.valueOf(row.getString("verdict")),
                        row.getObject("merge_id", UUID.class),
                        row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                        row.getString("decided_by"));
    }
}
