package fi.solmu.planning.year;

import fi.solmu.access.Actor;
import fi.solmu.kernel.Localised;
import fi.solmu.kernel.Sql;
import fi.solmu.shell.Texts;
import fi.solmu.shell.WorkToDo;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits for those who write plans, approve them and see to their measures. */
@Component
class PlanningWork implements WorkToDo {
    /** From here on next year's plan is asked for. */
    static final Month NEXT_YEAR_FROM = Month.NOVEMBER;

    private final JdbcClient db;

    PlanningWork(JdbcClient db) {
        this.db = db;
    }

    /** What can wait. */
    enum Kind {
        /** A plan of this year that should be there and is not. */
        WRITE,
        WRITE_NEXT,
        /** A plan that its approver returned. */
        CORRECT,
        APPROVE,
        /** Measures whose month has passed. */
        LATE
    }

    /**
     * So much of one kind.
     *
     * @param network the only one it is about, if it is
     * @param plan the only one it is about, if it is
     * @param due the last day of what is late the longest
     */
    private record Waiting(
            Kind kind,
            int networks,
            int things,
            @Nullable UUID network,
            @Nullable UUID plan,
            @Nullable LocalDate due,
            Localised name) {}

    @Override
    public List<Work> of(Actor actor, Texts t, LocalDate today) {
        var reader = Reader.of(actor);
        if (!reader.approvesAny()) {
            return List.of();
        }
        return waiting(reader, today).stream().map(each -> work(each, t, today)).toList();
    }

    private List<Waiting> waiting(Reader reader, LocalDate today) {
        return db.sql("""
                        WITH mine AS MATERIALIZED (
                            SELECT n.id, n.name_fi, n.name_sv, n.name_en, n.status, r.approver, %1$s AS expected
                            FROM network n
                            LEFT JOIN plan_rule_of_network r ON r.network_id = n.id
                            WHERE n.id = ANY (:coordinates) AND n.canonical_id = n.id AND n.status <> 'WITHDRAWN'
                        ), waiting AS (
                            SELECT CASE y.year WHEN :year THEN 'WRITE' ELSE 'WRITE_NEXT' END AS kind, n.id AS network,
                                   NULL::uuid AS plan, NULL::date AS due, n.name_fi, n.name_sv, n.name_en
                            FROM mine n CROSS JOIN unnest(:years) AS y (year)
                            WHERE n.expected
                              AND NOT EXISTS (SELECT FROM plan_now p WHERE p.network_id = n.id AND p.year = y.year)
                              AND NOT EXISTS (SELECT FROM network_state s
                                              WHERE s.network_id = n.id AND s.ended_at IS NULL
                                                AND s.ends_on < make_date(y.year, 1, 1))
                            UNION ALL
                            SELECT 'CORRECT', n.id, p.id, NULL, n.name_fi, n.name_sv, n.name_en
                            FROM mine n JOIN plan_now p ON p.network_id = n.id
                            WHERE p.status = 'RETURNED' AND n.status <> 'CLOSED'
                            UNION ALL
                            SELECT 'LATE', n.id, p.id, m.overdue_on - 1, n.name_fi, n.name_sv, n.name_en
                            FROM mine n JOIN plan_now p ON p.network_id = n.id AND p.year = :year AND p.binds
                            JOIN plan_measure_now m ON m.plan_id = p.id AND m.overdue_on <= :today
                            WHERE n.status <> 'CLOSED'
                            UNION ALL
                            SELECT 'APPROVE', n.id, p.id, NULL, n.name_fi, n.name_sv, n.name_en
                            FROM plan_now p
                            JOIN network n ON n.id = p.network_id AND n.status NOT IN ('WITHDRAWN', 'CLOSED')
                            LEFT JOIN plan_rule_of_network r ON r.network_id = n.id
                            WHERE p.status = 'PROPOSED' AND %2$s
                        )
                        SELECT kind, count(DISTINCT network)::int AS networks, count(*)::int AS things,
                               min(network::text)::uuid AS network, min(plan::text)::uuid AS plan, min(due) AS due,
                               min(name_fi) AS name_fi, min(name_sv) AS name_sv, min(name_en) AS name_en
                        FROM waiting GROUP BY kind
                        """.formatted(Reader.EXPECTED, Reader.APPROVES))
                .params(reader.parameters())
                .param("today", today)
                .param("year", today.getYear())
                .param("years", years(today))
                .query((row, _) -> {
                    boolean one = row.getInt("networks") == 1;
                    return new Waiting(
                            Kind.valueOf(row.getString("kind")),
                            row.getInt("networks"),
                            row.getInt("things"),
                            one ? row.getObject("network", UUID.class) : null,
                            one ? row.getObject("plan", UUID.class) : null,
                            row.getObject("due", LocalDate.class),
                            one ? Sql.localised(row, "name") : Localised.NONE);
                })
                .list();
    }

    private static Integer[] years(LocalDate today) {
        return today.getMonth().compareTo(NEXT_YEAR_FROM) < 0
                ? new Integer[] {today.getYear()}
                : new Integer[] {today.getYear(), today.getYear() + 1};
    }

    private static Work work(Waiting waiting, Texts t, LocalDate today) {
        var words = "planning.work." + waiting.kind();
        int year = waiting.kind() == Kind.WRITE_NEXT ? today.getYear() + 1 : today.getYear();
        var title = t.text(words + ".title", String.valueOf(year));
        var text = t.text(words + ".text", waiting.kind() == Kind.LATE ? waiting.things() : waiting.networks());
        var verb = t.text(words + ".verb");
        var about = waiting.network() == null ? null : waiting.name();
        var address = address(waiting, year);
        return switch (waiting.kind()) {
            case WRITE, CORRECT, APPROVE -> Work.open(Urgency.SOON, title, about, text, address, verb);
            case WRITE_NEXT ->
                Work.due(LocalDate.of(today.getYear(), Month.DECEMBER, 31), today, title, about, text, address, verb);
            case LATE -> new Work(Urgency.LATE, waiting.due(), title, about, text, address, verb);
        };
    }

    private static String address(Waiting waiting, int year) {
        boolean one = waiting.network() != null;
        return switch (waiting.kind()) {
            case WRITE, WRITE_NEXT ->
                one
                        ? "/networks/" + waiting.network() + "/plans/new?year=" + year
                        : "/plans?year=" + year + "&state=missing&own=yes";
            case CORRECT ->
                waiting.things() == 1 ? "/plans/" + waiting.plan() : "/plans?year=all&state=returned&own=yes";
            case APPROVE -> waiting.things() == 1 ? "/plans/" + waiting.plan() : "/plans?waits=me";
            case LATE -> "/plans/measures?year=" + year + "&show=late&own=yes";
        };
    }
}
