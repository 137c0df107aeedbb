package fi.solmu.surveys.answering;

import fi.solmu.access.Secrets;
import fi.solmu.kernel.Sql;
import fi.solmu.surveys.LinkForms;
import fi.solmu.surveys.Side;
import fi.solmu.surveys.answering.OpenRound.Form;
import fi.solmu.surveys.answering.OpenRound.Status;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads and writes what the holder of a link fills in. Whose link it is, is asked of the database only where a report is
 * signed; a member's form is found by its ballot, of which the database does not know whose it is.
 */
@Repository
class AnsweringQueries {
    private final JdbcClient db;

    AnsweringQueries(JdbcClient db) {
        this.db = db;
    }

    private record Head(OpenRound round, LinkForms forms) {}

    /** One form, to be filled in. */
    record Sheet(
            UUID round,
            @Nullable UUID questionnaire,
            @Nullable UUID type,
            Form form,
            boolean open,
            Optional<Drafts.Sealed> draft) {}

    Optional<OpenRound> round(String link, LocalDate today) {
        return head(link, today).map(head -> withForms(head, link));
    }

    private Optional<Head> head(String link, LocalDate today) {
        return db.sql("""
                        SELECT r.id, r.name_fi, r.name_sv, r.name_en, r.promise_fi, r.promise_sv, r.promise_en, r.closes_on,
                               r.figures_from, r.texts_from, s.status = 'OPEN' AND r.closes_on >= :today AS open,
                               %s
                        FROM survey_invitation i
                        JOIN survey_round r ON r.id = i.round_id
                        JOIN survey_round_state s ON s.round_id = r.id AND s.ended_at IS NULL
                        WHERE i.token_hash = :hash
                        """.formatted(LinkForms.COLUMNS))
                .param("hash", Secrets.hash(link))
                .param("today", today)
                .query((row, _) -> new Head(
                        new OpenRound(
                                row.getObject("id", UUID.class),
                                Sql.localised(row, "name"),
                                Sql.localised(row, "promise"),
                                row.getObject("closes_on", LocalDate.class),
                                row.getInt("figures_from"),
                                row.getInt("texts_from"),
                                row.getBoolean("open"),
                                List.of()),
                        LinkForms.of(row)))
                .optional();
    }

    private OpenRound withForms(Head head, String link) {
        var forms = db.sql("""
                        SELECT b.network_id, b.side, b.status, n.name_fi, n.name_sv, n.name_en,
                               EXISTS (SELECT FROM survey_draft d WHERE d.ballot_hash = b.hash) AS begun
                        FROM survey_ballot b
                        JOIN network said ON said.id = b.network_id
                        JOIN network n ON n.id = said.canonical_id
                        WHERE b.hash = ANY (:ballots)
                        ORDER BY b.side, n.name_fi, b.network_id
                        """)
                .param("ballots", head.forms().ballots(link))
                .query((row, _) -> form(row))
                .list();
        var round = head.round();
        return new OpenRound(
                round.id(),
                round.name(),
                round.promise(),
                round.closesOn(),
                round.figuresFrom(),
                round.textsFrom(),
                round.open(),
                forms);
    }

    private static Form form(ResultSet row) throws SQLException {
        return new Form(
                row.getObject("network_id", UUID.class),
                Sql.localised(row, "name"),
                Side.valueOf(row.getString("side")),
                Status.valueOf(row.getString("status")),
                row.getBoolean("begun"));
    }

    Optional<Sheet> sheet(byte[] ballot, LocalDate today) {
        return db.sql("""
                        SELECT b.round_id, b.network_id, b.side, b.status, n.name_fi, n.name_sv, n.name_en, x.type_id,
                               CASE b.side WHEN 'MEMBER' THEN r.member_questionnaire_id
                                           ELSE r.coordinator_questionnaire_id END AS questionnaire,
                               s.status = 'OPEN' AND r.closes_on >= :today AND c.link_id IS NULL AS open,
                               d.sealed, d.sealed IS NOT NULL AS begun
                        FROM survey_ballot b
                        JOIN survey_round r ON r.id = b.round_id
                        JOIN survey_round_state s ON s.round_id = r.id AND s.ended_at IS NULL
                        JOIN survey_network x ON x.round_id = b.round_id AND x.network_id = b.network_id
                        JOIN network said ON said.id = b.network_id
                        JOIN network n ON n.id = said.canonical_id
                        LEFT JOIN survey_draft d ON d.ballot_hash = b.hash
                        LEFT JOIN survey_open_link l
                               ON l.round_id = b.round_id AND l.network_id = b.network_id AND b.side = 'MEMBER'
                        LEFT JOIN survey_open_link_state c
                               ON c.link_id = l.id AND c.ended_at IS NULL AND c.status = 'CLOSED'
                        WHERE b.hash = :ballot
                        """)
                .param("ballot", ballot)
                .param("today", today)
                .query((row, _) -> new Sheet(
                        row.getObject("round_id", UUID.class),
                        row.getObject("questionnaire", UUID.class),
                        row.getObject("type_id", UUID.class),
                        form(row),
                        row.getBoolean("open"),
                        Optional.ofNullable(row.getBytes("sealed")).map(Drafts.Sealed::new)))
                .optional();
    }

