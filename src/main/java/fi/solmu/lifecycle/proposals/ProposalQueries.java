package fi.solmu.lifecycle.proposals;

import fi.solmu.kernel.Language;
import fi.solmu.kernel.Localised;
import fi.solmu.kernel.Sql;
import fi.solmu.register.NetworkStates;
import fi.solmu.register.ProposalDrafts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Proposals with their states and answers. */
@Repository
public class ProposalQueries {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> ANSWERS = new TypeReference<>() {};

    /** Proposals {@code p} in their states {@code s}. */
    private static final String PROPOSALS = """
            SELECT p.id, p.kind, s.status AS proposal_status, s.begun_at, p.language, p.made_by, a.name AS maker, p.made_at,
                   p.review_on AS fell_due, p.year, p.number, p.version, n.network_id AS network,
                   n.name_fi, n.name_sv, n.name_en,
                   t.status, t.since, t.term, t.review_on, t.ends_on, t.reason, w.answers::text AS answers
            FROM proposal p
            JOIN proposal_state s ON s.proposal_id = p.id AND s.ended_at IS NULL
            LEFT JOIN account a ON a.id = p.made_by
            JOIN named_proposal n ON n.id = p.id
            LEFT JOIN network_state t ON t.network_id = n.network_id AND t.ended_at IS NULL
            CROSS JOIN LATERAL (
                SELECT coalesce(jsonb_object_agg(question, value), '{}') AS answers
                FROM proposal_answer WHERE proposal_id = p.id) w
            """;

    private final JdbcClient db;

    ProposalQueries(JdbcClient db) {
        this.db = db;
    }

    public Optional<Proposal> find(UUID proposal) {
        return db.sql(PROPOSALS + "WHERE p.id = :proposal")
                .param("proposal", proposal)
                .query((row, _) -> proposal(row))
                .optional();
    }

