package fi.solmu.lifecycle.effects;

import fi.solmu.kernel.Language;
import fi.solmu.kernel.Localised;
import fi.solmu.kernel.Sql;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which networks a day concerns. */
@Repository
class Endings {
    private final JdbcClient db;

    Endings(JdbcClient db) {
        this.db = db;
    }

    /** A network and the day on which something of it is due. */
    record Due(UUID network, LocalDate day, Localised name) {}

    /** Running networks whose fixed term is over by this day. */
    List<Due> termsOver(LocalDate day) {
        return due("s.status = 'RUNNING' AND s.term = 'FIXED' AND s.ends_on <= :day", "s.ends_on", day);
    }

    /** Networks that close by this day. */
    List<Due> closings(LocalDate day) {
        return due("s.status = 'CLOSING' AND s.ends_on <= :day", "s.ends_on", day);
    }

    /** Continuing networks whose review is due by this day. */
    List<Due> reviews(LocalDate day) {
        return due("s.status = 'RUNNING' AND s.term = 'CONTINUING' AND s.review_on <= :day", "s.review_on", day);
    }

    /**
     * Closed networks whose members are to be removed and have not been; nobody takes the members over. Letters that tell
     * of the end are on their way first, for a week at most.
     */
    List<Due> toRemove(LocalDate day) {
        return due("""
                s.status = 'CLOSED' AND s.reason IN ('DECIDED', 'TERM_ENDED', 'HANDED_OVER') AND s.since <= :day
                AND NOT EXISTS (SELECT FROM member_removal r WHERE r.network_id = n.id)
                AND (s.since + 7 <= :day
                     OR NOT EXISTS (SELECT FROM letter l
                                    WHERE l.status = 'WAITING' AND l.unique_key LIKE 'network.closing/' || n.id || '/%'))""", "s.since", day);
    }

    private List<Due> due(String which, String when, LocalDate day) {
        return db.sql("""
                        SELECT n.id AS network, %2$s AS day, n.name_fi, n.name_sv, n.name_en
                        FROM network n JOIN network_state s ON s.network_id = n.id AND s.ended_at IS NULL
                        WHERE n.canonical_id = n.id AND %1$s
                        ORDER BY day, n.id
                        """.formatted(which, when))
                .param("day", day)
                .query((row, _) -> new Due(
                        row.getObject("network", UUID.class),
                        row.getObject("day", LocalDate.class),
                        Sql.localised(row, "name")))
                .list();
    }

    /** The language in which a network's papers are, if it has one of its own. */
    Language language(UUID network) {
        return db.sql("SELECT languages[1] FROM network WHERE id = :network")
                .param("network", network)
                .query(String.class)
                .optional()
                .flatMap(Language::of)
                .orElse(Language.FI);
    }

    /** A fixed term that ends in so many days, of which nobody has been warned yet. */
    record Warning(UUID network, LocalDate endsOn, int daysAhead, Localised name) {}

    /**
     * The warnings to be given on this day, each noted as given: of those that were due since the last look only the one
     * nearest to the end.
     */
    List<Warning> warn(LocalDate day, List<Integer> daysAhead, Instant now) {
        return db.sql("""
                        WITH due AS (
                            SELECT DISTINCT ON (n.id) n.id, s.ends_on, w.days
                            FROM network n
                            JOIN network_state s ON s.network_id = n.id AND s.ended_at IS NULL
                            CROSS JOIN unnest(:days) AS w (days)
                            WHERE n.canonical_id = n.id AND s.status = 'RUNNING' AND s.term = 'FIXED'
                              AND s.ends_on > :day AND s.ends_on <= :day::date + w.days
                            ORDER BY n.id, w.days
                        ), given AS (
                            INSERT INTO term_warning (network_id, ends_on, days_ahead, given_at)
                            SELECT id, ends_on, days, :now FROM due
                            ON CONFLICT DO NOTHING
                            RETURNING network_id, ends_on, days_ahead
                        )
                        SELECT g.network_id AS network, g.ends_on, g.days_ahead, n.name_fi, n.name_sv, n.name_en
                        FROM given g JOIN network n ON n.id = g.network_id ORDER BY g.ends_on, n.id
                        """)
                .param("days", daysAhead.toArray(Integer[]::new))
                .param("day", day)
                .param("now", Sql.at(now))
                .query((row, _) -> new Warning(
                        row.getObject("network", UUID.class),
                        row.getObject("ends_on", LocalDate.class),
                        row.getInt("days_ahead"),
                        Sql.localised(row, "name")))
                .list();
    }
}
