package fi.solmu.register.privacy;

import fi.solmu.access.Action;
import fi.solmu.access.Audit;
import fi.solmu.access.Audit.Change;
import fi.solmu.kernel.Sql;
import fi.solmu.register.HoldingGround.About;
import fi.solmu.register.HoldingGrounds;
import fi.solmu.register.OwnAddress;
import fi.solmu.shell.AssociationLetters;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells people once that a source has told of them (tieto muualta saaduista tiedoista), when the association has chosen
 * so. One letter however many sources are new, and only to an address that nobody else uses.
 */
@Service
class Notices {
    private static final int AT_ONCE = 500;
    private final JdbcClient db;
    private final AssociationLetters letters;
    private final HoldingGrounds grounds;
    private final Audit audit;
    private final Clock clock;

    Notices(JdbcClient db, AssociationLetters letters, HoldingGrounds grounds, Audit audit, Clock clock) {
        this.db = db;
        this.letters = letters;
        this.grounds = grounds;
        this.audit = audit;
        this.clock = clock;
    }

    /** Who is told. */
    enum Choice {
        NOBODY,
        /** Whoever comes from a source after this moment. */
        NEW_ONES,
        /** Also those who came before and have not been told. */
        EVERYBODY
    }

    @Transactional
    void choose(Choice choice, UUID by) {
        var now = Sql.at(clock.instant());
        db.sql("UPDATE notice_period SET ended_at = :now, ended_by = :by WHERE ended_at IS NULL")
                .param("now", now)
                .param("by", by)
                .update();
        if (choice != Choice.NOBODY) {
            db.sql("""
                            INSERT INTO notice_period (told_from, begun_at, begun_by) VALUES (:from, :now, :by)
                            """)
                    .param("from", choice == Choice.EVERYBODY ? Sql.at(Instant.EPOCH) : now)
                    .param("now", now)
                    .param("by", by)
                    .update();
        }
        audit.enter(
                by, Action.EDIT_ASSOCIATION, "association", null, List.of(new Change("notices", null, choice.name())));
    }

    private record Told(
            UUID person, String givenName, @Nullable String language, String address, String sources) {}

    /** Writes the letters that are due, so many at once; tells how many. */
    @Transactional
    int tell() {
        var due = db.sql("""
                        WITH period AS (
                            SELECT told_from FROM notice_period WHERE ended_at IS NULL
                        ), came AS (
                            SELECT q.canonical_id AS person_id, r.source_id, min(r.received_at) AS first,
                                   bool_or(r.ended_at IS NULL) AS said_now
                            FROM period
                            CROSS JOIN person_record r
                            JOIN record_link l ON l.record_id = r.record_id AND l.ended_at IS NULL
                            JOIN person q ON q.id = l.person_id
                            GROUP BY q.canonical_id, r.source_id
                        ), untold AS (
                            SELECT c.person_id, c.source_id FROM came c, period
                            WHERE c.said_now AND c.first >= period.told_from
                              AND NOT EXISTS (SELECT FROM person_notice n JOIN person q ON q.id = n.person_id
                                              WHERE q.canonical_id = c.person_id AND n.source_id = c.source_id)
                        ), due AS (
                            SELECT u.person_id, a.address, string_agg(s.name, ', ' ORDER BY s.name) AS sources,
                                   array_agg(u.source_id) AS source_ids
                            FROM untold u
                            JOIN source s ON s.id = u.source_id
                            CROSS JOIN LATERAL (
                                SELECT e.address FROM person_email e
                                WHERE e.person_id = u.person_id AND %s
                                ORDER BY e.since DESC NULLS LAST, e.id LIMIT 1) a
                            GROUP BY u.person_id, a.address
                            ORDER BY u.person_id
                            LIMIT :most
                        ), noted AS (
                            INSERT INTO person_notice (person_id, source_id, told_at)
                            SELECT person_id, unnest(source_ids), :now FROM due
                            ON CONFLICT DO NOTHING
                        )
                        SELECT d.person_id AS person, p.given_name, p.language, d.address::text AS address, d.sources
                        FROM due d JOIN person p ON p.id = d.person_id
                        """.formatted(OwnAddress.IN_USE))
                .param("today", LocalDate.now(clock))
                .param("most", AT_ONCE)
                .param("now", Sql.at(clock.instant()))
                .query(Told.class)
                .list();
        write(due);
        return due.size();
    }

    private void write(List<Told> due) {
        var batch = letters.batch();
        var ground = Objects.requireNonNull(grounds.all().get(About.SOURCE_ONLY));
        for (var each : due) {
            var letter = batch.to(each.address(), each.language());
            var t = letter.texts();
            letter.queue(
                    "person.notice",
                    "person.notice/" + each.person() + "/" + clock.instant(),
                    t.text("register.privacy.notice.subject", letter.association()),
                    t.text(
                            "register.privacy.notice.body",
                            each.givenName(),
                            letter.association(),
                            each.sources(),
                            letter.link("/people/" + each.person() + "/held"),
                            letter.contact(),
                            ground.legalGround(t)),
                    null);
        }
    }
}
