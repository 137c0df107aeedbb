package fi.solmu.surveys.evidence;

import fi.solmu.kernel.Sql;
import fi.solmu.surveys.evidence.NetworkEvaluation.Mean;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what closed rounds came to in a network. */
@Repository
class NetworkEvaluationQueries {
    private final JdbcClient db;
    private final Clock clock;

    NetworkEvaluationQueries(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** The rounds that were closed by this day and asked members of a network, which is known by all these ids; newest first. */
    List<NetworkEvaluation> of(Collection<UUID> sameAs, LocalDate asOf) {
        return db.sql("""
                        SELECT r.id, x.network_id, r.name_fi, r.name_sv, r.name_en, r.closes_on, x.members_asked,
                               coalesce(x.members_answered, 0) AS members_answered,
                               u.mean AS useful, u.count AS useful_count, f.mean AS satisfied, f.on_scale AS satisfied_count
                        FROM survey_network x
                        JOIN survey_round r ON r.id = x.round_id
                        JOIN survey_round_state s ON s.round_id = r.id AND s.ended_at IS NULL AND s.status = 'CLOSED'
                        LEFT JOIN survey_figure f ON f.round_id = r.id AND f.network_id = x.network_id AND f.question = :satisfied
                        LEFT JOIN LATERAL (
                            SELECT sum(on_scale * mean) / sum(on_scale) AS mean, sum(on_scale)::int AS count
                            FROM survey_figure
                            WHERE round_id = r.id AND network_id = x.network_id AND question = ANY (:useful)) u ON true
                        WHERE x.network_id = ANY (:networks) AND x.members_asked > 0 AND r.quick_network_id IS NULL
                          AND (r.closes_on <= :asOf OR s.begun_at < :to)
                        ORDER BY r.closes_on DESC, r.id DESC
                        """)
                .param("satisfied", NetworkEvaluation.SATISFACTION)
                .param("useful", Sql.texts(NetworkEvaluation.USEFUL))
                .param("networks", Sql.ids(sameAs))
                .param("asOf", asOf)
                .param("to", Sql.beginning(asOf.plusDays(1), clock.getZone()))
                .query((row, _) -> new NetworkEvaluation(
                        row.getObject("id", UUID.class),
                        row.getObject("network_id", UUID.class),
                        Sql.localised(row, "name"),
                        row.getObject("closes_on", LocalDate.class),
                        row.getInt("members_asked"),
                        row.getInt("members_answered"),
                        mean(row, "useful"),
                        mean(row, "satisfied")))
                .list();
    }

    private static Optional<Mean> mean(ResultSet row, String name) throws SQLException {
        double value = row.getDouble(name);
        return row.wasNull() ? Optional.empty() : Optional.of(new Mean(value, row.getInt(name + "_count")));
    }
}
