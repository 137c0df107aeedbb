package fi.solmu.overview.today;

import fi.solmu.kernel.Language;
import fi.solmu.kernel.Localised;
import fi.solmu.kernel.Sql;
import fi.solmu.meetings.MeetingMode;
import fi.solmu.register.MemberQuestions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what the page of today shows: the register, and the meetings to come. */
@Repository
class TodayQueries {
    private final JdbcClient db;
    private final ZoneId zone;

    TodayQueries(JdbcClient db, Clock clock) {
        this.db = db;
        this.zone = clock.getZone();
    }

    /** Something networks lack. */
    enum Gap {
        REVIEW,
        CONFLICT,
        ROLE,
        ACTIVITY,
        COORDINATOR,
        TRANSLATIONS
    }

    /**
     * How many networks lack it.
     *
     * @param only the one network, when it is one
     * @param due the first day, for reviews
     */
    record Lacking(
            Gap gap,
            int networks,
            @Nullable UUID only,
            Localised name,
            @Nullable LocalDate due) {}

    /** What networks lack: all of them, or those of the reader. The conditions are those of the list's filters. */
    List<Lacking> lacking(boolean all, Collection<UUID> own, LocalDate today, LocalDate reviewsUntil) {
        return db.sql("""
                        WITH looked_at AS (
                            SELECT n.id, n.role, n.conflicts, n.languages, s.status, s.review_on,
                                   num_nulls(n.name_fi, n.purpose_fi, n.how_to_join_fi) AS missing_fi,
                                   num_nulls(n.name_sv, n.purpose_sv, n.how_to_join_sv) AS missing_sv,
                                   num_nulls(n.name_en, n.purpose_en, n.how_to_join_en) AS missing_en
                            FROM network n
                            JOIN network_state s ON s.network_id = n.id AND s.ended_at IS NULL
                            WHERE n.canonical_id = n.id AND s.status NOT IN ('WITHDRAWN', 'CLOSED')
                              AND (:all OR n.id = ANY (:own))),
                        lacking AS (
                            SELECT 'REVIEW' AS gap, id, review_on AS due FROM looked_at
                            WHERE status = 'RUNNING' AND review_on <= :reviewsUntil
                            UNION ALL
                            SELECT 'CONFLICT', id, NULL FROM looked_at WHERE conflicts <> '{}'
                            UNION ALL
                            SELECT 'ROLE', id, NULL FROM looked_at WHERE role = 'UNKNOWN'
                            UNION ALL
                            SELECT 'ACTIVITY', id, NULL FROM looked_at WHERE status = 'RECORDED'
                            UNION ALL
                            SELECT 'COORDINATOR', l.id, NULL FROM looked_at l
                            WHERE NOT EXISTS (
                                SELECT FROM network x JOIN coordination c ON c.network_id = x.id
                                WHERE x.canonical_id = l.id AND NOT c.as_deputy
                                  AND c.since <= :today AND (c.until IS NULL OR c.until >= :today))
                            UNION ALL
                            SELECT 'TRANSLATIONS', id, NULL FROM looked_at
                            WHERE 'fi' = ANY (languages) AND missing_fi > 0
                               OR 'sv' = ANY (languages) AND missing_sv > 0
                               OR 'en' = ANY (languages) AND missing_en > 0),
                        counted AS (
                            SELECT gap, count(*) AS networks, min(id::text)::uuid AS first, min(due) AS due
                            FROM lacking GROUP BY gap)
                        SELECT c.gap, c.networks, c.due, CASE WHEN c.networks = 1 THEN c.first END AS only,
                               n.name_fi, n.name_sv, n.name_en
                        FROM counted c
                        LEFT JOIN network n ON n.id = c.first AND c.networks = 1
                        """)
                .param("all", all)
                .param("own", Sql.ids(own))
                .param("today", today)
                .param("reviewsUntil", reviewsUntil)
                .query((row, _) -> new Lacking(
                        Gap.valueOf(row.getString("gap")),
                        row.getInt("networks"),
                        row.getObject("only", UUID.class),
                        Sql.localised(row, "name"),
                        row.getObject("due", LocalDate.class)))
                .list();
    }

    /** Members about whom something is open, in how many networks. */
    record Questions(int members, int networks, @Nullable UUID only, Localised name) {}

    Questions questions(Collection<UUID> own, LocalDate day) {
        return db.sql("""
                        WITH counted AS (
                            SELECT count(DISTINCT (m.person_id, m.network_id)) AS members,
                                   count(DISTINCT m.network_id) AS networks, min(m.network_id::text)::uuid AS first
                            FROM membership_on(:day) m
                            WHERE m.network_id = ANY (:own) AND %s)
                        SELECT c.members, c.networks, CASE WHEN c.networks = 1 THEN c.first END AS only,
                               n.name_fi, n.name_sv, n.name_en
                        FROM counted c
                        LEFT JOIN network n ON n.id = c.first AND c.networks = 1
                        """.formatted(MemberQuestions.ANY))
                .param("own", Sql.ids(own))
                .param("day", day)
                .query((row, _) -> new Questions(
                        row.getInt("members"),
                        row.getInt("networks"),
                        row.getObject("only", UUID.class),
                        Sql.localised(row, "name")))
                .single();
    }

