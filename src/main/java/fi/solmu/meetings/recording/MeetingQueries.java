package fi.solmu.meetings.recording;

import fi.solmu.kernel.Language;
import fi.solmu.kernel.Sql;
import fi.solmu.meetings.MeetingMode;
import fi.solmu.meetings.MeetingPlan;
import fi.solmu.meetings.MeetingState;
import fi.solmu.register.NetworkStates;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads meetings, and the networks whose they are. */
@Repository
public class MeetingQueries {
    /** Meetings (m) with their state (s) and the networks whose they are (c calls, j joins); conditions may follow. */
    public static final String FROM = """
            FROM meeting m
            JOIN meeting_state s ON s.meeting_id = m.id AND s.ended_at IS NULL
            JOIN meeting_network calls ON calls.meeting_id = m.id AND calls.part = 'CALLS'
            JOIN network called ON called.id = calls.network_id
            JOIN network c ON c.id = called.canonical_id
            LEFT JOIN meeting_network joins ON joins.meeting_id = m.id AND joins.part = 'JOINS'
            LEFT JOIN network joined ON joined.id = joins.network_id
            LEFT JOIN network j ON j.id = joined.canonical_id AND j.id <> c.id
            """;

    /** The same for {@link #read}. */
    public static final String SELECT = """
            SELECT m.*, s.status, s.present, s.cause, s.reason,
                   c.id AS caller_id, c.name_fi AS caller_fi, c.name_sv AS caller_sv, c.name_en AS caller_en,
                   j.id AS joining_id, j.name_fi AS joining_fi, j.name_sv AS joining_sv, j.name_en AS joining_en
            """ + FROM;

    private final JdbcClient db;
    private final ZoneId zone;

    MeetingQueries(JdbcClient db, Clock clock) {
        this.db = db;
        this.zone = clock.getZone();
    }

    /** The moment a day begins, for comparing with columns. */
    public OffsetDateTime beginning(LocalDate day) {
        return Sql.beginning(day, zone);
    }

    /** The moment of a local time; of an hour that comes twice the first one. */
    Instant moment(LocalDateTime local) {
        return local.atZone(zone).toInstant();
    }

    public Optional<Meeting> find(UUID meeting) {
        return db.sql(SELECT + "WHERE m.id = :meeting")
                .param("meeting", meeting)
                .query((row, _) -> read(row))
                .optional();
    }

    /** The network that an id stands for now, with its state. */
    public Optional<Host> host(UUID network) {
        return db.sql("""
                        SELECT c.id, c.name_fi, c.name_sv, c.name_en, c.languages,
                               s.status, s.since, s.term, s.review_on, s.ends_on, s.reason
                        FROM network n
                        JOIN network c ON c.id = n.canonical_id
                        JOIN network_state s ON s.network_id = c.id AND s.ended_at IS NULL
                        WHERE n.id = :network
                        """)
                .param("network", network)
                .query((row, _) -> new Host(
                        row.getObject("id", UUID.class),
                        Sql.localised(row, "name"),
                        Sql.languages(row.getArray("languages")),
                        NetworkStates.read(row)))
                .optional();
    }

    /**
     * Holds the network until the surrounding transaction is over: nobody closes it meanwhile, and nobody else plans its
     * meetings. Its state is read after this.
     */
    public void hold(UUID network) {
        db.sql("SELECT id FROM network WHERE id = :network FOR NO KEY UPDATE")
                .param("network", network)
                .query(UUID.class)
                .optional();
    }

    /** The last meeting that a network planned or held, to begin the next one from. */
    public Optional<Meeting> latest(UUID network) {
        return db.sql(SELECT + """
                        WHERE m.id = (SELECT x.id FROM meeting_of_network o JOIN meeting x ON x.id = o.meeting_id
                                      WHERE o.network_id = :network ORDER BY x.made_at DESC, x.starts_at DESC LIMIT 1)
                        """)
                .param("network", network)
                .query((row, _) -> read(row))
                .optional();
    }

