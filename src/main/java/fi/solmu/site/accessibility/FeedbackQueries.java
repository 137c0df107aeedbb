package fi.solmu.site.accessibility;

import fi.solmu.kernel.Language;
import fi.solmu.kernel.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Feedback and answers in the database. */
@Repository
class FeedbackQueries {
    private static final String SELECT = """
            SELECT f.*, a.answered_at, a.answer, w.name AS answered_by
            FROM accessibility_feedback f
            LEFT JOIN accessibility_answer a ON a.feedback_id = f.id
            LEFT JOIN account w ON w.id = a.answered_by
            """;
    private final JdbcClient db;

    FeedbackQueries(JdbcClient db) {
        this.db = db;
    }

    int givenSince(Instant since) {
        return db.sql("SELECT count(*) FROM accessibility_feedback WHERE given_at > :since")
                .param("since", Sql.at(since))
                .query(Integer.class)
                .single();
    }

    UUID insert(FeedbackForm form, Language language, Instant at, LocalDate dueOn) {
        return db.sql("""
                        INSERT INTO accessibility_feedback (given_at, language, page, message, reply_to, answer_due_on)
                        VALUES (:at, :language, :page, :message, :replyTo, :dueOn)
                        RETURNING id
                        """)
                .param("at", Sql.at(at))
                .param("language", language.code())
                .param("page", form.page())
                .param("message", form.message())
                .param("replyTo", form.replyTo())
                .param("dueOn", dueOn)
                .query(UUID.class)
                .single();
    }

    /** What waits for an answer, the most urgent first. */
    List<Feedback> waiting() {
        return db.sql(SELECT + "WHERE a.feedback_id IS NULL ORDER BY f.answer_due_on, f.given_at LIMIT 200")
                .query((row, _) -> feedback(row))
                .list();
    }

    /** What was answered last. */
    List<Feedback> answered() {
        return db.sql(SELECT + "WHERE a.feedback_id IS NOT NULL ORDER BY a.answered_at DESC LIMIT 50")
                .query((row, _) -> feedback(row))
                .list();
    }

    Optional<Feedback> find(UUID id) {
        return db.sql(SELECT + "WHERE f.id = :id")
                .param("id", id)
                .query((row, _) -> feedback(row))
                .optional();
    }

    /** How many wait, and by when the first must be answered. */
    record Waiting(int number, @Nullable LocalDate firstDueOn) {}

    Waiting countWaiting() {
        return db.sql("""
                        SELECT count(*) AS number, min(f.answer_due_on) AS first_due_on
                        FROM accessibility_feedback f
                        WHERE NOT EXISTS (SELECT FROM accessibility_answer a WHERE a.feedback_id = f.id)
                        """).query(Waiting.class).single();
    }

    /** False when somebody has answered already. */
    boolean insertAnswer(UUID feedback, String answer, UUID account, Instant at) {
        return db.sql("""
                        INSERT INTO accessibility_answer (feedback_id, answered_at, answered_by, answer)
                        VALUES (:feedback, :at, :account, :answer)
                        ON CONFLICT (feedback_id) DO NOTHING
                        """)
                        .param("feedback", feedback)
                        .param("at", Sql.at(at))
                        .param("account", account)
                        .param("answer", answer)
                        .update()
                == 1;
    }

    private static Feedback feedback(ResultSet row) throws SQLException {
        var answeredAt = row.getTimestamp("answered_at");
        return new Feedback(
                row.getObject("id", UUID.class),
                row.getTimestamp("given_at").toInstant(),
                Language.of(row.getString("language")).orElseThrow(),
                row.getString("page"),
                row.getString("message"),
                row.getString("reply_to"),
                row.getObject("answer_due_on", LocalDate.class),
                answeredAt == null ? null : answeredAt.toInstant(),
                row.getString("answer"),
                row.getString("answered_by"));
    }
}
