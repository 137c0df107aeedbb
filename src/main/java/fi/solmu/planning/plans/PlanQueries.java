package fi.solmu.planning.plans;

import fi.solmu.kernel.Language;
import fi.solmu.kernel.Localised;
import fi.solmu.kernel.NotFound;
import fi.solmu.kernel.Sql;
import fi.solmu.planning.Approver;
import fi.solmu.planning.MeasureStatus;
import fi.solmu.planning.PlanKind;
import fi.solmu.planning.PlanRule;
import fi.solmu.planning.PlanStatus;
import fi.solmu.register.NetworkStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads plans. */
@Repository
public class PlanQueries {
    private final JdbcClient db;
    private final Clock clock;

    PlanQueries(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** A plan with everything in it. */
    public PlanView whole(UUID plan) {
        var head = head(plan);
        var history = history(plan);
        boolean binds = history.stream().anyMatch(each -> each.status() == PlanStatus.APPROVED);
        return new PlanView(head, themes(plan), history, binds);
    }

    /** A plan without what is in it. */
    public PlanView.Head head(UUID plan) {
        return db.sql("""
                        SELECT p.id, n.id AS network, n.name_fi, n.name_sv, n.name_en, p.year, p.kind, p.language,
                               e.id AS earlier, e.year AS earlier_year, r.kind AS rule_kind, r.expected, r.approver,
                               s.id AS state, s.status, s.note, s.begun_at, a.name AS by
                        FROM plan p
                        JOIN network said ON said.id = p.network_id
                        JOIN network n ON n.id = said.canonical_id
                        JOIN plan_state s ON s.plan_id = p.id AND s.ended_at IS NULL
                        LEFT JOIN account a ON a.id = s.begun_by
                        LEFT JOIN plan e ON e.id = p.drafted_from_id
                        LEFT JOIN plan_rule_of_network r ON r.network_id = n.id
                        WHERE p.id = :plan
                        """)
                .param("plan", plan)
                .query((row, _) -> head(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private static PlanView.Head head(ResultSet row) throws SQLException {
        var earlier = row.getObject("earlier", UUID.class);
        return new PlanView.Head(
                row.getObject("id", UUID.class),
                row.getObject("network", UUID.class),
                Sql.localised(row, "name"),
                row.getInt("year"),
                PlanKind.valueOf(row.getString("kind")),
                Language.of(row.getString("language")).orElseThrow(),
                earlier == null ? null : new PlanView.Earlier(earlier, row.getInt("earlier_year")),
                rule(row.getString("rule_kind"), row.getBoolean("expected"), row.getString("approver")),
                state(row));
    }

    static PlanRule rule(@Nullable String kind, boolean expected, @Nullable String approver) {
        return kind == null || approver == null
                ? PlanRule.DEFAULT
                : new PlanRule(PlanKind.valueOf(kind), expected, Approver.valueOf(approver));
    }

    private static PlanView.State state(ResultSet row) throws SQLException {
        return new PlanView.State(
                row.getObject("state", UUID.class),
                PlanStatus.valueOf(row.getString("status")),
                row.getString("note"),
                row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                row.getString("by"));
    }

    private List<PlanView.Theme> themes(UUID plan) {
        return PlanView.gathered(db.sql("""
                        SELECT t.id AS theme_id, t.words AS theme, g.id AS goal_id, g.words AS goal, m.id, m.words, m.month,
                               m.owner_kind, m.owner_id, m.owner_name, m.owner_unit, m.status, m.note, m.begun_at,
                               m.overdue_on
                        FROM plan_theme t
                        LEFT JOIN plan_goal g ON g.theme_id = t.id
                        LEFT JOIN plan_measure_now m ON m.goal_id = g.id AND m.plan_id = :plan
                        WHERE t.plan_id = :plan
                        ORDER BY t.position, t.id, g.position, g.id, m.position, m.id
                        """)
                .param("plan", plan)
                .query((row, _) -> new PlanView.Row(
                        row.getObject("theme_id", UUID.class),
                        row.getString("theme"),
                        row.getObject("goal_id", UUID.class),
                        row.getString("goal"),
                        row.getObject("id", UUID.class) == null ? null : measure(row)))
                .list());
    }

    private PlanView.Measure measure(ResultSet row) throws SQLException {
        return new PlanView.Measure(
                row.getObject("id", UUID.class),
                row.getString("words"),
                row.getObject("month", Integer.class),
                PlanView.Owner.of(
                        row.getString("owner_kind"),
                        row.getObject("owner_id", UUID.class),
                        row.getString("owner_name"),
                        row.getString("owner_unit")),
                MeasureStatus.valueOf(row.getString("status")),
                row.getString("note"),
                LocalDate.ofInstant(
                        row.getObject("begun_at", OffsetDateTime.class).toInstant(), clock.getZone()),
                row.getObject("overdue_on", LocalDate.class));
    }

    private List<PlanView.State> history(UUID plan) {
        return db.sql("""
                        SELECT s.id AS state, s.status, s.note, s.begun_at, a.name AS by
                        FROM plan_state s LEFT JOIN account a ON a.id = s.begun_by
                        WHERE s.plan_id = :plan ORDER BY s.begun_at DESC, s.id DESC
                        """).param("plan", plan).query((row, _) -> state(row)).list();
    }

    /** A network as its plans need to know it. */
    record Network(UUID id, Localised name, NetworkStatus status, PlanRule rule) {}

    Network network(UUID network) {
        return db.sql("""
                        SELECT n.id, n.name_fi, n.name_sv, n.name_en, n.status, r.kind, r.expected, r.approver
                        FROM network said
                        JOIN network n ON n.id = said.canonical_id
                        LEFT JOIN plan_rule_of_network r ON r.network_id = n.id
                        WHERE said.id = :network
                        """)
                .param("network", network)
                .query((row, _) -> new Network(
                        row.getObject("id", UUID.class),
                        Sql.localised(row, "name"),
                        NetworkStatus.valueOf(row.getString("status")),
                        rule(row.getString("kind"), row.getBoolean("expected"), row.getString("approver"))))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The plans of a network, latest year first. */
    List<NetworkPlans.Row> ofNetwork(UUID network, LocalDate today) {
        return db.sql("""
                        SELECT p.id, p.year, p.kind, p.language, p.status, p.begun_at, a.name AS by,
                               ok.begun_at AS approved_at, b.name AS approved_by, m.measures, m.done, m.late
                        FROM plan p0
                        JOIN network said ON said.id = p0.network_id
                        JOIN plan_now p ON p.network_id = said.canonical_id AND p.id = p0.id
                        LEFT JOIN account a ON a.id = p.begun_by
                        LEFT JOIN LATERAL (
                            SELECT s.begun_at, s.begun_by FROM plan_state s
                            WHERE s.plan_id = p.id AND s.status = 'APPROVED' ORDER BY s.begun_at DESC LIMIT 1) ok ON true
                        LEFT JOIN account b ON b.id = ok.begun_by
                        CROSS JOIN LATERAL (
                            SELECT count(*)::int AS measures, (count(*) FILTER (WHERE m.status = 'DONE'))::int AS done,
                                   (count(*) FILTER (WHERE m.overdue_on <= :today AND p.binds))::int AS late
                            FROM plan_measure_now m WHERE m.plan_id = p.id) m
                        WHERE said.canonical_id = :network
                        ORDER BY p.year DESC
                        """)
                .param("network", network)
                .param("today", today)
                .query((row, _) -> new NetworkPlans.Row(
                        row.getObject("id", UUID.class),
                        row.getInt("year"),
                        PlanKind.valueOf(row.getString("kind")),
                        PlanStatus.valueOf(row.getString("status")),
                        row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                        row.getString("by"),
                        row.getObject("approved_at", OffsetDateTime.class) == null
                                ? null
                                : row.getObject("approved_at", OffsetDateTime.class)
                                        .toInstant(),
                        row.getString("approved_by"),
                        row.getInt("measures"),
                        row.getInt("done"),
                        row.getInt("late")))
                .list();
    }

    /** The latest plan of a network before a year, with something in it; what a new one can be drafted from. */
    PlanView.@Nullable Earlier before(UUID network, int year) {
        return db.sql("""
                        SELECT p.id, p.year FROM plan_now p
                        WHERE p.network_id = :network AND p.year < :year
                          AND EXISTS (SELECT FROM plan_theme t WHERE t.plan_id = p.id)
                        ORDER BY p.year DESC LIMIT 1
                        """)
                .param("network", network)
                .param("year", year)
                .query(PlanView.Earlier.class)
                .optional()
                .orElse(null);
    }
}
