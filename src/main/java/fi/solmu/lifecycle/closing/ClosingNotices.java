package fi.solmu.lifecycle.closing;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.access.Audit;
import fi.solmu.kernel.Localised;
import fi.solmu.kernel.Sql;
import fi.solmu.register.OwnAddress;
import fi.solmu.shell.AssociationLetters;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What members are told when their network is to close (ilmoitus lakkauttamisesta): in words its coordinator may change,
 * sent when the coordinator sends it, and by itself two weeks before the day.
 */
@Service
public class ClosingNotices {
    /** Days before the end on which members are told unless they have been. */
    public static final int DAYS_AHEAD = 14;

    private final JdbcClient db;
    private final AssociationLetters letters;
    private final Audit audit;
    private final Clock clock;

    ClosingNotices(JdbcClient db, AssociationLetters letters, Audit audit, Clock clock) {
        this.db = db;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The notice of a network's end.
     *
     * @param text the coordinator's own words; the shipped ones are in their place while there are none
     * @param sentAt none while it has not been sent
     */
    public record Notice(
            UUID network,
            Localised name,
            LocalDate closesOn,
            Localised text,
            int version,
            @Nullable Instant sentAt,
            @Nullable Integer letters) {
        /** When it goes by itself. */
        public LocalDate goesOn() {
            return closesOn.minusDays(DAYS_AHEAD);
        }
    }

    private static final String NOTICES = """
            SELECT n.id AS network, n.name_fi, n.name_sv, n.name_en, s.ends_on AS closes_on, c.text_fi, c.text_sv, c.text_en,
                   coalesce(c.version, 0) AS version, c.sent_at, c.letters
            FROM network n
            JOIN network_state s ON s.network_id = n.id AND s.ended_at IS NULL
                AND (s.status = 'CLOSING' OR s.status = 'RUNNING' AND s.term = 'FIXED')
            LEFT JOIN closing_notice c ON c.network_id = n.id AND c.closes_on = s.ends_on
            WHERE n.canonical_id = n.id
            """;

    /** The notice of a network that is to close, or whose fixed term is to end. */
    public Optional<Notice> of(UUID network) {
        return db.sql(NOTICES + "AND n.id = :network")
                .param("network", network)
                .query((row, _) -> notice(row))
                .optional();
    }

    private static Notice notice(java.sql.ResultSet row) throws java.sql.SQLException {
        var sent = row.getObject("sent_at", java.time.OffsetDateTime.class);
        return new Notice(
                row.getObject("network", UUID.class),
                Sql.localised(row, "name"),
                row.getObject("closes_on", LocalDate.class),
                Sql.localised(row, "text"),
                row.getInt("version"),
                sent == null ? null : sent.toInstant(),
                row.getObject("letters", Integer.class));
    }

    /** Keeps the coordinator's words; false when the notice was changed or sent meanwhile. */
    @Transactional
    public boolean write(Notice seen, Localised text, Actor actor) {
        int kept = db.sql("""
                        INSERT INTO closing_notice (network_id, closes_on, text_fi, text_sv, text_en, version, edited_by, edited_at)
                        VALUES (:network, :closesOn, :fi, :sv, :en, 1, :account, :now)
                        ON CONFLICT (network_id, closes_on) DO UPDATE
                        SET text_fi = :fi, text_sv = :sv, text_en = :en, version = closing_notice.version + 1,
                            edited_by = :account, edited_at = :now
                        WHERE closing_notice.version = :version AND closing_notice.sent_at IS NULL
                        """)
                .param("network", seen.network())
                .param("closesOn", seen.closesOn())
                .param("fi", text.fi())
                .param("sv", text.sv())
                .param("en", text.en())
                .param("account", actor.account())
                .param("now", Sql.at(clock.instant()))
                .param("version", seen.version())
                .update();
        if (kept == 1) {
            audit.enter(actor.account(), Action.WRITE_CLOSING_NOTICE, "network", seen.network());
        }
        return kept == 1;
    }

    /**
     * The notices whose day has come and that nobody has sent; not while the working group has yet to decide whether the
     * network goes on.
     */
    public List<Notice> due(LocalDate day) {
        return db.sql(NOTICES + """
                        AND s.ends_on - :ahead <= :day AND s.ends_on > :day AND c.sent_at IS NULL
                        AND NOT EXISTS (SELECT FROM named_proposal p
                                        JOIN proposal_state w ON w.proposal_id = p.id AND w.ended_at IS NULL
                                        WHERE p.network_id = n.id AND p.kind = 'CONTINUE' AND w.status = 'SENT')
                        ORDER BY s.ends_on, n.id
                        """)
                .param("ahead", DAYS_AHEAD)
                .param("day", day)
                .query((row, _) -> notice(row))
                .list();
    }

    private record Member(
            UUID person, String givenName, @Nullable String language, String address) {}

    /** Writes to every member who can be written to, once; tells to how many, or nothing when it was sent before. */
    @Transactional
    public Optional<Integer> send(UUID network, @Nullable UUID account) {
        db.sql("SELECT id FROM network WHERE id = :network FOR UPDATE")
                .param("network", network)
                .query(UUID.class)
                .optional();
        var notice = of(network).filter(each -> each.sentAt() == null);
        if (notice.isEmpty()) {
            return Optional.empty();
        }
        var members = members(network);
        write(notice.get(), members);
        db.sql("""
                        INSERT INTO closing_notice (network_id, closes_on, sent_at, letters)
                        VALUES (:network, :closesOn, :now, :letters)
                        ON CONFLICT (network_id, closes_on) DO UPDATE SET sent_at = :now, letters = :letters
                        """)
                .param("network", network)
                .param("closesOn", notice.get().closesOn())
                .param("now", Sql.at(clock.instant()))
                .param("letters", members.size())
                .update();
        audit.enter(account, Action.WRITE_CLOSING_NOTICE, "network", network);
        return Optional.of(members.size());
    }

    private void write(Notice notice, List<Member> members) {
        var batch = letters.batch();
        for (var member : members) {
            var letter = batch.to(member.address(), member.language());
            var t = letter.texts();
            var name = t.read(notice.name());
            var own = notice.text().get(t.language());
            letter.queue(
                    "network.closing",
                    "network.closing/%s/%s/%s".formatted(notice.network(), notice.closesOn(), member.person()),
                    t.text("lifecycle.letter.closing.subject", name, t.date(notice.closesOn())),
                    t.text(
                            "lifecycle.letter.closing.body",
                            member.givenName(),
                            own == null ? t.text("lifecycle.closing.words", name, t.date(notice.closesOn())) : own,
                            t.date(notice.closesOn()),
                            letter.association(),
                            letter.contact()),
                    null);
        }
    }

    private List<Member> members(UUID network) {
        return db.sql("""
                        SELECT DISTINCT ON (p.id) p.id AS person, p.given_name, p.language, e.address::text AS address
                        FROM network n
                        JOIN membership m ON m.network_id = n.id
                        JOIN person p ON p.id = m.person_id
                        JOIN person_email e ON e.person_id = p.id AND %s
                        WHERE n.canonical_id = :network AND m.since <= :today AND (m.until IS NULL OR m.until >= :today)
                        ORDER BY p.id, e.since DESC NULLS LAST, e.id
                        """.formatted(OwnAddress.IN_USE))
                .param("network", network)
                .param("today", LocalDate.now(clock))
                .query(Member.class)
                .list();
    }
}
