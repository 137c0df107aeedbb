package fi.solmu.meetings.calendar;

import fi.solmu.kernel.Language;
import fi.solmu.kernel.Localised;
import fi.solmu.kernel.Sql;
import fi.solmu.meetings.recording.Meeting;
import fi.solmu.meetings.recording.MeetingQueries;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Reads lists of meetings. */
@Repository
class CalendarQueries {
    static final int ON_A_PAGE = 100;
    /** More than any network plans and holds in two years; what is older has pages of its own. */
    private static final int ON_A_NETWORKS_PAGE = 200;

    private static final String OF_NETWORKS = """
            AND m.id IN (SELECT w.meeting_id FROM meeting_network w JOIN network n ON n.id = w.network_id
                         WHERE n.canonical_id = ANY (:networks))
            """;

    private static final String MATCHING = """
            AND (c.searched LIKE (SELECT '%' || folded(:inside) || '%')
                 OR j.searched LIKE (SELECT '%' || folded(:inside) || '%')
                 OR folded(concat_ws(' ', m.title_fi, m.title_sv, m.title_en)) LIKE (SELECT '%' || folded(:inside) || '%'))
            """;

    private static final String MODE = """
            AND m.mode = :mode
            """;

    private static final String COMING = "(s.status <> 'HELD' AND m.ends_at >= :today)";
    private static final String WAITING = "(s.status = 'PLANNED' AND m.ends_at < :today)";
    private static final String HELD = "(s.status = 'HELD' AND m.starts_at >= :yearAgo AND m.starts_at < :tomorrow)";
    private static final String PAST = "(s.status = 'HELD' OR m.ends_at < :today)";

    private final JdbcClient db;
    private final MeetingQueries meetings;

    CalendarQueries(JdbcClient db, MeetingQueries meetings) {
        this.db = db;
        this.meetings = meetings;
    }

    /** How many meetings each list has; of all networks when none are given. */
    CalendarView.Counts counts(CalendarFilter filter, @Nullable Collection<UUID> networks, LocalDate today) {
        var sql = """
                SELECT count(*) FILTER (WHERE %s) AS coming, count(*) FILTER (WHERE %s) AS waiting,
                       count(*) FILTER (WHERE %s) AS held, count(*) FILTER (WHERE %s) AS past
                """.formatted(COMING, WAITING, HELD, PAST) + MeetingQueries.FROM + "WHERE true "
                + conditions(filter, networks);
        return bound(db.sql(sql), filter, networks, today)
                .query(CalendarView.Counts.class)
                .single();
    }

    List<Meeting> list(CalendarFilter filter, @Nullable Collection<UUID> networks, LocalDate today) {
        boolean forward = filter.when() == CalendarFilter.When.COMING || filter.when() == CalendarFilter.When.WAITING;
        var sql = MeetingQueries.SELECT + "WHERE "
                + switch (filter.when()) {
                    case COMING -> COMING;
                    case WAITING -> WAITING;
                    case HELD -> HELD;
                    case PAST -> PAST;
                }
                + " " + conditions(filter, networks)
                + (forward ? "ORDER BY m.starts_at, m.id" : "ORDER BY m.starts_at DESC, m.id")
                + " LIMIT :most OFFSET :skipped";
        return bound(db.sql(sql), filter, networks, today)
                .param("most", ON_A_PAGE)
                .param("skipped", (filter.page() - 1) * ON_A_PAGE)
                .query((row, _) -> meetings.read(row))
                .list();
    }

    private static String conditions(CalendarFilter filter, @Nullable Collection<UUID> networks) {
        return (networks == null ? "" : OF_NETWORKS)
                + (filter.words().isEmpty() ? "" : MATCHING)
                + (filter.mode() == null ? "" : MODE);
    }

    private StatementSpec bound(
            StatementSpec statement, CalendarFilter filter, @Nullable Collection<UUID> networks, LocalDate today) {
        var spec = statement
                .param("today", meetings.beginning(today))
                .param("yearAgo", meetings.beginning(today.minusMonths(12).plusDays(1)))
                .param("tomorrow", meetings.beginning(today.plusDays(1)));
        if (networks != null) {
            spec = spec.param("networks", Sql.ids(networks));
        }
        if (!filter.words().isEmpty()) {
            spec = spec.param("inside", Sql.literal(filter.words()));
        }
        var mode = filter.mode();
        return mode == null ? spec : spec.param("mode", mode.name());
    }

    /** What waits for its outcome in these networks. */
    record Waiting(
            int count,
            @Nullable UUID only,
            Localised title,
            @Nullable LocalDate first) {}

    Waiting waiting(Collection<UUID> networks, LocalDate today) {
        return db.sql("""
                        WITH waiting AS (
                            SELECT m.id, m.starts_at, m.title_fi, m.title_sv, m.title_en
                            FROM meeting m
                            JOIN meeting_state s ON s.meeting_id = m.id AND s.ended_at IS NULL
                            JOIN meeting_network w ON w.meeting_id = m.id AND w.part = 'CALLS'
                            JOIN network n ON n.id = w.network_id
                            JOIN network_state t ON t.network_id = n.canonical_id AND t.ended_at IS NULL
                            WHERE s.status = 'PLANNED' AND m.ends_at < :today AND n.canonical_id = ANY (:networks)
                              AND t.status <> 'WITHDRAWN')
                        SELECT count(*) OVER () AS waiting, * FROM waiting ORDER BY starts_at LIMIT 1
                        """)
                .param("networks", Sql.ids(networks))
                .param("today", meetings.beginning(today))
                .query((row, _) -> new Waiting(
                        row.getInt("waiting"),
                        row.getObject("id", UUID.class),
                        Sql.localised(row, "title"),
                        meetings.local(row, "starts_at").toLocalDate()))
                .optional()
                .orElse(new Waiting(0, null, Localised.NONE, null));
    }

    /** The meetings of a network, the latest first: all of them, or as many as its page needs. */
    List<Meeting> of(UUID network, boolean all) {
        return db.sql(MeetingQueries.SELECT + """
                        WHERE m.id IN (SELECT o.meeting_id FROM meeting_of_network o WHERE o.network_id = :network)
                        ORDER BY m.starts_at DESC, m.id LIMIT :most
                        """)
                .param("network", network)
                .param("most", all ? Integer.MAX_VALUE : ON_A_NETWORKS_PAGE)
                .query((row, _) -> meetings.read(row))
                .list();
    }

    /** The names of these networks in their order, by id. */
    Map<String, String> names(Collection<UUID> networks, Language reader) {
        var names = new LinkedHashMap<String, String>();
        db.sql("""
                        SELECT id, name_fi, name_sv, name_en FROM network WHERE id = ANY (:ids)
                        ORDER BY %s
                        """.formatted(Sql.sorted("name", reader)))
                .param("ids", Sql.ids(networks))
                .query(row -> {
                    names.put(row.getString("id"), Sql.localised(row, "name").read(reader));
                });
        return names;
    }
}
