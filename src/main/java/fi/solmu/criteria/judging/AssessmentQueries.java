package fi.solmu.criteria.judging;

import fi.solmu.criteria.CriterionSet;
import fi.solmu.criteria.Exemption;
import fi.solmu.criteria.NetworkVerdicts.Judged;
import fi.solmu.criteria.NetworkVerdicts.Line;
import fi.solmu.criteria.Verdict;
import fi.solmu.kernel.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The history of verdicts: rows that hold for as long as nothing changed. */
@Repository
class AssessmentQueries {
    private final JdbcClient db;
    private final JudgingQueries sets;

    AssessmentQueries(JdbcClient db, JudgingQueries sets) {
        this.db = db;
        this.sets = sets;
    }

    /** One verdict without the names of things, comparable with what is written down. */
    record Assessed(
            UUID network,
            UUID criterion,
            Verdict.Kind verdict,
            @Nullable Double value,
            @Nullable LocalDate lastDay,
            Verdict.@Nullable Why unknownWhy,
            @Nullable UUID exemption) {

        static Assessed of(UUID network, Line line) {
            var verdict = line.verdict();
            return new Assessed(
                    network,
                    line.criterion().id(),
                    verdict.kind(),
                    switch (verdict) {
                        case Verdict.Met(double value) -> value;
                        case Verdict.NotMet(double value) -> value;
                        case Verdict.NotYetDue notYet -> notYet.value();
                        case Verdict.Exempt _, Verdict.Unknown _ -> null;
                    },
                    verdict instanceof Verdict.NotYetDue notYet ? notYet.lastDay() : null,
                    verdict instanceof Verdict.Unknown unknown ? unknown.why() : null,
                    verdict instanceof Verdict.Exempt exempt
                            ? exempt.exemption().id()
                            : null);
        }
    }

    /** A row that has not ended. */
    record Open(UUID id, Assessed assessed) {}

    List<Open> open() {
        return db.sql("""
                        SELECT id, network_id, criterion_id, verdict, value, last_day, unknown_why, exemption_id
                        FROM assessment WHERE until IS NULL
                        """)
                .query((row, _) -> new Open(row.getObject("id", UUID.class), assessed(row)))
                .list();
    }

    private static Assessed assessed(ResultSet row) throws SQLException {
        var why = row.getString("unknown_why");
        return new Assessed(
                row.getObject("network_id", UUID.class),
                row.getObject("criterion_id", UUID.class),
                Verdict.Kind.valueOf(row.getString("verdict")),
                row.getObject("value", Double.class),
                row.getObject("last_day", LocalDate.class),
                why == null ? null : Verdict.Why.valueOf(why),
                row.getObject("exemption_id", UUID.class));
    }

