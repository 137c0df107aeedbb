package fi.solmu.planning.year;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.planning.Approver;
import fi.solmu.planning.PlanKind;
import fi.solmu.planning.PlanRule;
import fi.solmu.planning.PlanStatus;
import fi.solmu.register.Copies;
import fi.solmu.register.NetworkParts;
import fi.solmu.register.NetworkState;
import fi.solmu.shell.Parts;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** This year's plan on the network's page. */
@Component
class NetworkPlanParts implements NetworkParts {
    private static final int ORDER = 30;

    /** Plans, of all networks that this node keeps one of. */
    private static final int MOST_KEPT = 5_000;

    private final JdbcClient db;
    private final Parts parts;
    private final Copies<Year, NetworkPlan> kept = new Copies<>(MOST_KEPT, _ -> 1);

    private record Year(UUID network, LocalDate today) {}

    NetworkPlanParts(JdbcClient db, Parts parts) {
        this.db = db;
        this.parts = parts;
    }

    @Override
    public List<Placed> of(Shown network, Actor reader, LocalDate today) {
        if (!reader.mayInNetwork(Action.SEE_PLAN, network.id())) {
            return List.of();
        }
        var plan = kept.of(new Year(network.id(), today), network.version(), () -> read(network.id(), today));
        boolean ended =
                network.state() instanceof NetworkState.Closed || network.state() instanceof NetworkState.Withdrawn;
        if (ended && plan.id() == null && !plan.hasOthers()) {
            return List.of();
        }
        return List.of(new Placed(
                Place.BEFORE_MEMBERS,
                ORDER,
                parts.part("planning/year/network", Map.of("plan", plan, "network", network.id(), "ended", ended))));
    }

    private NetworkPlan read(UUID network, LocalDate today) {
        return db.sql("""
                        SELECT p.id, p.year, p.kind, p.status, p.begun_at, r.kind AS rule_kind, r.expected, r.approver,
                               EXISTS (SELECT FROM plan_now o WHERE o.network_id = n.id) AS others,
                               g.goals, g.reached, m.measures, m.done, m.late
                        FROM network n
                        LEFT JOIN plan_rule_of_network r ON r.network_id = n.id
                        LEFT JOIN plan_now p ON p.network_id = n.id AND p.year = :year
                        CROSS JOIN LATERAL (
                            SELECT count(*)::int AS goals, (count(*) FILTER (WHERE x.done AND NOT x.open))::int AS reached
                            FROM (SELECT coalesce(bool_or(m.status = 'DONE'), false) AS done,
                                         coalesce(bool_or(m.status IN ('PLANNED', 'UNDER_WAY')), false) AS open
                                  FROM plan_theme t JOIN plan_goal g ON g.theme_id = t.id
                                  LEFT JOIN plan_measure_now m ON m.goal_id = g.id AND m.plan_id = p.id
                                  WHERE t.plan_id = p.id GROUP BY g.id) x) g
                        CROSS JOIN LATERAL (
                            SELECT count(*)::int AS measures, (count(*) FILTER (WHERE m.status = 'DONE'))::int AS done,
                                   (count(*) FILTER (WHERE m.overdue_on <= :today AND p.binds))::int AS late
                            FROM plan_measure_now m WHERE m.plan_id = p.id) m
                        WHERE n.id = :network
                        """)
                .param("network", network)
                .param("year", today.getYear())
                .param("today", today)
                .query((row, _) -> new NetworkPlan(
                        row.getObject("id", UUID.class),
                        today.getYear(),
                        row.getString("kind") != null
                                ? PlanKind.valueOf(row.getString("kind"))
                                : row.getString("rule_kind") == null
                                        ? PlanRule.DEFAULT.kind()
                                        : PlanKind.valueOf(row.getString("rule_kind")),
                        row.getString("status") == null ? null : PlanStatus.valueOf(row.getString("status")),
                        row.getObject("begun_at", OffsetDateTime.class) == null
                                ? null
                                : row.getObject("begun_at", OffsetDateTime.class)
                                        .toInstant(),
                        row.getBoolean("expected"),
                        row.getString("approver") == null
                                ? PlanRule.DEFAULT.approver()
                                : Approver.valueOf(row.getString("approver")),
                        row.getBoolean("others"),
                        row.getInt("goals"),
                        row.getInt("reached"),
                        row.getInt("measures"),
                        row.getInt("done"),
                        row.getInt("late")))
                .single();
    }
}
