package fi.solmu.planning.progress;

import fi.solmu.kernel.Sql;
import fi.solmu.planning.MeasureStatus;
import fi.solmu.register.MeasureSource;
import fi.solmu.shell.Texts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is measured of plans (mittarit): whether one is approved for the year, and how much of what was due has been
 * settled. Both are counted from rows of states, so that they can be told of any day that was.
 */
@Component
class PlanMeasures implements MeasureSource {
    static final String APPROVED = "plan.approved";
    static final String DONE = "plan.measures.done";

    /**
     * The plans of the day's year with whether they were approved at the end of the day, and whether they had been by then;
     * for {@code :networks}, {@code :year} and {@code :end}, the first moment of the next day.
     */
    private static final String PLANS = """
            SELECT DISTINCT ON (n.canonical_id) n.canonical_id AS network, p.id AS plan, a.holds, a.binds, a.at
            FROM network asked
            JOIN network n ON n.canonical_id = asked.canonical_id
            JOIN plan p ON p.network_id = n.id AND p.year = :year
            CROSS JOIN LATERAL (
                SELECT count(*) > 0 AS binds, max(s.begun_at) AS at,
                       coalesce(bool_or(s.ended_at IS NULL OR s.ended_at >= :end), false) AS holds
                FROM plan_state s
                WHERE s.plan_id = p.id AND s.status = 'APPROVED' AND s.begun_at < :end) a
            WHERE asked.id = ANY (:networks)
            ORDER BY n.canonical_id, a.holds DESC, a.binds DESC, p.id DESC
            """;

    /** The measures of plans {@code b} that were due by {@code :day}, with their state at the end of it. */
    private static final String DUE = """
            JOIN plan_theme t ON t.plan_id = b.plan
            JOIN plan_goal g ON g.theme_id = t.id
            JOIN plan_measure m ON m.goal_id = g.id
                 AND (make_date(:year, m.month, 1) + interval '1 month')::date <= :day
            JOIN plan_measure_state s ON s.measure_id = m.id AND s.begun_at < :end
                 AND (s.ended_at IS NULL OR s.ended_at >= :end)
            WHERE b.binds
            """;

    private final JdbcClient db;
    private final Clock clock;

    PlanMeasures(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public List<Measure> measures() {
        return List.of(new Measure(APPROVED, Unit.YES_NO), new Measure(DONE, Unit.SHARE));
    }

    @Override
    public List<Value> values(Collection<UUID> networks, LocalDate asOf) {
        var values = new ArrayList<Value>();
        db.sql("""
                        WITH asked AS (SELECT unnest(:networks) AS id), b AS MATERIALIZED (%s)
                        SELECT asked.id, coalesce(b.holds, false) AS approved, due.settled, due.measures
                        FROM asked
                        JOIN network n ON n.id = asked.id
                        LEFT JOIN b ON b.network = n.canonical_id
                        LEFT JOIN (SELECT b.network, count(*) AS measures,
                                          count(*) FILTER (WHERE s.status IN ('DONE', 'DROPPED')) AS settled
                                   FROM b %s GROUP BY b.network) due ON due.network = n.canonical_id
                        """.formatted(PLANS, DUE))
                .param("networks", Sql.ids(networks))
                .param("year", asOf.getYear())
                .param("day", asOf)
                .param("end", end(asOf))
                .query(row -> {
                    var network = row.getObject("id", UUID.class);
                    values.add(new Value(network, APPROVED, row.getBoolean("approved") ? 1 : 0));
                    long measures = row.getLong("measures");
                    if (measures > 0) {
                        values.add(new Value(network, DONE, row.getDouble("settled") / measures));
                    }
                });
        return values;
    }

    private OffsetDateTime end(LocalDate day) {
        return Sql.beginning(day.plusDays(1), clock.getZone());
    }

    @Override
    public List<Evidence> evidence(UUID network, String measure, LocalDate asOf, Texts texts) {
        return switch (measure) {
            case APPROVED -> approved(network, asOf, texts);
            case DONE -> due(network, asOf, texts);
            default -> List.of();
        };
    }

    private record Found(UUID plan, boolean holds, @Nullable Instant at) {}

    private List<Evidence> approved(UUID network, LocalDate asOf, Texts t) {
        var year = String.valueOf(asOf.getYear());
        return db
                .sql(PLANS)
                .param("networks", new UUID[] {network})
                .param("year", asOf.getYear())
                .param("end", end(asOf))
                .query((row, _) -> new Found(
                        row.getObject("plan", UUID.class),
                        row.getBoolean("holds"),
                        row.getObject("at", OffsetDateTime.class) == null
                                ? null
                                : row.getObject("at", OffsetDateTime.class).toInstant()))
                .list()
                .stream()
                .map(found -> new Evidence(
                        found.holds() && found.at() != null
                                ? t.text("planning.evidence.approved", year, t.date(found.at()))
                                : t.text("planning.evidence.notApproved", year),
                        "/plans/" + found.plan()))
                .toList();
    }

    private List<Evidence> due(UUID network, LocalDate asOf, Texts t) {
        return db.sql("WITH b AS MATERIALIZED (" + PLANS + ") SELECT b.plan, m.id, m.words, m.month, s.status FROM b "
                        + DUE + " ORDER BY m.month DESC, m.id")
                .param("networks", new UUID[] {network})
                .param("year", asOf.getYear())
                .param("day", asOf)
                .param("end", end(asOf))
                .query((row, _) -> new Evidence(
                        t.text(
                                "planning.evidence.measure",
                                t.text("planning.month." + row.getInt("month")),
                                row.getString("words"),
                                t.of("planning.measure", MeasureStatus.valueOf(row.getString("status")))),
                        "/plans/" + row.getObject("plan", UUID.class) + "#measure-" + row.getObject("id", UUID.class)))
                .list();
    }
}
