package fi.solmu.planning.year;

import fi.solmu.kernel.Language;
import fi.solmu.kernel.Sql;
import fi.solmu.planning.Approver;
import fi.solmu.planning.MeasureStatus;
import fi.solmu.planning.PlanKind;
import fi.solmu.planning.PlanRule;
import fi.solmu.planning.PlanStatus;
import fi.solmu.planning.plans.PlanView.Owner;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The plans and measures of all networks, filtered by what the reader may see. */
@Repository
class YearQueries {
    /** Networks that run, each with its plan, and those that have ended with the plan they had. */
    private static final String NETWORKS = """
            FROM network n
            LEFT JOIN plan_rule_of_network r ON r.network_id = n.id
            LEFT JOIN plan_now p ON p.network_id = n.id AND (p.year = :year OR :year::int IS NULL)
            WHERE n.canonical_id = n.id AND (n.status = 'RUNNING' OR p.id IS NOT NULL AND n.status <> 'WITHDRAWN')
              AND %s AND (NOT :own OR %s)
              AND (:type::uuid IS NULL OR EXISTS (SELECT FROM network_typing y WHERE y.network_id = n.id AND y.type_id = :type))
            """.formatted(Reader.SEES, Reader.OWN);

    private static final String STATE = "CASE WHEN p.id IS NOT NULL THEN p.status WHEN " + Reader.EXPECTED
            + " THEN 'MISSING' ELSE 'NOT_EXPECTED' END";

    private static final String NARROWED = " AND (:state::text IS NULL OR " + STATE
            + " = :state) AND (NOT :waits OR p.status = 'PROPOSED' AND " + Reader.APPROVES + ")";

    /** Measures of plans that bind. */
    private static final String MEASURES = """
            FROM network n
            JOIN plan_now p ON p.network_id = n.id AND p.year = :year AND p.binds
            JOIN plan_measure_now m ON m.plan_id = p.id
            WHERE n.canonical_id = n.id AND n.status <> 'WITHDRAWN'
              AND %s AND (NOT :own OR %s)
              AND (:type::uuid IS NULL OR EXISTS (SELECT FROM network_typing y WHERE y.network_id = n.id AND y.type_id = :type))
              AND (:month::int IS NULL OR m.month = :month)
            """.formatted(Reader.SEES, Reader.OWN);

    private static final String LATE = "coalesce(m.overdue_on <= :today, false)";

    private static final String SHOWN = """
             AND (:show::text IS NULL OR CASE :show WHEN 'LATE' THEN %s
                                         WHEN 'OPEN' THEN m.status IN ('PLANNED', 'UNDER_WAY') ELSE m.status = :show END)
            """.formatted(LATE);

    private final JdbcClient db;

    YearQueries(JdbcClient db) {
        this.db = db;
    }

    private JdbcClient.StatementSpec asked(String sql, YearFilter filter, Reader reader, LocalDate today) {
        return db.sql(sql)
                .params(reader.parameters())
                .param("year", filter.year(), java.sql.Types.INTEGER)
                .param("own", filter.own())
                .param("type", filter.type(), java.sql.Types.OTHER)
                .param("state", filter.state() == null ? null : filter.state().name(), java.sql.Types.VARCHAR)
                .param("waits", filter.waits())
                .param("show", filter.show() == null ? null : filter.show().name(), java.sql.Types.VARCHAR)
                .param("month", filter.month(), java.sql.Types.INTEGER)
                .param("today", today);
    }

    /** What waits comes first, then what is missing; the rest by name. */
    List<YearView.Row> rows(YearFilter filter, Reader reader, Language language, LocalDate today, int most) {
        return asked(
                        """
                        WITH shown AS MATERIALIZED (
                            SELECT n.id, n.name_fi, n.name_sv, n.name_en, r.kind AS rule_kind, r.approver, %s AS expected,
                                   p.id AS plan, p.year, p.kind, p.status, p.begun_at, p.begun_by, p.binds,
                                   array_position(ARRAY['PROPOSED', 'RETURNED', 'MISSING', 'DRAFT', 'APPROVED'], %s) AS place
                            %s %s
                            ORDER BY place, %s, n.id, p.year
                            LIMIT :most OFFSET :from
                        )
                        SELECT s.*, a.name AS by, m.measures, m.done, m.late
                        FROM shown s
                        LEFT JOIN account a ON a.id = s.begun_by
                        CROSS JOIN LATERAL (
                            SELECT count(*)::int AS measures, (count(*) FILTER (WHERE m.status = 'DONE'))::int AS done,
                                   (count(*) FILTER (WHERE %s AND s.binds))::int AS late
                            FROM plan_measure_now m WHERE m.plan_id = s.plan) m
                        ORDER BY s.place, %s, s.id, s.year
                        """.formatted(
                                        Reader.EXPECTED,
                                        STATE,
                                        NETWORKS,
                                        NARROWED,
                                        Sql.sorted("n.name", language),
                                        LATE,
                                        Sql.sorted("s.name", language)),
                        filter,
                        reader,
                        today)
                .param("most", most)
                .param("from", (filter.page() - 1) * most)
                .query((row, _) -> row(row))
                .list();
    }