    void keepDraft(byte[] ballot, byte[] sealed) {
        db.sql("""
                        INSERT INTO survey_draft (ballot_hash, sealed)
                        SELECT b.hash, :sealed FROM survey_ballot b WHERE b.hash = :ballot AND b.status = 'OPEN'
                        ON CONFLICT (ballot_hash) DO UPDATE SET sealed = excluded.sealed
                        """).param("ballot", ballot).param("sealed", sealed).update();
    }

    /**
     * Uses the ballot up, or lays it aside, if it is open and the round is; its draft is gone then. A round that is being
     * closed is waited for, and so is whoever sends the same form at the same moment.
     *
     * @return whether it was open
     */
    boolean use(byte[] ballot, Status status, LocalDate today) {
        return db.sql("""
                        WITH held AS MATERIALIZED (
                            SELECT s.round_id FROM survey_ballot b
                            JOIN survey_round r ON r.id = b.round_id AND r.closes_on >= :today
                            JOIN survey_round_state s ON s.round_id = r.id AND s.ended_at IS NULL AND s.status = 'OPEN'
                            WHERE b.hash = :ballot
                            FOR SHARE OF s)
                        UPDATE survey_ballot b SET status = :status
                        FROM held WHERE b.hash = :ballot AND b.round_id = held.round_id AND b.status = 'OPEN'
                        """)
                        .param("ballot", ballot)
                        .param("status", status.name())
                        .param("today", today)
                        .update()
                == 1;
    }

    /** What an open link leads to. */
    Optional<OpenDoor> door(String token, LocalDate today) {
        return db.sql("""
                        SELECT r.id, r.name_fi, r.name_sv, r.name_en, r.promise_fi, r.promise_sv, r.promise_en, r.opens_on,
                               r.closes_on, r.figures_from, r.texts_from, l.network_id, n.name_fi AS network_fi,
                               n.name_sv AS network_sv, n.name_en AS network_en,
                               CASE WHEN s.status IN ('DRAFT', 'SCHEDULED', 'OPENING') THEN 'NOT_YET'
                                    WHEN s.status <> 'OPEN' OR r.closes_on < :today THEN 'OVER'
                                    WHEN c.status = 'CLOSED' THEN 'CLOSED'
                                    WHEN (SELECT count(*) FROM survey_answer a
                                          WHERE a.round_id = l.round_id AND a.network_id = l.network_id) >= l.most THEN 'FULL'
                                    ELSE 'OPEN' END AS state
                        FROM survey_open_link l
                        JOIN survey_open_link_state c ON c.link_id = l.id AND c.ended_at IS NULL
                        JOIN survey_round r ON r.id = l.round_id
                        JOIN survey_round_state s ON s.round_id = r.id AND s.ended_at IS NULL
                        JOIN network said ON said.id = l.network_id
                        JOIN network n ON n.id = said.canonical_id
                        WHERE l.token_hash = :hash
                        """)
                .param("hash", Secrets.hash(token))
                .param("today", today)
                .query((row, _) -> new OpenDoor(
                        row.getObject("id", UUID.class),
                        Sql.localised(row, "name"),
                        Sql.localised(row, "promise"),
                        row.getObject("network_id", UUID.class),
                        Sql.localised(row, "network"),
                        row.getObject("opens_on", LocalDate.class),
                        row.getObject("closes_on", LocalDate.class),
                        row.getInt("figures_from"),
                        row.getInt("texts_from"),
                        OpenDoor.State.valueOf(row.getString("state"))))
                .optional();
    }

    /** The right to fill in one more form, for whoever came by an open link. */
    void handOut(byte[] ballot, OpenDoor door) {
        db.sql("""
                        INSERT INTO survey_ballot (hash, round_id, network_id, side, status)
                        VALUES (:hash, :round, :network, 'MEMBER', 'OPEN')
                        """)
                .param("hash", ballot)
                .param("round", door.round())
                .param("network", door.network())
                .update();
    }