    /** The meetings of a network between two days that are not cancelled. */
    public List<Meeting> standing(UUID network, LocalDate first, LocalDate last) {
        return db.sql(SELECT + """
                        WHERE m.id IN (SELECT o.meeting_id FROM meeting_of_network o WHERE o.network_id = :network)
                          AND s.status <> 'CANCELLED' AND m.starts_at >= :from AND m.starts_at < :to
                        ORDER BY m.starts_at, m.id
                        """)
                .param("network", network)
                .param("from", beginning(first))
                .param("to", beginning(last.plusDays(1)))
                .query((row, _) -> read(row))
                .list();
    }

    /** Networks that still are and have exactly this name in some language, or this short code. */
    List<UUID> named(String name) {
        return db.sql("""
                        SELECT n.id FROM network n
                        JOIN network_state s ON s.network_id = n.id AND s.ended_at IS NULL
                        WHERE n.canonical_id = n.id AND s.status NOT IN ('WITHDRAWN', 'CLOSED')
                          AND lower(:name) IN (lower(n.name_fi), lower(n.name_sv), lower(n.name_en), lower(n.short_code))
                        """).param("name", name).query(UUID.class).list();
    }

    /** Names of networks, to choose from while typing. */
    List<String> names(Language reader) {
        return db.sql("""
                        SELECT DISTINCT %1$s AS name FROM network n
                        JOIN network_state s ON s.network_id = n.id AND s.ended_at IS NULL
                        WHERE n.canonical_id = n.id AND s.status NOT IN ('WITHDRAWN', 'CLOSED')
                        ORDER BY name LIMIT 1000
                        """.formatted(Sql.sorted("n.name", reader)))
                .query(String.class)
                .list();
    }

    /** A meeting from a row of {@link #SELECT}. */
    public Meeting read(ResultSet row) throws SQLException {
        var joining = row.getObject("joining_id", UUID.class);
        return new Meeting(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                new MeetingPlan(
                        Sql.localised(row, "title"),
                        Sql.localised(row, "purpose"),
                        local(row, "starts_at"),
                        local(row, "ends_at"),
                        MeetingMode.valueOf(row.getString("mode")),
                        row.getString("place"),
                        row.getString("link"),
                        row.getBoolean("open_to_all")),
                state(row),
                new Meeting.Party(row.getObject("caller_id", UUID.class), Sql.localised(row, "caller")),
                joining == null ? null : new Meeting.Party(joining, Sql.localised(row, "joining")),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    /** A column as it is in the association's own time. */
    public LocalDateTime local(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class)
                .atZoneSameInstant(zone)
                .toLocalDateTime();
    }

    static MeetingState state(ResultSet row) throws SQLException {
        return switch (row.getString("status")) {
            case "PLANNED" -> new MeetingState.Planned();
            case "HELD" -> new MeetingState.Held(row.getInt("present"));
            case "CANCELLED" ->
                new MeetingState.Cancelled(
                        row.getString("cause").equals("DECIDED")
                                ? new MeetingState.Why.Decided(row.getString("reason"))
                                : new MeetingState.Why.NetworkClosed());
            default -> throw new IllegalStateException("a state of a meeting that nobody knows");
        };
    }

    /** One state of a meeting's history. */
    public record Happening(
            Instant at, MeetingState state, @Nullable String who) {}

    /** How it came to this, newest first. */
    public List<Happening> history(UUID meeting) {
        return db.sql("""
                        SELECT s.status, s.present, s.cause, s.reason, s.begun_at, a.name AS who
                        FROM meeting_state s LEFT JOIN account a ON a.id = s.begun_by
                        WHERE s.meeting_id = :meeting
                        ORDER BY s.begun_at DESC, s.ended_at NULLS FIRST
                        """)
                .param("meeting", meeting)
                .query((row, _) -> new Happening(
                        row.getObject("begun_at", OffsetDateTime.class).toInstant(), state(row), row.getString("who")))
                .list();
    }
}
