package fi.solmu.meetings.feeds;

import fi.solmu.kernel.Language;
import fi.solmu.kernel.Sql;
import fi.solmu.meetings.MeetingMode;
import fi.solmu.meetings.Meetings;
import fi.solmu.meetings.recording.MeetingQueries;
import fi.solmu.shell.Pages;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Open meetings, for public pages. */
@Repository
class OpenMeetings implements Meetings {
    private static final int MONTHS_BACK = 3;
    /** Columns that everyone may know: the link is not among them. */
    private static final String OPEN = """
            SELECT DISTINCT %s n.canonical_id AS network, m.id, m.title_fi, m.title_sv, m.title_en,
                   m.purpose_fi, m.purpose_sv, m.purpose_en, m.starts_at, m.ends_at, m.mode, m.place
            FROM network n
            JOIN meeting_network w ON w.network_id = n.id
            JOIN meeting m ON m.id = w.meeting_id
            JOIN meeting_state s ON s.meeting_id = m.id AND s.ended_at IS NULL
            WHERE n.canonical_id = ANY (:networks) AND m.open_to_all AND s.status = 'PLANNED' AND m.ends_at >= :now
            """;

    private final JdbcClient db;
    private final MeetingQueries meetings;
    private final FeedQueries feeds;
    private final Pages pages;
    private final Clock clock;

    OpenMeetings(JdbcClient db, MeetingQueries meetings, FeedQueries feeds, Pages pages, Clock clock) {
        this.db = db;
        this.meetings = meetings;
        this.feeds = feeds;
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    public List<Open> coming(UUID network, int most) {
        return db.sql(OPEN.formatted("") + "ORDER BY m.starts_at, m.id LIMIT :most")
                .param("networks", Sql.ids(List.of(network)))
                .param("now", Sql.at(clock.instant()))
                .param("most", most)
                .query((row, _) -> open(row))
                .list();
    }

    @Override
    public Map<UUID, Open> next(Collection<UUID> networks) {
        var next = new HashMap<UUID, Open>();
        if (networks.isEmpty()) {
            return next;
        }
        db.sql(OPEN.formatted("ON (n.canonical_id)") + "ORDER BY n.canonical_id, m.starts_at, m.id")
                .param("networks", Sql.ids(networks))
                .param("now", Sql.at(clock.instant()))
                .query(row -> {
                    next.put(row.getObject("network", UUID.class), open(row));
                });
        return next;
    }

    private Open open(ResultSet row) throws SQLException {
        return new Open(
                row.getObject("id", UUID.class),
                Sql.localised(row, "title"),
                Sql.localised(row, "purpose"),
                meetings.local(row, "starts_at"),
                meetings.local(row, "ends_at"),
                MeetingMode.valueOf(row.getString("mode")),
                row.getString("place"));
    }

    @Override
    public String calendar(UUID network, Language reader, String name, String page) {
        var since = LocalDate.now(clock).minusMonths(MONTHS_BACK);
        return new CalendarFile(pages.texts(reader), clock.getZone(), false, _ -> page)
                .of(name, feeds.meetings(List.of(network), true, since));
    }
}
