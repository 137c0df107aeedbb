package fi.solmu.imports.model;

import fi.solmu.imports.model.Learning.Outcome;
import fi.solmu.kernel.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who asked for a model to be learnt, how far it is, and what came of it. */
@Repository
class LearningQueries {
    private static final String LEARNING = """
            SELECT l.id, l.asked_at, a.name AS asked_by, l.steps_done, l.outcome, coalesce(l.records, 0) AS records,
                   coalesce(l.lists, 0) AS lists, coalesce(l.pairs, 0) AS pairs
            FROM match_model_learning l LEFT JOIN account a ON a.id = l.asked_by
            """;

    private final JdbcClient db;
    private final InstantSource clock;

    LearningQueries(JdbcClient db, InstantSource clock) {
        this.db = db;
        this.clock = clock;
    }

    /** None when another goes on. */
    Optional<UUID> begin(UUID account) {
        return db.sql("""
                        INSERT INTO match_model_learning (asked_at, asked_by) VALUES (:now, :account)
                        ON CONFLICT DO NOTHING RETURNING id
                        """)
                .param("now", Sql.at(clock.instant()))
                .param("account", account)
                .query(UUID.class)
                .optional();
    }

    Optional<Learning> latest() {
        return db.sql(LEARNING + "ORDER BY l.asked_at DESC, l.id DESC LIMIT 1")
                .query((row, _) -> learning(row))
                .optional();
    }

    boolean goesOn(UUID learning) {
        return db.sql("SELECT count(*) FROM match_model_learning WHERE id = :learning AND ended_at IS NULL")
                        .param("learning", learning)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void progress(UUID learning, int steps) {
        db.sql("UPDATE match_model_learning SET steps_done = :steps WHERE id = :learning AND ended_at IS NULL")
                .param("learning", learning)
                .param("steps", steps)
                .update();
    }

    /** What there is to learn from. */
    void counted(UUID learning, int records, int lists, @Nullable Integer pairs) {
        db.sql(
                        "UPDATE match_model_learning SET records = :records, lists = :lists, pairs = :pairs WHERE id = :learning")
                .param("learning", learning)
                .param("records", records)
                .param("lists", lists)
                .param("pairs", pairs)
                .update();
    }

    /** Who asked for a learning that goes on. */
    record Asker(@Nullable UUID account) {}

    /** Nobody stops it until the transaction ends; none when somebody has. */
    Optional<Asker> lock(UUID learning) {
        return db.sql("""
                        SELECT asked_by AS account FROM match_model_learning WHERE id = :learning AND ended_at IS NULL
                        FOR NO KEY UPDATE
                        """).param("learning", learning).query(Asker.class).optional();
    }

    /** Whether it ended by this; false when it had ended before. */
    boolean end(UUID learning, Outcome outcome, @Nullable UUID account, @Nullable UUID model) {
        return db.sql("""
                        UPDATE match_model_learning
                        SET ended_at = :now, ended_by = :account, outcome = :outcome, model_id = :model
                        WHERE id = :learning AND ended_at IS NULL
                        """)
                        .param("now", Sql.at(clock.instant()))
                        .param("account", account)
                        .param("outcome", outcome.name())
                        .param("model", model)
                        .param("learning", learning)
                        .update()
                > 0;
    }

    private static Learning learning(ResultSet row) throws SQLException {
        var outcome = row.getString("outcome");
        return new Learning(
                row.getObject("id", UUID.class),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getString("asked_by"),
                row.getInt("steps_done"),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getInt("records"),
                row.getInt("lists"),
                row.getInt("pairs"));
    }
}
