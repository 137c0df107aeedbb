package fi.solmu.meetings.feeds;

import fi.solmu.access.Secrets;
import fi.solmu.kernel.Language;
import fi.solmu.kernel.Localised;
import fi.solmu.kernel.Sql;
import fi.solmu.meetings.recording.Meeting;
import fi.solmu.meetings.recording.MeetingQueries;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The addresses of calendar feeds, known by the fingerprints of their secrets, and the meetings they tell of. */
@Repository
class FeedQueries {
    private final JdbcClient db;
    private final MeetingQueries meetings;
    private final InstantSource clock;

    FeedQueries(JdbcClient db, MeetingQueries meetings, InstantSource clock) {
        this.db = db;
        this.meetings = meetings;
        this.clock = clock;
    }

    /** Ends the address that was, if there was one, and makes another. */
    void renew(UUID account, @Nullable UUID network, String token) {
        db.sql("SELECT pg_advisory_xact_lock(hashtext('solmu.calendar_feed'), hashtext(:account))")
                .param("account", account.toString())
                .query((_, _) -> true)
                .list();
        db.sql("""
                        UPDATE calendar_feed SET ended_at = :now
                        WHERE account_id = :account AND network_id IS NOT DISTINCT FROM :network AND ended_at IS NULL
                        """)
                .param("now", Sql.at(clock.instant()))
                .param("account", account)
                .param("network", network)
                .update();
        db.sql("""
                        INSERT INTO calendar_feed (account_id, network_id, token_hash, made_at)
                        VALUES (:account, :network, :hash, :now)
                        """)
                .param("account", account)
                .param("network", network)
                .param("hash", Secrets.hash(token))
                .param("now", Sql.at(clock.instant()))
                .update();
    }

    /** Takes an address back; tells whether it was this account's and still good. */
    boolean end(UUID account, UUID feed) {
        return db.sql("""
                                UPDATE calendar_feed SET ended_at = :now
                                WHERE id = :feed AND account_id = :account AND ended_at IS NULL
                                """)
                        .param("now", Sql.at(clock.instant()))
                        .param("feed", feed)
                        .param("account", account)
                        .update()
                == 1;
    }

    /** Whose address it is, and of which network; of all when there is none. */
    record Feed(UUID account, @Nullable UUID network, Localised name) {}

    Optional<Feed> find(String token) {
        return db.sql("""
                        SELECT f.account_id, c.id, c.name_fi, c.name_sv, c.name_en
                        FROM calendar_feed f
                        LEFT JOIN network n ON n.id = f.network_id
                        LEFT JOIN network c ON c.id = n.canonical_id
                        WHERE f.token_hash = :hash AND f.ended_at IS NULL
                        """)
                .param("hash", Secrets.hash(token))
                .query((row, _) -> new Feed(
                        row.getObject("account_id", UUID.class),
                        row.getObject("id", UUID.class),
                        Sql.localised(row, "name")))
                .optional();
    }

    /** The addresses somebody has, that of all networks first. */
    List<FeedsPage.Made> of(UUID account, Language reader) {
        return db.sql("""
                        SELECT f.id, f.made_at, f.network_id, c.name_fi, c.name_sv, c.name_en
                        FROM calendar_feed f
                        LEFT JOIN network n ON n.id = f.network_id
                        LEFT JOIN network c ON c.id = n.canonical_id
                        WHERE f.account_id = :account AND f.ended_at IS NULL
                        ORDER BY f.network_id IS NOT NULL, %s
                        """.formatted(Sql.sorted("c.name", reader)))
                .param("account", account)
                .query((row, _) -> new FeedsPage.Made(
                        row.getObject("id", UUID.class),
                        row.getObject("network_id", UUID.class),
                        Sql.localised(row, "name"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** The meetings of these networks since a day, those to come among them. */
    List<Meeting> meetings(Collection<UUID> networks, boolean onlyOpen, LocalDate since) {
        return db.sql(MeetingQueries.SELECT + """
                        WHERE m.id IN (SELECT w.meeting_id FROM meeting_network w JOIN network n ON n.id = w.network_id
                                       WHERE n.canonical_id = ANY (:networks))
                          AND m.starts_at >= :since AND (m.open_to_all OR NOT :onlyOpen)
                        ORDER BY m.starts_at, m.id
                        """)
                .param("networks", Sql.ids(networks))
                .param("since", meetings.beginning(since))
                .param("onlyOpen", onlyOpen)
                .query((row, _) -> meetings.read(row))
                .list();
    }
}
