package fi.solmu.imports.model;

import fi.solmu.access.Action;
import fi.solmu.access.Audit;
import fi.solmu.imports.linkage.ModelState;
import fi.solmu.kernel.NotFound;
import fi.solmu.kernel.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The models that were learnt here, which of them is in use, and taking another in use. */
@Service
@Transactional
public class PersonModels {
    private static final String VERSION = """
            SELECT m.id, m.number, m.made_at, maker.name AS made_by, m.learnt_from, m.weights, m.effect, m.compared_with,
                   other.number AS compared_number, m.discarded_at, used.taken_at, used.taken_by
            FROM (SELECT *, row_number() OVER (ORDER BY made_at, id) AS number FROM match_model) m
            LEFT JOIN (SELECT id, row_number() OVER (ORDER BY made_at, id) AS number FROM match_model) other
                      ON other.id = m.compared_with
            LEFT JOIN account maker ON maker.id = m.made_by
            LEFT JOIN LATERAL (SELECT u.taken_at, a.name AS taken_by
                               FROM match_model_use u LEFT JOIN account a ON a.id = u.taken_by
                               WHERE u.model_id = m.id ORDER BY u.taken_at DESC, u.id DESC LIMIT 1) used ON true
            """;

    private final JdbcClient db;
    private final Audit audit;
    private final InstantSource clock;
    private final JsonMapper json = JsonMapper.builder().build();

    PersonModels(JdbcClient db, Audit audit, InstantSource clock) {
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A model that was learnt here (mallin versio).
     *
     * @param number they are counted from one
     * @param learntFrom from how many rows
     * @param effect what it would change of what the rows were then, beside the model in use then
     * @param comparedNumber the number of the model it was compared with; none for the one of the program
     * @param takenAt when it was taken in use last, if ever
     */
    public record Version(
            UUID id,
            int number,
            Instant madeAt,
            @Nullable String madeBy,
            int learntFrom,
            ModelState weights,
            @Nullable Sides effect,
            @Nullable Integer comparedNumber,
            @Nullable Instant discardedAt,
            @Nullable Instant takenAt,
            @Nullable String takenBy) {

        /** It waits for somebody to take it in use or do without it. */
        public boolean isProposed() {
            return takenAt == null && discardedAt == null;
        }
    }

    /** Since when a model is in use; its id unless it is the one of the program. */
    public record Use(
            @Nullable UUID model, Instant takenAt, @Nullable String takenBy) {}

    /** What came of it. */
    public sealed interface Outcome {
        record Done() implements Outcome {}

        /** It is in use already, or somebody else has done without it meanwhile. */
        record NotNow() implements Outcome {}
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<Version> versions() {
        return db.sql(VERSION + "ORDER BY m.number DESC")
                .query((row, _) -> version(row))
                .list();
    }

    /** None when no model has ever been taken in use: the one of the program is. */
    @Transactional(readOnly = true)
    public Optional<Use> inUse() {
        return db.sql("""
                        SELECT u.model_id AS model, u.taken_at, a.name AS taken_by
                        FROM match_model_use u LEFT JOIN account a ON a.id = u.taken_by
                        ORDER BY u.taken_at DESC, u.id DESC LIMIT 1
                        """).query(Use.class).optional();
    }

    /** Keeps what was learnt; it waits until somebody takes it in use. What waited before is done without. */
    public UUID propose(
            ModelState weights, int learntFrom, Sides effect, @Nullable UUID comparedWith, @Nullable UUID account) {
        db.sql("""
                        UPDATE match_model m SET discarded_at = :now, discarded_by = :account
                        WHERE m.discarded_at IS NULL
                          AND NOT EXISTS (SELECT FROM match_model_use u WHERE u.model_id = m.id)
                        """)
                .param("now", Sql.at(clock.instant()))
                .param("account", account)
                .update();
        return db.sql("""
                        INSERT INTO match_model (made_at, made_by, learnt_from, weights, compared_with, effect)
                        VALUES (:now, :account, :learntFrom, :weights::jsonb, :comparedWith, :effect::jsonb)
                        RETURNING id
                        """)
                .param("now", Sql.at(clock.instant()))
                .param("account", account)
                .param("learntFrom", learntFrom)
                .param("weights", json.writeValueAsString(weights))
                .param("comparedWith", comparedWith)
                .param("effect", json.writeValueAsString(effect))
                .query(UUID.class)
                .single();
    }

    /** From now on scores come from this model; what was linked before stays, with the model it was linked by. */
    public Outcome take(UUID model, UUID account) {
        lock();
        if (find(model).discardedAt() != null || model.equals(used())) {
            return new Outcome.NotNow();
        }
        use(model, account);
        return new Outcome.Done();
    }

    /** The model that comes with the program is in use again. */
    public Outcome takeShipped(UUID account) {
        lock();
        if (used() == null) {
            return new Outcome.NotNow();
        }
        use(null, account);
        return new Outcome.Done();
    }

    /** Does without a model that was never in use. */
    public Outcome discard(UUID model, UUID account) {
        lock();
        if (!find(model).isProposed()) {
            return new Outcome.NotNow();
        }
        db.sql("UPDATE match_model SET discarded_at = :now, discarded_by = :account WHERE id = :model")
                .param("now", Sql.at(clock.instant()))
                .param("account", account)
                .param("model", model)
                .update();
        enter(account, model, new Audit.Change("discarded", null, "true"));
        return new Outcome.Done();
    }

    private void use(@Nullable UUID model, UUID account) {
        var before = used();
        db.sql("INSERT INTO match_model_use (model_id, taken_at, taken_by) VALUES (:model, :now, :account)")
                .param("model", model)
                .param("now", Sql.at(clock.instant()))
                .param("account", account)
                .update();
        enter(
                account,
                model,
                new Audit.Change(
                        "inUse", before == null ? null : before.toString(), model == null ? null : model.toString()));
    }

    private @Nullable UUID used() {
        return inUse().map(Use::model).orElse(null);
    }

    private Version find(UUID model) {
        return db.sql(VERSION + "WHERE m.id = :model")
                .param("model", model)
                .query((row, _) -> version(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private void enter(UUID account, @Nullable UUID model, Audit.Change change) {
        audit.enter(account, Action.REVIEW_PEOPLE, "match_model", model, List.of(change));
    }

    /** One after the other: which model is in use is looked at only when nobody is changing it. */
    private void lock() {
        db.sql("SELECT pg_advisory_xact_lock(hashtext('solmu.match_model'))")
                .query((_, _) -> 0)
                .single();
    }

    private Version version(ResultSet row) throws SQLException {
        var effect = row.getString("effect");
        return new Version(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                instant(row, "made_at"),
                row.getString("made_by"),
                row.getInt("learnt_from"),
                json.readValue(row.getString("weights"), ModelState.class),
                effect == null ? null : json.readValue(effect, Sides.class),
                numberOrNone(row, "compared_number"),
                instantOrNone(row, "discarded_at"),
                instantOrNone(row, "taken_at"),
                row.getString("taken_by"));
    }

    private static @Nullable Integer numberOrNone(ResultSet row, String column) throws SQLException {
        int number = row.getInt(column);
        return row.wasNull() ? null : number;
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant instantOrNone(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
