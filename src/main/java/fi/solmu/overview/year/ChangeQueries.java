package fi.solmu.overview.year;

import fi.solmu.kernel.Sql;
import fi.solmu.overview.year.Change.Moved;
import fi.solmu.register.NetworkStatus;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads how networks were on a day. */
@Repository
class ChangeQueries {
    /** The state of each network on a day: what was said last of those that began by it. */
    private static final String STATE_ON = """
            SELECT DISTINCT ON (s.network_id) s.network_id, s.status, s.since, s.reason
            FROM network_state s
            WHERE s.since <= %s
            ORDER BY s.network_id, s.begun_at DESC, s.id DESC
            """;

    private final JdbcClient db;
    private final Clock clock;

    ChangeQueries(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** What can be counted without the criteria. */
    record Counted(
            int running, int paused, int people, int organisations, int municipalities, int meetings, int plans) {}

    Counted counted(LocalDate day) {
        return db.sql("""
                        WITH state AS (%s),
                        belonging AS MATERIALIZED (SELECT DISTINCT person_id, organisation_id FROM membership_on(:day))
                        SELECT (SELECT count(*) FROM state x JOIN network n ON n.id = x.network_id
                                WHERE n.canonical_id = n.id AND x.status = 'RUNNING') AS running,
                               (SELECT count(*) FROM state x JOIN network n ON n.id = x.network_id
                                WHERE n.canonical_id = n.id AND x.status = 'PAUSED') AS paused,
                               (SELECT count(DISTINCT person_id) FROM belonging) AS people,
                               (SELECT count(DISTINCT organisation_id) FROM belonging) AS organisations,
                               (SELECT count(DISTINCT b.organisation_id) FROM belonging b
                                JOIN organisation o ON o.id = b.organisation_id
                                WHERE o.kind = 'MUNICIPALITY') AS municipalities,
                               (SELECT count(*) FROM meeting m
                                JOIN meeting_state s ON s.meeting_id = m.id AND s.ended_at IS NULL AND s.status = 'HELD'
                                WHERE m.starts_at >= :from AND m.starts_at < :to) AS meetings,
                               (SELECT count(*) FROM plan p
                                WHERE p.year = :year
                                  AND EXISTS (SELECT FROM plan_state s
                                              WHERE s.plan_id = p.id AND s.status = 'APPROVED' AND s.begun_at < :to
                                                AND (s.ended_at IS NULL OR s.ended_at >= :to))) AS plans
                        """.formatted(STATE_ON.formatted(":day")))
                .param("day", day)
                .param("year", day.getYear())
                .param("from", Sql.beginning(day.minusMonths(12).plusDays(1), clock.getZone()))
                .param("to", Sql.beginning(day.plusDays(1), clock.getZone()))
                .query((row, _) -> new Counted(
                        row.getInt("running"),
                        row.getInt("paused"),
                        row.getInt("people"),
                        row.getInt("organisations"),
                        row.getInt("municipalities"),
                        row.getInt("meetings"),
                        row.getInt("plans")))
                .single();
    }

    /** Networks in another state than they were in, the latest change first; one whose activity was checked counts. */
    List<Moved> moved(LocalDate then, LocalDate now) {
        return db.sql("""
                        WITH before AS (%s), after AS (%s)
                        SELECT n.id, n.name_fi, n.name_sv, n.name_en, b.status AS before, a.status AS after, a.since,
                               a.reason
                        FROM after a
                        JOIN network n ON n.id = a.network_id AND n.canonical_id = n.id
                        LEFT JOIN before b ON b.network_id = a.network_id
                        WHERE a.status IS DISTINCT FROM b.status AND a.status <> 'WITHDRAWN'
                          AND NOT (b.status IS NULL AND a.status IN ('RECORDED', 'CLOSED'))
                        ORDER BY a.since DESC, n.id
                        """.formatted(STATE_ON.formatted(":then"), STATE_ON.formatted(":now")))
                .param("then", then)
                .param("now", now)
                .query((row, _) -> {
                    var before = row.getString("before");
                    return new Moved(
                            row.getObject("id", UUID.class),
                            Sql.localised(row, "name"),
                            before == null ? null : NetworkStatus.valueOf(before),
                            NetworkStatus.valueOf(row.getString("after")),
                            row.getObject("since", LocalDate.class),
                            row.getString("reason"));
                })
                .list();
    }

    /** How many members' data was removed in that time. */
    int removed(LocalDate then, LocalDate now) {
        return db.sql("""
                        SELECT coalesce(sum(members), 0) FROM member_removal
                        WHERE removed_on > :then AND removed_on <= :now
                        """)
                .param("then", then)
                .param("now", now)
                .query(Integer.class)
                .single();
    }
}
