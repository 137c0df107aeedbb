package fi.solmu.meetings.measures;

import fi.solmu.kernel.Sql;
import fi.solmu.meetings.recording.MeetingQueries;
import fi.solmu.register.MeasureSource;
import fi.solmu.shell.Texts;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Meetings held within the twelve months up to a day: all, those where people met on the spot, those online. A hybrid
 * meeting counts as both, a joint one for both networks; only what somebody said was held counts.
 *
 * <p>None is known to be none of a network whose activity was confirmed at least twelve months ago: whoever runs it could
 * have recorded its meetings for all that time. Of any other network nobody knows whether it did not meet or nobody wrote
 * it down, so that nothing is told of it until one of its meetings is.
 */
@Repository
class MeetingMeasures implements MeasureSource {
    private static final String HELD = "meetings.held";
    private static final String LIVE = HELD + ".live";
    private static final String ONLINE = HELD + ".online";
    private final JdbcClient db;
    private final MeetingQueries meetings;

    MeetingMeasures(JdbcClient db, MeetingQueries meetings) {
        this.db = db;
        this.meetings = meetings;
    }

    @Override
    public List<Measure> measures() {
        return List.of(new Measure(HELD, Unit.COUNT), new Measure(LIVE, Unit.COUNT), new Measure(ONLINE, Unit.COUNT));
    }

    @Override
    public List<Value> values(Collection<UUID> networks, LocalDate asOf) {
        return db.sql("""
                        WITH held AS (
                            SELECT o.network_id, count(*) AS held, count(*) FILTER (WHERE m.mode <> 'ONLINE') AS live,
                                   count(*) FILTER (WHERE m.mode <> 'LIVE') AS online
                            FROM meeting_of_network o
                            JOIN meeting m ON m.id = o.meeting_id
                            JOIN meeting_state s ON s.meeting_id = m.id AND s.ended_at IS NULL
                            WHERE o.network_id = ANY (:networks) AND s.status = 'HELD'
                              AND m.starts_at >= :from AND m.starts_at < :to
                            GROUP BY o.network_id),
                        told AS (
                            SELECT n.id, coalesce(h.held, 0) AS held, coalesce(h.live, 0) AS live,
                                   coalesce(h.online, 0) AS online
                            FROM network n
                            LEFT JOIN held h ON h.network_id = n.id
                            WHERE n.id = ANY (:networks)
                              AND (h.held > 0
                                   OR EXISTS (SELECT FROM network_state t
                                              WHERE t.network_id = n.id AND t.status <> 'RECORDED'
                                                AND t.since <= :yearAgo)))
                        SELECT t.id, v.measure, v.value
                        FROM told t
                        CROSS JOIN LATERAL (VALUES ('meetings.held', t.held), ('meetings.held.live', t.live),
                                                   ('meetings.held.online', t.online)) AS v (measure, value)
                        """)
                .param("networks", Sql.ids(networks))
                .param("yearAgo", asOf.minusMonths(12))
                .param("from", meetings.beginning(asOf.minusMonths(12).plusDays(1)))
                .param("to", meetings.beginning(asOf.plusDays(1)))
                .query((row, _) ->
                        new Value(row.getObject("id", UUID.class), row.getString("measure"), row.getDouble("value")))
                .list();
    }

    @Override
    public List<Evidence> evidence(UUID network, String measure, LocalDate asOf, Texts t) {
        return db
                .sql(MeetingQueries.SELECT + """
                        WHERE m.id IN (SELECT o.meeting_id FROM meeting_of_network o WHERE o.network_id = :network)
                          AND s.status = 'HELD' AND m.starts_at >= :from AND m.starts_at < :to
                          AND m.mode = ANY (:modes)
                        ORDER BY m.starts_at DESC, m.id
                        """)
                .param("network", network)
                .param("from", meetings.beginning(asOf.minusMonths(12).plusDays(1)))
                .param("to", meetings.beginning(asOf.plusDays(1)))
                .param("modes", Sql.texts(modes(measure)))
                .query((row, _) -> meetings.read(row))
                .list()
                .stream()
                .map(each -> new Evidence(
                        t.date(each.day()) + ", "
                                + t.of("meetings.mode", each.plan().mode()) + ": "
                                + t.read(each.plan().title()),
                        each.address()))
                .toList();
    }

    private static List<String> modes(String measure) {
        return switch (measure) {
            case HELD -> List.of("LIVE", "ONLINE", "HYBRID");
            case LIVE -> List.of("LIVE", "HYBRID");
            case ONLINE -> List.of("ONLINE", "HYBRID");
            default -> List.of();
        };
    }
}