    /** Whoever changes or decides the same proposal waits. */
    public boolean lock(UUID proposal) {
        return db.sql("SELECT id FROM proposal WHERE id = :proposal FOR UPDATE")
                .param("proposal", proposal)
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    /** What waits for the working group, oldest first. */
    public List<Proposal> waiting() {
        return db.sql(PROPOSALS + "WHERE s.status = 'SENT' ORDER BY s.begun_at, p.id")
                .query((row, _) -> proposal(row))
                .list();
    }

    /** What somebody has begun and not sent, or had sent back to them; reviews of these networks that were sent back, too. */
    public List<Proposal> unfinished(UUID account, Collection<UUID> networks) {
        return db.sql(PROPOSALS + """
                        WHERE (p.made_by = :account OR p.made_by IS NULL AND n.network_id = ANY (:networks))
                          AND s.status IN ('DRAFT', 'RETURNED')
                        ORDER BY s.status DESC, s.begun_at DESC
                        """)
                .param("account", account)
                .param("networks", Sql.ids(networks))
                .query((row, _) -> proposal(row))
                .list();
    }

    /** A proposal as lists of a network show it. */
    public record Listed(UUID id, ProposalKind kind, ProposalStatus status, Instant since, int year, int number) {}

    /** Proposals about a network that have been sent, newest first; on the page of every network, so no more than it shows. */
    List<Listed> about(List<UUID> networks) {
        return db.sql("""
                        SELECT p.id, p.kind, s.status, s.begun_at AS since, p.year, p.number
                        FROM proposal p JOIN proposal_state s ON s.proposal_id = p.id AND s.ended_at IS NULL
                        WHERE p.network_id = ANY (:networks) AND p.number IS NOT NULL
                        ORDER BY s.begun_at DESC
                        """)
                .param("networks", Sql.ids(networks))
                .query(Listed.class)
                .list();
    }

    void noteOrigin(UUID proposal, ProposalDrafts.Origin origin) {
        db.sql("""
                        INSERT INTO proposal_origin (proposal_id, address, name_fi, name_sv, name_en)
                        VALUES (:proposal, :address, :fi, :sv, :en)
                        """)
                .param("proposal", proposal)
                .param("address", origin.address())
                .param("fi", origin.name().fi())
                .param("sv", origin.name().sv())
                .param("en", origin.name().en())
                .update();
    }

    /** Because of what a proposal was drafted, and where that can be seen. */
    public record Because(String address, Localised name) {}

    public Optional<Because> origin(UUID proposal) {
        return db.sql("SELECT address, name_fi, name_sv, name_en FROM proposal_origin WHERE proposal_id = :proposal")
                .param("proposal", proposal)
                .query((row, _) -> new Because(row.getString("address"), Sql.localised(row, "name")))
                .optional();
    }

    /** A proposal that was drafted because of something; {@code number} 0 while it has not been sent. */
    public record Drafted(UUID id, ProposalKind kind, ProposalStatus status, int year, int number) {}

    /** What was drafted because of this and has been sent, or is this person's own. */
    List<Drafted> from(String origin, UUID account) {
        return db.sql("""
                        SELECT p.id, p.kind, s.status, coalesce(p.year, 0) AS year, coalesce(p.number, 0) AS number
                        FROM proposal_origin o JOIN proposal p ON p.id = o.proposal_id
                        JOIN proposal_state s ON s.proposal_id = p.id AND s.ended_at IS NULL
                        WHERE o.address = :origin AND (p.number IS NOT NULL OR p.made_by = :account)
                        ORDER BY p.id
                        """)
                .param("origin", origin)
                .param("account", account)
                .query(Drafted.class)
                .list();
    }

    private static Proposal proposal(ResultSet row) throws SQLException {
        var maker = row.getObject("made_by", UUID.class);
        var network = row.getObject("network", UUID.class);
        int number = row.getInt("number");
        return new Proposal(
                row.getObject("id", UUID.class),
                ProposalKind.valueOf(row.getString("kind")),
                ProposalStatus.valueOf(row.getString("proposal_status")),
                row.getObject("begun_at", java.time.OffsetDateTime.class).toInstant(),
                network == null ? null : new Proposal.About(network, NetworkStates.read(row)),
                Sql.localised(row, "name"),
                Language.of(row.getString("language")).orElse(Language.FI),
                maker == null ? null : new Proposal.Maker(maker, row.getString("maker")),
                row.getObject("made_at", java.time.OffsetDateTime.class).toInstant(),
                row.getObject("fell_due", LocalDate.class),
                number == 0 ? null : new Proposal.Reference(row.getInt("year"), number),
                row.getInt("version"),
                JSON.readValue(row.getString("answers"), ANSWERS));
    }

    UUID add(
            ProposalKind kind,
            @Nullable UUID network,
            Language language,
            @Nullable UUID maker,
            @Nullable LocalDate reviewOn,
            Instant now) {
        return db.sql("""
                        INSERT INTO proposal (kind, network_id, language, made_by, made_at, review_on)
                        VALUES (:kind, :network, :language, :maker, :now, :reviewOn)
                        RETURNING id
                        """)
                .param("kind", kind.name())
                .param("network", network)
                .param("language", language.code())
                .param("maker", maker)
                .param("now", Sql.at(now))
                .param("reviewOn", reviewOn)
                .query(UUID.class)
                .single();
    }

    /** Ends the state before, if there is one. */
    public void enter(UUID proposal, ProposalStatus status, @Nullable UUID account, Instant now) {
        db.sql("UPDATE proposal_state SET ended_at = :now WHERE proposal_id = :proposal AND ended_at IS NULL")
                .param("now", Sql.at(now))
                .param("proposal", proposal)
                .update();
        db.sql("""
                        INSERT INTO proposal_state (proposal_id, status, begun_at, begun_by)
                        VALUES (:proposal, :status, :now, :account)
                        """)
                .param("proposal", proposal)
                .param("status", status.name())
                .param("now", Sql.at(now))
                .param("account", account)
                .update();
    }

    /** Keeps these answers instead of those kept before; an empty one is none. */
    void answer(UUID proposal, Map<String, String> answers) {
        var given = answers.entrySet().stream()
                .filter(answer -> !answer.getValue().isEmpty())
                .toList();
        db.sql("DELETE FROM proposal_answer WHERE proposal_id = :proposal AND question = ANY (:questions)")
                .param("proposal", proposal)
                .param("questions", Sql.texts(answers.keySet()))
                .update();
        db.sql("""
                        INSERT INTO proposal_answer (proposal_id, question, value)
                        SELECT :proposal, a.question, a.value FROM unnest(:questions, :values) AS a (question, value)
                        """)
                .param("proposal", proposal)
                .param(
                        "questions",
                        Sql.texts(given.stream().map(Map.Entry::getKey).toList()))
                .param(
                        "values",
                        Sql.texts(given.stream().map(Map.Entry::getValue).toList()))
                .update();
        db.sql("UPDATE proposal SET version = version + 1 WHERE id = :proposal")
                .param("proposal", proposal)
                .update();
    }

    /** Gives a proposal the next number of the year, unless it has one. */
    void number(UUID proposal, int year) {
        db.sql("SELECT pg_advisory_xact_lock(hashtext('solmu.proposal.number'))")
                .query()
                .singleRow();
        db.sql("""
                        UPDATE proposal
                        SET year = :year, number = (SELECT coalesce(max(number), 0) + 1 FROM proposal WHERE year = :year)
                        WHERE id = :proposal AND number IS NULL
                        """).param("proposal", proposal).param("year", year).update();
    }

    /** Whether a review of this day has fallen due already, or one waits anyway. */
    boolean fellDue(UUID network, LocalDate reviewOn) {
        return db.sql("""
                        SELECT EXISTS (SELECT FROM proposal p
                                       JOIN network said ON said.id = p.network_id
                                       JOIN proposal_state s ON s.proposal_id = p.id AND s.ended_at IS NULL
                                       WHERE said.canonical_id = :network AND p.kind = 'CONTINUE'
                                         AND (p.review_on = :reviewOn OR s.status = 'SENT'))
                        """)
                .param("network", network)
                .param("reviewOn", reviewOn)
                .query(Boolean.class)
                .single();
    }

    /** The network that a proposal founded is from then on what it is about. */
    public void isAbout(UUID proposal, UUID network) {
        db.sql("UPDATE proposal SET network_id = :network WHERE id = :proposal")
                .param("network", network)
                .param("proposal", proposal)
                .update();
    }

    /** One thing said about a proposal. */
    public record Comment(String who, Instant at, String comment) {}

    public List<Comment> comments(UUID proposal) {
        return db.sql("""
                        SELECT a.name AS who, c.written_at AS at, c.comment FROM proposal_comment c
                        JOIN account a ON a.id = c.account_id
                        WHERE c.proposal_id = :proposal ORDER BY c.written_at, c.id
                        """).param("proposal", proposal).query(Comment.class).list();
    }

    void comment(UUID proposal, UUID account, String comment, Instant now) {
        db.sql("""
                        INSERT INTO proposal_comment (proposal_id, account_id, comment, written_at)
                        VALUES (:proposal, :account, :comment, :now)
                        """)
                .param("proposal", proposal)
                .param("account", account)
                .param("comment", comment)
                .param("now", Sql.at(now))
                .update();
    }

    /** One state a proposal was or is in. */
    public record Phase(
            ProposalStatus status, Instant at, @Nullable String who) {}

    public List<Phase> phases(UUID proposal) {
        return db.sql("""
                        SELECT s.status, s.begun_at AS at, a.name AS who FROM proposal_state s
                        LEFT JOIN account a ON a.id = s.begun_by
                        WHERE s.proposal_id = :proposal AND s.status <> 'DRAFT' ORDER BY s.begun_at DESC, s.id DESC
                        """).param("proposal", proposal).query(Phase.class).list();
    }
}
