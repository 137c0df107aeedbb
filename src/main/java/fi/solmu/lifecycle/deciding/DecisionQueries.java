package fi.solmu.lifecycle.deciding;

import fi.solmu.kernel.JsonRows;
import fi.solmu.kernel.Localised;
import fi.solmu.kernel.Sql;
import fi.solmu.register.NetworkState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Decisions, with who took part and on which conditions. */
@Repository
public class DecisionQueries {
    private static final String DECISIONS = """
            SELECT d.id, d.proposal_id, d.meeting_id, d.decided_on, d.verdict, d.reasons, d.effect_on, d.term, d.review_on,
                   d.ends_on, a.name AS entered_by, d.entered_at, e.outcome, e.took_effect_on,
                   EXISTS (SELECT FROM decision later WHERE later.supersedes_id = d.id) AS superseded,
                   %s AS parts,
                   %s AS conditions
            FROM decision d
            JOIN account a ON a.id = d.entered_by
            LEFT JOIN decision_effect e ON e.decision_id = d.id
            """.formatted(JsonRows.column("""
                    SELECT p.account_id AS account, w.name, p.part AS role, p.stated
                    FROM decision_part p JOIN account w ON w.id = p.account_id
                    WHERE p.decision_id = d.id ORDER BY p.part, w.name
                    """), JsonRows.column("""
                    SELECT c.id, c.demand, c.due_on, f.how, f.fulfilled_on
                    FROM decision_condition c LEFT JOIN condition_fulfilment f ON f.condition_id = c.id
                    WHERE c.decision_id = d.id ORDER BY c.position
                    """));

    private final JdbcClient db;

    DecisionQueries(JdbcClient db) {
        this.db = db;
    }

    /** The decisions about a proposal, newest first. */
    public List<Decision> of(UUID proposal) {
        return db.sql(DECISIONS + "WHERE d.proposal_id = :proposal ORDER BY d.entered_at DESC, d.id DESC")
                .param("proposal", proposal)
                .query((row, _) -> decision(row))
                .list();
    }

    /** The decision that stands of a proposal. */
    public Optional<Decision> latest(UUID proposal) {
        return of(proposal).stream().filter(each -> !each.superseded()).findFirst();
    }

    List<Decision> ofMeeting(UUID meeting) {
        return db.sql(DECISIONS + "WHERE d.meeting_id = :meeting ORDER BY d.entered_at, d.id")
                .param("meeting", meeting)
                .query((row, _) -> decision(row))
                .list();
    }

    /** Approvals whose day has come by this one and which have done nothing yet, in the order of their days. */
    public List<Decision> due(LocalDate day) {
        return db.sql(DECISIONS + """
                        WHERE d.effect_on <= :day AND e.decision_id IS NULL
                          AND NOT EXISTS (SELECT FROM decision later WHERE later.supersedes_id = d.id)
                        ORDER BY d.effect_on, d.entered_at, d.id
                        """)
                .param("day", day)
                .query((row, _) -> decision(row))
                .list();
    }

    private static Decision decision(ResultSet row) throws SQLException {
        var outcome = row.getString("outcome");
        return new Decision(
                row.getObject("id", UUID.class),
                row.getObject("proposal_id", UUID.class),
                row.getObject("meeting_id", UUID.class),
                row.getObject("decided_on", LocalDate.class),
                Verdict.valueOf(row.getString("verdict")),
                row.getString("reasons"),
                row.getObject("effect_on", LocalDate.class),
                term(row),
                row.getString("entered_by"),
                row.getObject("entered_at", java.time.OffsetDateTime.class).toInstant(),
                outcome == null
                        ? null
                        : new Decision.Effect(
                                Decision.Effect.Outcome.valueOf(outcome),
                                row.getObject("took_effect_on", LocalDate.class)),
                row.getBoolean("superseded"),
                JsonRows.read(row.getString("parts"), Decision.Part.class),
                JsonRows.read(row.getString("conditions"), Decision.Condition.class));
    }

    private static NetworkState.@Nullable Term term(ResultSet row) throws SQLException {
        return switch (row.getString("term")) {
            case null -> null;
            case "FIXED" -> new NetworkState.Term.Fixed(row.getObject("ends_on", LocalDate.class));
            default -> new NetworkState.Term.Continuing(row.getObject("review_on", LocalDate.class));
        };
    }

