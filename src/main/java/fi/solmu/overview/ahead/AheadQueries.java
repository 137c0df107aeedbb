package fi.solmu.overview.ahead;

import fi.solmu.kernel.Sql;
import fi.solmu.overview.ahead.Ahead.Event;
import fi.solmu.overview.ahead.Ahead.Kind;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads all days that are known of. */
@Repository
class AheadQueries {
    private final JdbcClient db;
    private final Clock clock;

    AheadQueries(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** What is due before this day and not done, and what waits. */
    List<Event> before(LocalDate end, LocalDate today) {
        return db.sql("""
                        WITH valid AS MATERIALIZED (
                            SELECT d.id, d.proposal_id, d.effect_on FROM decision d
                            WHERE d.effect_on IS NOT NULL
                              AND NOT EXISTS (SELECT FROM decision later WHERE later.supersedes_id = d.id))
                        SELECT CASE WHEN s.status = 'CLOSING' THEN 'CLOSES' WHEN s.ends_on IS NOT NULL THEN 'TERM_ENDS'
                                    ELSE 'REVIEW' END AS kind,
                               coalesce(s.ends_on, s.review_on) AS day, n.name_fi, n.name_sv, n.name_en,
                               '/networks/' || n.id AS address, NULL AS about, NULL::timestamptz AS since
                        FROM network n JOIN network_state s ON s.network_id = n.id AND s.ended_at IS NULL
                        WHERE n.canonical_id = n.id AND s.status IN ('RUNNING', 'CLOSING')
                          AND coalesce(s.ends_on, s.review_on) < :end
                        UNION ALL
                        SELECT 'TAKES_EFFECT', v.effect_on, p.name_fi, p.name_sv, p.name_en, '/proposals/' || p.id, p.kind, NULL
                        FROM valid v JOIN named_proposal p ON p.id = v.proposal_id
                        WHERE v.effect_on >= :today AND v.effect_on < :end
                          AND NOT EXISTS (SELECT FROM decision_effect e WHERE e.decision_id = v.id)
                        UNION ALL
                        SELECT 'CONDITION', c.due_on, p.name_fi, p.name_sv, p.name_en, '/proposals/' || p.id, p.kind, NULL
                        FROM decision_condition c
                        JOIN valid v ON v.id = c.decision_id
                        JOIN named_proposal p ON p.id = v.proposal_id
                        WHERE c.due_on < :end AND NOT EXISTS (SELECT FROM condition_fulfilment f WHERE f.condition_id = c.id)
                        UNION ALL
                        SELECT 'GROUP_MEETING', g.meets_on, NULL, NULL, NULL, '/decisions/meetings/' || g.id, NULL, NULL
                        FROM group_meeting g WHERE g.meets_on >= :today AND g.meets_on < :end
                        UNION ALL
                        SELECT 'WAITS', NULL, p.name_fi, p.name_sv, p.name_en, '/proposals/' || p.id, p.kind, s.begun_at
                        FROM proposal_state s JOIN named_proposal p ON p.id = s.proposal_id
                        WHERE s.ended_at IS NULL AND s.status = 'SENT'
                        """)
                .param("today", today)
                .param("end", end)
                .query((row, _) -> {
                    var day = row.getObject("day", LocalDate.class);
                    return new Event(
                            Kind.valueOf(row.getString("kind")),
                            day == null
                                    ? row.getObject("since", OffsetDateTime.class)
                                            .atZoneSameInstant(clock.getZone())
                                            .toLocalDate()
                                    : day,
                            Sql.localised(row, "name"),
                            row.getString("address"),
                            row.getString("about"));
                })
                .list();
    }
}
