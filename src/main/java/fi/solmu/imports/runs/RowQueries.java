package fi.solmu.imports.runs;

import fi.solmu.imports.Problem;
import fi.solmu.imports.Totals;
import fi.solmu.imports.Verdict;
import fi.solmu.imports.people.Finding.Grounds;
import fi.solmu.kernel.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of a run, as they were judged, and what was decided of the doubtful ones before they are taken. */
@Repository
class RowQueries {
    private static final String ROW = """
            SELECT w.line, w.verdict, w.name, w.content, w.field_values, w.match_id, w.match_line, w.came_before,
                   w.candidates, w.problems, w.fingerprint, w.explanation, d.line AS decided, d.candidate, d.decided_by
            FROM import_row w
            LEFT JOIN import_row_decision d ON d.run_id = w.run_id AND d.line = w.line
            """;
    private static final TypeReference<LinkedHashMap<String, String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<List<Candidate>> CANDIDATES = new TypeReference<>() {};
    private static final TypeReference<List<Problem>> PROBLEMS = new TypeReference<>() {};

    private final JdbcClient db;
    private final InstantSource clock;
    private final JsonMapper json = JsonMapper.builder().build();

    RowQueries(JdbcClient db, InstantSource clock) {
        this.db = db;
        this.clock = clock;
    }

    void remove(UUID run) {
        db.sql("DELETE FROM import_row WHERE run_id = :run").param("run", run).update();
    }

    /** Adds rows; those that are there already are judged anew, and what was decided of them is void. */
    void write(UUID run, Collection<Judged> rows) {
        if (rows.isEmpty()) {
            return;
        }
        db.sql("""
                        INSERT INTO import_row (run_id, line, verdict, name, content, field_values, match_id, match_line,
                                                came_before, candidates, problems, fingerprint, explanation)
                        SELECT :run, line, verdict, name, content::jsonb, field_values::jsonb, match_id, match_line,
                               came_before, candidates::jsonb, problems::jsonb, fingerprint, explanation::jsonb
                        FROM unnest(:lines, :verdicts, :names, :contents, :values, :matches, :matchLines, :before,
                                    :candidates, :problems, :fingerprints, :explanations)
                             AS r (line, verdict, name, content, field_values, match_id, match_line, came_before,
                                   candidates, problems, fingerprint, explanation)
                        ON CONFLICT (run_id, line) DO UPDATE
                        SET verdict = excluded.verdict, match_id = excluded.match_id, match_line = excluded.match_line,
                            came_before = excluded.came_before, candidates = excluded.candidates,
                            problems = excluded.problems, explanation = excluded.explanation
                        """)
                .param("run", run)
                .param("lines", array(rows, each -> each.row().line(), new Integer[0]))
                .param("verdicts", array(rows, each -> each.verdict().name(), new String[0]))
                .param("names", array(rows, each -> each.row().name(), new String[0]))
                .param(
                        "contents",
                        array(rows, each -> json.writeValueAsString(each.row().content()), new String[0]))
                .param(
                        "values",
                        array(rows, each -> json.writeValueAsString(each.row().values()), new String[0]))
                .param("matches", array(rows, Judged::match, new UUID[0]))
                .param("matchLines", array(rows, Judged::matchLine, new Integer[0]))
                .param("before", array(rows, Judged::cameBefore, new Boolean[0]))
                .param("candidates", array(rows, each -> json.writeValueAsString(each.candidates()), new String[0]))
                .param("problems", array(rows, each -> json.writeValueAsString(each.problems()), new String[0]))
                .param("fingerprints", array(rows, each -> each.row().fingerprint(), new String[0]))
                .param(
                        "explanations",
                        array(
                                rows,
                                each -> each.grounds() == null ? null : json.writeValueAsString(each.grounds()),
                                new String[0]))
                .update();
    }

    private static <T extends @Nullable Object> T[] array(
            Collection<Judged> rows, Function<Judged, @Nullable T> value, T[] empty) {
        var values = new ArrayList<@Nullable T>();
        rows.forEach(row -> values.add(value.apply(row)));
        return values.toArray(empty);
    }

    List<StoredRow> of(UUID run) {
        return db.sql(ROW + "WHERE w.run_id = :run ORDER BY w.line")
                .param("run", run)
                .query((row, _) -> row(row))
                .list();
    }

    List<StoredRow> of(UUID run, Verdict verdict, int page, int size) {
        return db.sql(ROW + """
                        WHERE w.run_id = :run AND w.verdict = :verdict ORDER BY w.line LIMIT :size OFFSET :from
                        """)
                .param("run", run)
                .param("verdict", verdict.name())
                .param("size", size)
                .param("from", (page - 1) * size)
                .query((row, _) -> row(row))
                .list();
    }