    UUID add(
            UUID proposal,
            @Nullable UUID supersedes,
            @Nullable UUID meeting,
            Decided decided,
            UUID account,
            Instant now) {
        var term = decided.term();
        return db.sql("""
                        INSERT INTO decision (proposal_id, meeting_id, supersedes_id, decided_on, verdict, reasons, effect_on,
                                              term, review_on, ends_on, entered_by, entered_at)
                        VALUES (:proposal, :meeting, :supersedes, :decidedOn, :verdict, :reasons, :effectOn, :term, :reviewOn,
                                :endsOn, :account, :now)
                        RETURNING id
                        """)
                .param("proposal", proposal)
                .param("meeting", meeting)
                .param("supersedes", supersedes)
                .param("decidedOn", decided.decidedOn())
                .param("verdict", decided.verdict().name())
                .param("reasons", decided.reasons())
                .param("effectOn", decided.effectOn())
                .param(
                        "term",
                        switch (term) {
                            case null -> null;
                            case NetworkState.Term.Continuing _ -> "CONTINUING";
                            case NetworkState.Term.Fixed _ -> "FIXED";
                        })
                .param("reviewOn", term instanceof NetworkState.Term.Continuing(var day) ? day : null)
                .param("endsOn", term instanceof NetworkState.Term.Fixed(var day) ? day : null)
                .param("account", account)
                .param("now", Sql.at(now))
                .query(UUID.class)
                .single();
    }

    void addParts(UUID decision, List<Decided.Part> parts) {
        db.sql("""
                        INSERT INTO decision_part (decision_id, account_id, part, stated)
                        SELECT :decision, p.account, p.part, p.stated
                        FROM unnest(:accounts, :parts, :stated) AS p (account, part, stated)
                        """)
                .param("decision", decision)
                .param(
                        "accounts",
                        Sql.ids(parts.stream().map(Decided.Part::account).toList()))
                .param(
                        "parts",
                        Sql.texts(parts.stream().map(part -> part.role().name()).toList()))
                .param(
                        "stated",
                        Sql.texts(parts.stream().map(Decided.Part::stated).toList()))
                .update();
    }

    void addConditions(UUID decision, List<Decided.Condition> conditions) {
        db.sql("""
                        INSERT INTO decision_condition (decision_id, position, demand, due_on)
                        SELECT :decision, c.position, c.demand, c.due
                        FROM unnest(:demands, :due::date[]) WITH ORDINALITY AS c (demand, due, position)
                        """)
                .param("decision", decision)
                .param(
                        "demands",
                        Sql.texts(conditions.stream()
                                .map(Decided.Condition::demand)
                                .toList()))
                .param(
                        "due",
                        Sql.days(conditions.stream()
                                .map(Decided.Condition::dueOn)
                                .toList()))
                .update();
    }

    public void tookEffect(UUID decision, Decision.Effect effect, Instant now) {
        db.sql("""
                        INSERT INTO decision_effect (decision_id, outcome, took_effect_on, carried_out_at)
                        VALUES (:decision, :outcome, :day, :now)
                        """)
                .param("decision", decision)
                .param("outcome", effect.outcome().name())
                .param("day", effect.on())
                .param("now", Sql.at(now))
                .update();
    }

    /** Somebody who may decide. */
    public record Member(UUID account, String name, boolean stake) {}

    /**
     * The working group, and who of it has a stake in a proposal: who made it, and who runs the network it is about or the
     * one it would be merged into.
     */
    List<Member> group(UUID proposal, List<UUID> networks, LocalDate today) {
        return db.sql("""
                        SELECT a.id AS account, a.name,
                               EXISTS (SELECT FROM proposal p WHERE p.id = :proposal AND p.made_by = a.id)
                               OR EXISTS (SELECT FROM network n
                                          JOIN coordination c ON c.network_id = n.id AND (c.until IS NULL OR c.until >= :today)
                                          JOIN person q ON q.id = c.person_id
                                          JOIN person held ON held.canonical_id = q.canonical_id
                                          WHERE n.canonical_id = ANY (:networks) AND held.account_id = a.id) AS stake
                        FROM account a
                        JOIN role_grant g ON g.account_id = a.id AND g.role = 'GROUP' AND g.revoked_at IS NULL
                        WHERE NOT EXISTS (SELECT FROM account_closure c WHERE c.account_id = a.id)
                        ORDER BY a.name
                        """)
                .param("today", today)
                .param("proposal", proposal)
                .param("networks", Sql.ids(networks))
                .query(Member.class)
                .list();
    }