    /**
     * Whether an open link takes one more answer. Whoever sends at the same moment waits until this one is counted. The lock
     * is on no row, so that no row tells who sent last.
     */
    boolean hasRoom(UUID round, UUID network) {
        db.sql("SELECT pg_advisory_xact_lock(hashtextextended('solmu.open ' || :round || :network, 0))")
                .param("round", round.toString())
                .param("network", network.toString())
                .query()
                .singleRow();
        return db.sql("""
                        SELECT EXISTS (SELECT FROM survey_open_link l
                                       WHERE l.round_id = :round AND l.network_id = :network
                                         AND l.most > (SELECT count(*) FROM survey_answer a
                                                       WHERE a.round_id = :round AND a.network_id = :network))
                        """)
                .param("round", round)
                .param("network", network)
                .query(Boolean.class)
                .single();
    }

    void forgetDraft(byte[] ballot) {
        db.sql("DELETE FROM survey_draft WHERE ballot_hash = :ballot")
                .param("ballot", ballot)
                .update();
    }

    /** A form that was skipped is there again. */
    void takeBack(byte[] ballot) {
        db.sql("UPDATE survey_ballot SET status = 'OPEN' WHERE hash = :ballot AND status = 'SKIPPED'")
                .param("ballot", ballot)
                .update();
    }

    /** Keeps a member's answer: nothing of whose it is, nor of when, goes with it. */
    void keepAnswer(Sheet sheet, byte[] codes, Map<UUID, String> texts, Map<UUID, Integer> numbers) {
        db.sql("""
                        INSERT INTO survey_answer (round_id, type_id, network_id, codes, mixed)
                        VALUES (:round, :type, :network, :codes, false)
                        """)
                .param("round", sheet.round())
                .param("type", sheet.type())
                .param("network", sheet.form().network())
                .param("codes", codes)
                .update();
        if (!texts.isEmpty()) {
            db.sql("""
                            INSERT INTO survey_text (round_id, question_id, type_id, network_id, words, mixed)
                            SELECT :round, t.question, :type, :network, t.words, false
                            FROM unnest(:questions, :words) AS t (question, words)
                            """)
                    .param("round", sheet.round())
                    .param("type", sheet.type())
                    .param("network", sheet.form().network())
                    .param("questions", Sql.ids(texts.keySet()))
                    .param("words", Sql.texts(texts.values()))
                    .update();
        }
        if (!numbers.isEmpty()) {
            db.sql("""
                            INSERT INTO survey_number (round_id, question_id, type_id, network_id, value, mixed)
                            SELECT :round, t.question, :type, :network, t.value, false
                            FROM unnest(:questions, :values) AS t (question, value)
                            """)
                    .param("round", sheet.round())
                    .param("type", sheet.type())
                    .param("network", sheet.form().network())
                    .param("questions", Sql.ids(numbers.keySet()))
                    .param("values", numbers.values().toArray(Integer[]::new))
                    .update();
        }
    }

    /** Keeps a coordinator's report, signed by whoever the link was sent to. */
    void keepReport(
            Sheet sheet, String link, byte[] codes, Map<UUID, String> texts, Map<UUID, Integer> numbers, Instant now) {
        var report = db.sql("""
                        INSERT INTO survey_report (round_id, type_id, network_id, person_id, codes, sent_at)
                        SELECT i.round_id, :type, :network, p.canonical_id, :codes, :now
                        FROM survey_invitation i JOIN person p ON p.id = i.person_id
                        WHERE i.token_hash = :hash
                        RETURNING id
                        """)
                .param("type", sheet.type())
                .param("network", sheet.form().network())
                .param("codes", codes)
                .param("now", Sql.at(now))
                .param("hash", Secrets.hash(link))
                .query(UUID.class)
                .single();
        db.sql("""
                        INSERT INTO survey_report_entry (report_id, question_id, words, value)
                        SELECT :report, t.question, t.words, NULL FROM unnest(:asked, :words) AS t (question, words)
                        UNION ALL
                        SELECT :report, n.question, NULL, n.value FROM unnest(:counted, :values) AS n (question, value)
                        """)
                .param("report", report)
                .param("asked", Sql.ids(texts.keySet()))
                .param("words", Sql.texts(texts.values()))
                .param("counted", Sql.ids(numbers.keySet()))
                .param("values", numbers.values().toArray(Integer[]::new))
                .update();
    }
}
