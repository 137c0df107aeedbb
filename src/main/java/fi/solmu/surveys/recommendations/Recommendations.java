package fi.solmu.surveys.recommendations;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.access.Audit;
import fi.solmu.access.Audit.Change;
import fi.solmu.kernel.NotFound;
import fi.solmu.kernel.Sql;
import fi.solmu.surveys.recommendations.Recommendation.Status;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes recommendations and what becomes of them. */
@Service
public class Recommendations {
    static final String SUBJECT = "survey_recommendation";
    private final JdbcClient db;
    private final Audit audit;
    private final Clock clock;

    Recommendations(JdbcClient db, Audit audit, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    /** A new one, with the next number of its round. */
    @Transactional
    public UUID add(UUID round, RecommendationForm.Wish wish, Actor actor) {
        db.sql("SELECT id FROM survey_round WHERE id = :round FOR NO KEY UPDATE")
                .param("round", round)
                .query(UUID.class)
                .single(); // two at once get two numbers
        var id = db.sql("""
                        INSERT INTO survey_recommendation (round_id, number, title_fi, title_sv, title_en, reasons, network_id,
                                                           owner_id, handling, due_year, due_quarter, kind)
                        SELECT :round, coalesce(max(number), 0) + 1, :fi, :sv, :en, :reasons, :network::uuid, :owner::uuid,
                               :handling, :year::int, :quarter::int, :kind
                        FROM survey_recommendation WHERE round_id = :round
                        RETURNING id
                        """)
                .params(parameters(wish))
                .param("round", round)
                .query(UUID.class)
                .single();
        enter(id, Status.OPEN, null, actor);
        audit.enter(actor.account(), Action.EDIT_RECOMMENDATION, SUBJECT, id);
        return id;
    }

    /** False when somebody changed it after this version. */
    @Transactional
    boolean change(UUID id, int version, RecommendationForm.Wish wish, Actor actor) {
        int changed = db.sql("""
                        UPDATE survey_recommendation
                        SET title_fi = :fi, title_sv = :sv, title_en = :en, reasons = :reasons, network_id = :network::uuid,
                            owner_id = :owner::uuid, handling = :handling, due_year = :year, due_quarter = :quarter,
                            kind = :kind, version = version + 1
                        WHERE id = :id AND version = :version
                        """)
                .params(parameters(wish))
                .param("id", id)
                .param("version", version)
                .update();
        if (changed == 0) {
            return false;
        }
        audit.enter(actor.account(), Action.EDIT_RECOMMENDATION, SUBJECT, id);
        return true;
    }

    private static Map<String, @Nullable Object> parameters(RecommendationForm.Wish wish) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("fi", wish.title().fi());
        parameters.put("sv", wish.title().sv());
        parameters.put("en", wish.title().en());
        parameters.put("reasons", wish.reasons());
        parameters.put("network", wish.network());
        parameters.put("owner", wish.owner());
        parameters.put("handling", wish.handling().name());
        parameters.put("year", wish.due().year());
        parameters.put("quarter", wish.due().quarter());
        parameters.put("kind", wish.kind() == null ? null : wish.kind().name());
        return parameters;
    }

    /** Goes into another state; what came of it is told with the last ones. The same state again changes nothing. */
    @Transactional
    public void move(UUID id, Status next, @Nullable String outcome, Actor actor) {
        boolean held = db.sql("SELECT id FROM survey_recommendation WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(UUID.class)
                .optional()
                .isPresent();
        if (!held) {
            throw new NotFound();
        }
        var now = db.sql(
                        "SELECT status FROM survey_recommendation_state WHERE recommendation_id = :id AND ended_at IS NULL")
                .param("id", id)
                .query((row, _) -> Status.valueOf(row.getString("status")))
                .single();
        if (now == next) {
            return;
        }
        enter(id, next, outcome, actor);
        audit.enter(
                actor.account(),
                Action.EDIT_RECOMMENDATION,
                SUBJECT,
                id,
                List.of(new Change("state", now.name(), next.name())));
    }

    private void enter(UUID id, Status status, @Nullable String outcome, Actor actor) {
        var now = Sql.at(clock.instant());
        db.sql(
                        "UPDATE survey_recommendation_state SET ended_at = :now WHERE recommendation_id = :id AND ended_at IS NULL")
                .param("now", now)
                .param("id", id)
                .update();
        db.sql("""
                        INSERT INTO survey_recommendation_state (recommendation_id, status, outcome, begun_at, begun_by)
                        VALUES (:id, :status, :outcome, :now, :by)
                        """)
                .param("id", id)
                .param("status", status.name())
                .param("outcome", outcome)
                .param("now", now)
                .param("by", actor.account())
                .update();
    }
}