    /** Whether a later day has been written down already. */
    boolean isPast(LocalDate day) {
        return db.sql("SELECT EXISTS (SELECT FROM assessment WHERE since > :day)")
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    /** Ends rows the day before; one that began this very day never became history and goes. */
    void end(Collection<UUID> rows, LocalDate day) {
        db.sql("DELETE FROM assessment WHERE id = ANY (:rows) AND since = :day")
                .param("rows", Sql.ids(rows))
                .param("day", day)
                .update();
        db.sql("UPDATE assessment SET until = :day - 1 WHERE id = ANY (:rows)")
                .param("rows", Sql.ids(rows))
                .param("day", day)
                .update();
    }

    void begin(List<Assessed> rows, LocalDate day) {
        db.sql("""
                        INSERT INTO assessment
                            (network_id, criterion_id, verdict, value, last_day, unknown_why, exemption_id, since)
                        SELECT r.network, r.criterion, r.verdict, r.value, r.last_day, r.why, r.exemption, :day
                        FROM unnest(:networks, :criteria, :verdicts, :values::float8[], :lastDays::date[], :whys,
                                    :exemptions) AS r (network, criterion, verdict, value, last_day, why, exemption)
                        """)
                .param("day", day)
                .param("networks", Sql.ids(rows.stream().map(Assessed::network).toList()))
                .param(
                        "criteria",
                        Sql.ids(rows.stream().map(Assessed::criterion).toList()))
                .param(
                        "verdicts",
                        Sql.texts(rows.stream().map(row -> row.verdict().name()).toList()))
                .param(
                        "values",
                        rows.stream()
                                .map(row ->
                                        row.value() == null ? null : row.value().toString())
                                .toArray(String[]::new))
                .param("lastDays", Sql.days(rows.stream().map(Assessed::lastDay).toList()))
                .param(
                        "whys",
                        Sql.texts(rows.stream()
                                .map(row -> row.unknownWhy() == null
                                        ? null
                                        : row.unknownWhy().name())
                                .toList()))
                .param("exemptions", rows.stream().map(Assessed::exemption).toArray(UUID[]::new))
                .update();
    }

    private record Written(
            UUID set, Assessed assessed, @Nullable Exemption exemption) {}

    /**
     * What was written down of a day.
     *
     * @param networks none for all that were judged
     */
    Map<UUID, Judged> of(@Nullable Collection<UUID> networks, LocalDate day, Measures measures) {
        var rows = db.sql("""
                        SELECT a.*, k.set_id, e.code, e.reason, e.since AS exempt_since, e.until AS exempt_until,
                               g.name AS given_by
                        FROM assessment a
                        JOIN criterion k ON k.id = a.criterion_id
                        LEFT JOIN exemption e ON e.id = a.exemption_id
                        LEFT JOIN account g ON g.id = e.given_by
                        WHERE a.since <= :day AND (a.until IS NULL OR a.until >= :day)
                          AND (:all OR a.network_id = ANY (:networks))
                        ORDER BY a.network_id, k.position, k.code
                        """)
                .param("day", day)
                .param("all", networks == null)
                .param("networks", networks == null ? new UUID[0] : Sql.ids(networks))
                .query((row, _) -> new Written(row.getObject("set_id", UUID.class), assessed(row), exemption(row)))
                .list();
        var known = sets.sets(new HashSet<>(rows.stream().map(Written::set).toList()));
        var lines = new LinkedHashMap<UUID, List<Line>>();
        var judging = new LinkedHashMap<UUID, CriterionSet>();
        for (var row : rows) {
            var set = known.get(row.set());
            if (set == null) {
                throw new IllegalStateException("no criterion set " + row.set());
            }
            judging.put(row.assessed().network(), set);
            set.criteria().stream()
                    .filter(criterion -> criterion.id().equals(row.assessed().criterion()))
                    .map(criterion -> new Line(
                            criterion, measures.unit(criterion.measure()).orElse(null), verdict(row)))
                    .forEach(line -> lines.computeIfAbsent(row.assessed().network(), _ -> new ArrayList<>())
                            .add(line));
        }
        var judged = new LinkedHashMap<UUID, Judged>();
        judging.forEach((network, set) ->
                judged.put(network, new Judged(network, day, set, List.of(), lines.getOrDefault(network, List.of()))));
        return judged;
    }

    private static Verdict verdict(Written row) {
        var assessed = row.assessed();
        double value = assessed.value() == null ? 0 : assessed.value();
        return switch (assessed.verdict()) {
            case MET -> new Verdict.Met(value);
            case NOT_MET -> new Verdict.NotMet(value);
            case NOT_YET_DUE ->
                new Verdict.NotYetDue(value, assessed.lastDay() == null ? LocalDate.MAX : assessed.lastDay());
            case EXEMPT -> {
                if (row.exemption() == null) {
                    throw new IllegalStateException("exempt without an exemption");
                }
                yield new Verdict.Exempt(row.exemption());
            }
            case UNKNOWN ->
                new Verdict.Unknown(
                        assessed.unknownWhy() == null ? Verdict.Why.NOTHING_TO_MEASURE : assessed.unknownWhy());
        };
    }

    private static @Nullable Exemption exemption(ResultSet row) throws SQLException {
        var id = row.getObject("exemption_id", UUID.class);
        return id == null
                ? null
                : new Exemption(
                        id,
                        row.getString("code"),
                        row.getString("reason"),
                        row.getObject("exempt_since", LocalDate.class),
                        row.getObject("exempt_until", LocalDate.class),
                        row.getString("given_by"));
    }
}