    /** A condition that is not fulfilled. */
    public record OpenCondition(
            UUID id,
            UUID proposal,
            String demand,
            LocalDate dueOn,
            @Nullable UUID network,
            Localised name) {}

    /** Conditions of decisions that stand which nobody has said to be fulfilled, soonest first. */
    public List<OpenCondition> openConditions() {
        return db.sql("""
                        SELECT c.id, d.proposal_id, c.demand, c.due_on, p.network_id AS network,
                               p.name_fi, p.name_sv, p.name_en
                        FROM decision_condition c
                        JOIN decision d ON d.id = c.decision_id
                        JOIN named_proposal p ON p.id = d.proposal_id
                        WHERE NOT EXISTS (SELECT FROM condition_fulfilment f WHERE f.condition_id = c.id)
                          AND NOT EXISTS (SELECT FROM decision later WHERE later.supersedes_id = d.id)
                        ORDER BY c.due_on, c.id
                        """)
                .query((row, _) -> new OpenCondition(
                        row.getObject("id", UUID.class),
                        row.getObject("proposal_id", UUID.class),
                        row.getString("demand"),
                        row.getObject("due_on", LocalDate.class),
                        row.getObject("network", UUID.class),
                        Sql.localised(row, "name")))
                .list();
    }

    /** Says that a condition is fulfilled; false when somebody said so already. */
    boolean fulfil(UUID condition, String how, LocalDate day, UUID account, Instant now) {
        return db.sql("""
                        INSERT INTO condition_fulfilment (condition_id, how, fulfilled_on, said_by, said_at)
                        SELECT id, :how, :day, :account, :now FROM decision_condition WHERE id = :condition
                        ON CONFLICT DO NOTHING
                        """)
                        .param("condition", condition)
                        .param("how", how)
                        .param("day", day)
                        .param("account", account)
                        .param("now", Sql.at(now))
                        .update()
                == 1;
    }

    /** One line of the list of decisions. */
    public record Listed(
            UUID proposal,
            String kind,
            int year,
            int number,
            Localised name,
            Verdict verdict,
            LocalDate decidedOn,
            @Nullable LocalDate effectOn) {}

    /** The decisions that stand, newest first, of one kind or all, of one year or all. */
    List<Listed> listed(@Nullable String kind, @Nullable Integer year, @Nullable String verdict) {
        return db.sql("""
                        SELECT p.id AS proposal, p.kind, p.year, p.number, d.verdict, d.decided_on, d.effect_on,
                               p.name_fi, p.name_sv, p.name_en
                        FROM decision d
                        JOIN named_proposal p ON p.id = d.proposal_id
                        WHERE NOT EXISTS (SELECT FROM decision later WHERE later.supersedes_id = d.id)
                          AND (:kind::text IS NULL OR p.kind = :kind) AND (:verdict::text IS NULL OR d.verdict = :verdict)
                          AND (:year::int IS NULL OR extract(year FROM d.decided_on) = :year)
                        ORDER BY d.decided_on DESC, d.entered_at DESC
                        LIMIT 500
                        """)
                .param("kind", kind)
                .param("year", year)
                .param("verdict", verdict)
                .query((row, _) -> new Listed(
                        row.getObject("proposal", UUID.class),
                        row.getString("kind"),
                        row.getInt("year"),
                        row.getInt("number"),
                        Sql.localised(row, "name"),
                        Verdict.valueOf(row.getString("verdict")),
                        row.getObject("decided_on", LocalDate.class),
                        row.getObject("effect_on", LocalDate.class)))
                .list();
    }

    /** The years in which something was decided, newest first. */
    List<Integer> years() {
        return db.sql("SELECT DISTINCT extract(year FROM decided_on)::int AS year FROM decision ORDER BY year DESC")
                .query(Integer.class)
                .list();
    }
}