    private static YearView.Row row(ResultSet row) throws SQLException {
        var plan = row.getObject("plan", UUID.class);
        var kind = row.getString("kind");
        var ruled = row.getString("rule_kind");
        return new YearView.Row(
                row.getObject("id", UUID.class),
                Sql.localised(row, "name"),
                kind != null
                        ? PlanKind.valueOf(kind)
                        : ruled == null ? PlanRule.DEFAULT.kind() : PlanKind.valueOf(ruled),
                row.getBoolean("expected"),
                approver(row.getString("approver")),
                plan == null
                        ? null
                        : new YearView.Plan(
                                plan,
                                row.getInt("year"),
                                PlanStatus.valueOf(row.getString("status")),
                                row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                                row.getString("by"),
                                row.getInt("measures"),
                                row.getInt("done"),
                                row.getInt("late")));
    }

    private static Approver approver(@Nullable String said) {
        return said == null ? PlanRule.DEFAULT.approver() : Approver.valueOf(said);
    }

    int total(YearFilter filter, Reader reader, LocalDate today) {
        return asked("SELECT count(*)::int " + NETWORKS + NARROWED, filter, reader, today)
                .query(Integer.class)
                .single();
    }

    Map<YearFilter.State, Integer> counts(YearFilter filter, Reader reader, LocalDate today) {
        var counts = new EnumMap<YearFilter.State, Integer>(YearFilter.State.class);
        asked(
                        "SELECT " + STATE + " AS state, count(*)::int AS count " + NETWORKS + " GROUP BY 1",
                        filter,
                        reader,
                        today)
                .query(row -> {
                    counts.put(YearFilter.State.valueOf(row.getString("state")), row.getInt("count"));
                });
        return counts;
    }

    /** Plans of any year that wait for the reader. */
    int waiting(Reader reader) {
        return db.sql("""
                        SELECT count(*)::int
                        FROM plan_now p
                        JOIN network n ON n.id = p.network_id AND n.status <> 'WITHDRAWN'
                        LEFT JOIN plan_rule_of_network r ON r.network_id = n.id
                        WHERE p.status = 'PROPOSED' AND %s
                        """.formatted(Reader.APPROVES))
                .params(reader.parameters())
                .query(Integer.class)
                .single();
    }

    /** Late ones first, then month by month, those of no month last. */
    List<YearView.Measure> measures(YearFilter filter, Reader reader, Language language, LocalDate today, int most) {
        return asked("""
                        SELECT m.id, p.id AS plan, p.language, n.id AS network, n.name_fi, n.name_sv, n.name_en, m.words,
                               (SELECT g.words FROM plan_goal g WHERE g.id = m.goal_id) AS goal, m.month, m.owner_kind,
                               m.owner_id, m.owner_name, m.owner_unit, m.status, %1$s AS late
                        %2$s %3$s
                        ORDER BY %1$s DESC, m.month NULLS LAST, %4$s, n.id, m.theme_position, m.goal_position, m.position, m.id
                        LIMIT :most OFFSET :from
                        """.formatted(LATE, MEASURES, SHOWN, Sql.sorted("n.name", language)), filter, reader, today)
                .param("most", most)
                .param("from", (filter.page() - 1) * most)
                .query((row, _) -> new YearView.Measure(
                        row.getObject("id", UUID.class),
                        row.getObject("plan", UUID.class),
                        row.getString("language"),
                        row.getObject("network", UUID.class),
                        Sql.localised(row, "name"),
                        row.getString("words"),
                        row.getString("goal"),
                        row.getObject("month", Integer.class),
                        Owner.of(
                                row.getString("owner_kind"),
                                row.getObject("owner_id", UUID.class),
                                row.getString("owner_name"),
                                row.getString("owner_unit")),
                        MeasureStatus.valueOf(row.getString("status")),
                        row.getBoolean("late")))
                .list();
    }

    int totalMeasures(YearFilter filter, Reader reader, LocalDate today) {
        return asked("SELECT count(*)::int " + MEASURES + SHOWN, filter, reader, today)
                .query(Integer.class)
                .single();
    }

    Map<YearFilter.Show, Integer> measureCounts(YearFilter filter, Reader reader, LocalDate today) {
        var counts = new EnumMap<YearFilter.Show, Integer>(YearFilter.Show.class);
        asked("""
                        SELECT (count(*) FILTER (WHERE %s))::int AS late,
                               (count(*) FILTER (WHERE m.status IN ('PLANNED', 'UNDER_WAY')))::int AS open,
                               (count(*) FILTER (WHERE m.status = 'DONE'))::int AS done,
                               (count(*) FILTER (WHERE m.status = 'DROPPED'))::int AS dropped
                        %s
                        """.formatted(LATE, MEASURES), filter, reader, today).query(row -> {
            for (var show : YearFilter.Show.values()) {
                counts.put(show, row.getInt(show.name().toLowerCase(Locale.ROOT)));
            }
        });
        return counts;
    }

    List<YearView.Type> types(Language language) {
        return db.sql("""
                        SELECT t.id, t.name_fi, t.name_sv, t.name_en,
                               g.name_fi AS typology_fi, g.name_sv AS typology_sv, g.name_en AS typology_en
                        FROM network_type t JOIN typology g ON g.id = t.typology_id
                        WHERE t.in_use ORDER BY g.position, g.code, t.position, %s
                        """.formatted(Sql.sorted("t.name", language)))
                .query((row, _) -> new YearView.Type(
                        row.getObject("id", UUID.class), Sql.localised(row, "typology"), Sql.localised(row, "name")))
                .list();
    }
}