    /** The reader's own networks, those they run first. */
    List<OwnNetwork> own(Collection<UUID> own, UUID account, Language reader, LocalDate today) {
        return db.sql("""
                        WITH held AS (
                            SELECT n.canonical_id AS network_id,
                                   CASE WHEN c.as_deputy THEN 'DEPUTY_COORDINATOR' ELSE 'COORDINATOR' END AS part,
                                   CASE WHEN c.as_deputy THEN 2 ELSE 1 END AS rank
                            FROM person p
                            JOIN coordination c ON c.person_id = p.canonical_id
                            JOIN network n ON n.id = c.network_id
                            WHERE p.account_id = :account AND c.since <= :today
                              AND (c.until IS NULL OR c.until >= :today)
                            UNION ALL
                            SELECT n.canonical_id, m.role, 3
                            FROM person p
                            JOIN membership m ON m.person_id = p.canonical_id
                            JOIN network n ON n.id = m.network_id
                            WHERE p.account_id = :account AND m.since <= :today
                              AND (m.until IS NULL OR m.until >= :today)),
                        foremost AS (
                            SELECT DISTINCT ON (network_id) network_id, part, rank FROM held
                            ORDER BY network_id, rank)
                        SELECT n.id, n.name_fi, n.name_sv, n.name_en, f.part, s.status, s.review_on, s.ends_on,
                               coalesce((SELECT bool_and(t.members_named) FROM network_typing x
                                         JOIN network_type t ON t.id = x.type_id
                                         WHERE x.network_id = n.id), true) AS members_named,
                               (SELECT count(*) FROM network x JOIN membership m ON m.network_id = x.id
                                WHERE x.canonical_id = n.id AND m.since <= :today
                                  AND (m.until IS NULL OR m.until >= :today)) AS members
                        FROM foremost f
                        JOIN network n ON n.id = f.network_id
                        JOIN network_state s ON s.network_id = n.id AND s.ended_at IS NULL
                        WHERE n.id = ANY (:own) AND s.status NOT IN ('WITHDRAWN', 'CLOSED')
                        ORDER BY f.rank,\s""" + Sql.sorted("n.name", reader))
                .param("account", account)
                .param("own", Sql.ids(own))
                .param("today", today)
                .query((row, _) -> new OwnNetwork(
                        row.getObject("id", UUID.class),
                        Sql.localised(row, "name"),
                        row.getString("part"),
                        row.getString("status"),
                        row.getBoolean("members_named"),
                        row.getInt("members"),
                        row.getObject("review_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class)))
                .list();
    }

    /** The next reviews and ends of all networks, or of the reader's. */
    List<ComingDay.Turn> turns(boolean all, Collection<UUID> own, LocalDate today, LocalDate until, int most) {
        return db.sql("""
                        SELECT coalesce(s.ends_on, s.review_on) AS day,
                               CASE WHEN s.ends_on IS NULL THEN 'REVIEW' ELSE 'END' END AS kind,
                               n.id, n.name_fi, n.name_sv, n.name_en
                        FROM network n
                        JOIN network_state s ON s.network_id = n.id AND s.ended_at IS NULL
                        WHERE n.canonical_id = n.id AND s.status IN ('RUNNING', 'PAUSED', 'CLOSING')
                          AND (:all OR n.id = ANY (:own))
                          AND coalesce(s.ends_on, s.review_on) BETWEEN :today AND :until
                        ORDER BY 1, n.id
                        LIMIT :most
                        """)
                .param("all", all)
                .param("own", Sql.ids(own))
                .param("today", today)
                .param("until", until)
                .param("most", most)
                .query((row, _) -> new ComingDay.Turn(
                        row.getObject("day", LocalDate.class),
                        ComingDay.Kind.valueOf(row.getString("kind")),
                        row.getObject("id", UUID.class),
                        Sql.localised(row, "name")))
                .list();
    }

    /** The next planned meetings of these networks; a joint one stands once, under the network that calls it if it can. */
    List<ComingDay.Meeting> meetings(Collection<UUID> own, LocalDate today, LocalDate until, int most) {
        if (own.isEmpty()) {
            return List.of();
        }
        return db.sql("""
                        WITH coming AS (
                            SELECT DISTINCT ON (m.id) m.*, n.name_fi, n.name_sv, n.name_en
                            FROM network x
                            JOIN network n ON n.id = x.canonical_id
                            JOIN meeting_network w ON w.network_id = x.id
                            JOIN meeting m ON m.id = w.meeting_id
                            JOIN meeting_state s ON s.meeting_id = m.id AND s.ended_at IS NULL
                            WHERE n.id = ANY (:own) AND s.status = 'PLANNED'
                              AND m.ends_at >= :from AND m.starts_at < :to
                            ORDER BY m.id, w.part)
                        SELECT * FROM coming ORDER BY starts_at, id LIMIT :most
                        """)
                .param("own", Sql.ids(own))
                .param("from", beginning(today))
                .param("to", beginning(until.plusDays(1)))
                .param("most", most)
                .query((row, _) -> new ComingDay.Meeting(
                        row.getObject("id", UUID.class),
                        Sql.localised(row, "title"),
                        Sql.localised(row, "name"),
                        local(row, "starts_at"),
                        local(row, "ends_at"),
                        MeetingMode.valueOf(row.getString("mode"))))
                .list();
    }

    private OffsetDateTime beginning(LocalDate day) {
        return Sql.beginning(day, zone);
    }

    private LocalDateTime local(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class)
                .atZoneSameInstant(zone)
                .toLocalDateTime();
    }

    /** The next meetings of the working group. */
    List<ComingDay.GroupMeeting> groupMeetings(LocalDate today, LocalDate until, int most) {
        return db.sql("""
                        SELECT id, meets_on AS day, place FROM group_meeting
                        WHERE meets_on BETWEEN :today AND :until ORDER BY meets_on LIMIT :most
                        """)
                .param("today", today)
                .param("until", until)
                .param("most", most)
                .query(ComingDay.GroupMeeting.class)
                .list();
    }
}