    Optional<StoredRow> find(UUID run, int line) {
        return db.sql(ROW + "WHERE w.run_id = :run AND w.line = :line")
                .param("run", run)
                .param("line", line)
                .query((row, _) -> row(row))
                .optional();
    }

    /** The first doubtful row after a line that nobody has decided, else the first of all. */
    Optional<StoredRow> nextUndecided(UUID run, int after) {
        return db.sql(ROW + """
                        WHERE w.run_id = :run AND w.verdict = 'REVIEW' AND d.line IS NULL
                        ORDER BY w.line <= :after, w.line LIMIT 1
                        """)
                .param("run", run)
                .param("after", after)
                .query((row, _) -> row(row))
                .optional();
    }

    private StoredRow row(ResultSet row) throws SQLException {
        var values = json.readValue(row.getString("field_values"), TEXTS);
        var problems = json.readValue(row.getString("problems"), PROBLEMS);
        var verdict = Verdict.valueOf(row.getString("verdict"));
        var name = row.getString("name");
        var names = new ArrayList<String>();
        if (name != null) {
            names.add(name);
        }
        for (var field : List.of("name_fi", "name_sv", "name_en")) {
            var each = values.get(field);
            if (each != null && !names.contains(each)) {
                names.add(each);
            }
        }
        var read = new ReadRow(
                row.getInt("line"),
                name,
                names,
                json.readValue(row.getString("content"), TEXTS),
                values,
                row.getString("fingerprint"),
                verdict == Verdict.ERROR ? problems : List.of());
        var explanation = row.getString("explanation");
        var judged = new Judged(
                read,
                verdict,
                row.getObject("match_id", UUID.class),
                row.getObject("match_line", Integer.class),
                row.getBoolean("came_before"),
                json.readValue(row.getString("candidates"), CANDIDATES),
                problems,
                explanation == null ? null : json.readValue(explanation, Grounds.class));
        return new StoredRow(
                judged,
                row.getObject("decided", Integer.class) != null,
                row.getObject("candidate", Integer.class),
                row.getObject("decided_by", UUID.class));
    }

    Totals totals(UUID run) {
        return totals(List.of(run)).getOrDefault(run, Totals.NONE);
    }

    Map<UUID, Totals> totals(Collection<UUID> runs) {
        var totals = new HashMap<UUID, Totals>();
        db.sql(
                        "SELECT run_id, verdict, count(*) AS rows FROM import_row WHERE run_id = ANY (:runs) GROUP BY run_id, verdict")
                .param("runs", Sql.ids(runs))
                .query((row, _) -> {
                    var verdict = Verdict.valueOf(row.getString("verdict"));
                    int rows = row.getInt("rows");
                    return totals.merge(
                            row.getObject("run_id", UUID.class),
                            Totals.NONE.plus(verdict, rows),
                            (sum, _) -> sum.plus(verdict, rows));
                })
                .list();
        return totals;
    }

    /** How many rows the list had before and still has as they were. */
    int cameBefore(UUID run) {
        return db.sql("SELECT count(*) FROM import_row WHERE run_id = :run AND verdict = 'SAME' AND came_before")
                .param("run", run)
                .query(Integer.class)
                .single();
    }

    int undecided(UUID run) {
        return db.sql("""
                        SELECT count(*) FROM import_row w
                        WHERE w.run_id = :run AND w.verdict = 'REVIEW'
                          AND NOT EXISTS (SELECT FROM import_row_decision d WHERE d.run_id = w.run_id AND d.line = w.line)
                        """).param("run", run).query(Integer.class).single();
    }

    /** Keeps what somebody said of a doubtful row: the place of the candidate it is, or none when it is none of them. */
    void decide(UUID run, int line, @Nullable Integer candidate, @Nullable UUID account) {
        db.sql("""
                        INSERT INTO import_row_decision (run_id, line, candidate, decided_at, decided_by)
                        VALUES (:run, :line, :candidate, :now, :account)
                        ON CONFLICT (run_id, line) DO UPDATE
                        SET candidate = excluded.candidate, decided_at = excluded.decided_at,
                            decided_by = excluded.decided_by
                        """)
                .param("run", run)
                .param("line", line)
                .param("candidate", candidate)
                .param("now", Sql.at(clock.instant()))
                .param("account", account)
                .update();
    }

    void voidDecisions(UUID run, Collection<Integer> lines) {
        db.sql("DELETE FROM import_row_decision WHERE run_id = :run AND line = ANY (:lines)")
                .param("run", run)
                .param("lines", lines.toArray(Integer[]::new))
                .update();
    }
}
