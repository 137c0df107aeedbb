package fi.solmu.imports.runs;

import fi.solmu.imports.ImportKind;
import fi.solmu.imports.Problem;
import fi.solmu.imports.Totals;
import fi.solmu.imports.Verdict;
import fi.solmu.imports.matching.Reason;
import fi.solmu.imports.runs.Run.Details;
import fi.solmu.kernel.NotFound;
import fi.solmu.kernel.Sql;
import fi.solmu.register.Intake.SourceKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
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

/** The runs, their states and their rows. */
@Repository
public class RunQueries {
    private static final String RUN = """
            SELECT r.id, r.kind, r.source_name, r.source_kind, r.file_name, r.file_digest, r.started_at, r.started_by,
                   starter.name AS started_by_name, s.id AS state, s.status, s.begun_at AS since, s.begun_by AS by,
                   actor.name AS by_name, s.refusal, s.details, r.file IS NOT NULL AS file_kept
            FROM import_run r
            JOIN import_state s ON s.run_id = r.id AND s.ended_at IS NULL
            LEFT JOIN account starter ON starter.id = r.started_by
            LEFT JOIN account actor ON actor.id = s.begun_by
            """;
    private static final TypeReference<LinkedHashMap<String, String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<List<Candidate>> CANDIDATES = new TypeReference<>() {};
    private static final TypeReference<List<Problem>> PROBLEMS = new TypeReference<>() {};

    private final JdbcClient db;
    private final InstantSource clock;
    private final JsonMapper json = JsonMapper.builder().build();

    RunQueries(JdbcClient db, InstantSource clock) {
        this.db = db;
        this.clock = clock;
    }

    // ---------------------------------------------------------------- runs and states

    UUID add(
            ImportKind kind,
            String sourceName,
            SourceKind sourceKind,
            String fileName,
            byte[] file,
            String digest,
            @Nullable UUID account) {
        return db.sql("""
                        INSERT INTO import_run (kind, source_name, source_kind, file_name, file, file_digest, started_at, started_by)
                        VALUES (:kind, :sourceName, :sourceKind, :fileName, :file, :digest, :now, :account)
                        RETURNING id
                        """)
                .param("kind", kind.name())
                .param("sourceName", sourceName)
                .param("sourceKind", sourceKind.name())
                .param("fileName", fileName)
                .param("file", file)
                .param("digest", digest)
                .param("now", Sql.at(clock.instant()))
                .param("account", account)
                .query(UUID.class)
                .single();
    }

    void remove(UUID run) {
        db.sql("DELETE FROM import_run WHERE id = :run").param("run", run).update();
    }

    /** Nobody else changes the run's state until the transaction ends. */
    Run lock(UUID run) {
        db.sql("SELECT 1 FROM import_run WHERE id = :run FOR NO KEY UPDATE")
                .param("run", run)
                .query(Integer.class)
                .optional();
        return find(run);
    }

    Run find(UUID run) {
        return db.sql(RUN + "WHERE r.id = :run")
                .param("run", run)
                .query((row, _) -> run(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    Optional<UUID> runOfState(UUID state) {
        return db.sql("SELECT run_id FROM import_state WHERE id = :state AND ended_at IS NULL")
                .param("state", state)
                .query(UUID.class)
                .optional();
    }

    List<Run> list(int page, int size) {
        return db.sql(RUN + "ORDER BY r.started_at DESC, r.id LIMIT :size OFFSET :from")
                .param("size", size)
                .param("from", (page - 1) * size)
                .query((row, _) -> run(row))
                .list();
    }

    int count() {
        return db.sql("SELECT count(*) FROM import_run").query(Integer.class).single();
    }

    private Run run(ResultSet row) throws SQLException {
        var refusal = row.getString("refusal");
        return new Run(
                row.getObject("id", UUID.class),
                ImportKind.valueOf(row.getString("kind")),
                row.getString("source_name"),
                SourceKind.valueOf(row.getString("source_kind")),
                row.getString("file_name"),
                row.getString("file_digest"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getObject("started_by", UUID.class),
                row.getString("started_by_name"),
                row.getObject("state", UUID.class),
                Status.valueOf(row.getString("status")),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                row.getObject("by", UUID.class),
                row.getString("by_name"),
                refusal == null ? null : json.readValue(refusal, Problem.class),
                json.readValue(row.getString("details"), Details.class),
                row.getBoolean("file_kept"));
    }

    /** Ends the state the run is in and begins another. */
    UUID begin(UUID run, Status status, @Nullable UUID account, @Nullable Problem refusal, Details details) {
        var now = Sql.at(clock.instant());
        db.sql("UPDATE import_state SET ended_at = :now WHERE run_id = :run AND ended_at IS NULL")
                .param("now", now)
                .param("run", run)
                .update();
        return db.sql("""
                        INSERT INTO import_state (run_id, status, begun_at, begun_by, refusal, details)
                        VALUES (:run, :status, :now, :account, :refusal, :details::jsonb)
                        RETURNING id
                        """)
                .param("run", run)
                .param("status", status.name())
                .param("now", now)
                .param("account", account)
                .param("refusal", refusal == null ? null : json.writeValueAsString(refusal))
                .param("details", json.writeValueAsString(details))
                .query(UUID.class)
                .single();
    }

    /** Whether the step is still wanted; until the transaction ends nobody can end it. */
    boolean holds(UUID state) {
        return db.sql("SELECT 1 FROM import_state WHERE id = :state AND ended_at IS NULL FOR SHARE")
                .param("state", state)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    // ---------------------------------------------------------------- the file

    byte[] file(UUID run) {
        return db.sql("SELECT file FROM import_run WHERE id = :run AND file IS NOT NULL")
                .param("run", run)
                .query(byte[].class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    void forgetFile(UUID run) {
        db.sql("UPDATE import_run SET file = NULL WHERE id = :run")
                .param("run", run)
                .update();
    }

    Optional<Mapping> mapping(UUID run) {
        return db.sql("SELECT column_mapping FROM import_run WHERE id = :run AND column_mapping IS NOT NULL")
                .param("run", run)
                .query(String.class)
                .optional()
                .map(text -> json.readValue(text, Mapping.class));
    }

    void map(UUID run, Mapping mapping) {
        db.sql("UPDATE import_run SET column_mapping = :mapping::jsonb WHERE id = :run")
                .param("run", run)
                .param("mapping", json.writeValueAsString(mapping))
                .update();
    }

    // ---------------------------------------------------------------- progress

    /** How far the work is; of how many rows, when that is known. */
    public record Progress(int done, @Nullable Integer total) {}

    void beginProgress(UUID run) {
        db.sql("""
                        INSERT INTO import_progress (run_id, done, total, at) VALUES (:run, 0, NULL, :now)
                        ON CONFLICT (run_id) DO UPDATE SET done = 0, total = NULL, at = excluded.at
                        """).param("run", run).param("now", Sql.at(clock.instant())).update();
    }

    void progress(UUID run, int done, @Nullable Integer total) {
        db.sql("UPDATE import_progress SET done = :done, total = :total, at = :now WHERE run_id = :run")
                .param("run", run)
                .param("done", done)
                .param("total", total)
                .param("now", Sql.at(clock.instant()))
                .update();
    }

    Optional<Progress> progress(UUID run) {
        return db.sql("SELECT done, total FROM import_progress WHERE run_id = :run")
                .param("run", run)
                .query(Progress.class)
                .optional();
    }

    // ---------------------------------------------------------------- rows

    void removeRows(UUID run) {
        db.sql("DELETE FROM import_row WHERE run_id = :run").param("run", run).update();
    }

    /** Adds rows; those that are there already are judged anew, and what was decided of them is void. */
    void write(UUID run, Collection<Judged> rows) {
        if (rows.isEmpty()) {
            return;
        }
        db.sql("""
                        INSERT INTO import_row (run_id, line, verdict, name, content, field_values, match_id, match_line,
                                                came_before, candidates, problems, fingerprint)
                        SELECT :run, line, verdict, name, content::jsonb, field_values::jsonb, match_id, match_line,
                               came_before, candidates::jsonb, problems::jsonb, fingerprint
                        FROM unnest(:lines, :verdicts, :names, :contents, :values, :matches, :matchLines, :before,
                                    :candidates, :problems, :fingerprints)
                             AS r (line, verdict, name, content, field_values, match_id, match_line, came_before,
                                   candidates, problems, fingerprint)
                        ON CONFLICT (run_id, line) DO UPDATE
                        SET verdict = excluded.verdict, match_id = excluded.match_id, match_line = excluded.match_line,
                            came_before = excluded.came_before, candidates = excluded.candidates,
                            problems = excluded.problems
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
                .update();
    }

    private static <T extends @Nullable Object> T[] array(
            Collection<Judged> rows, Function<Judged, @Nullable T> value, T[] empty) {
        var values = new ArrayList<@Nullable T>();
        rows.forEach(row -> values.add(value.apply(row)));
        return values.toArray(empty);
    }

    void voidDecisions(UUID run, Collection<Integer> lines) {
        db.sql("DELETE FROM import_row_decision WHERE run_id = :run AND line = ANY (:lines)")
                .param("run", run)
                .param("lines", lines.toArray(Integer[]::new))
                .update();
    }

    /** A row as it was judged, with the candidate that somebody chose. */
    record StoredRow(
            Judged judged,
            boolean decided,
            @Nullable Integer candidate,
            @Nullable UUID decidedBy) {}

    private static final String ROW = """
            SELECT w.line, w.verdict, w.name, w.content, w.field_values, w.match_id, w.match_line, w.came_before,
                   w.candidates, w.problems, w.fingerprint, d.line AS decided, d.candidate, d.decided_by
            FROM import_row w
            LEFT JOIN import_row_decision d ON d.run_id = w.run_id AND d.line = w.line
            """;

    List<StoredRow> rows(UUID run) {
        return db.sql(ROW + "WHERE w.run_id = :run ORDER BY w.line")
                .param("run", run)
                .query((row, _) -> row(row))
                .list();
    }

    List<StoredRow> rows(UUID run, Verdict verdict, int page, int size) {
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

    Optional<StoredRow> row(UUID run, int line) {
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
        var judged = new Judged(
                read,
                verdict,
                row.getObject("match_id", UUID.class),
                row.getObject("match_line", Integer.class),
                row.getBoolean("came_before"),
                json.readValue(row.getString("candidates"), CANDIDATES),
                problems);
        return new StoredRow(
                judged,
                row.getObject("decided", Integer.class) != null,
                row.getObject("candidate", Integer.class),
                row.getObject("decided_by", UUID.class));
    }

    /** What the rows of an applied run speak of, as it has been found to be by now. */
    Map<Integer, UUID> subjects(UUID run, Collection<Integer> lines) {
        var subjects = new HashMap<Integer, UUID>();
        db.sql("""
                        SELECT r.line, coalesce(n.canonical_id, l.organisation_id) AS subject
                        FROM source_record r
                        JOIN record_link l ON l.record_id = r.id AND l.ended_at IS NULL
                        LEFT JOIN network n ON n.id = l.network_id
                        WHERE r.run_id = :run AND r.line = ANY (:lines)
                        """)
                .param("run", run)
                .param("lines", lines.toArray(Integer[]::new))
                .query((row, _) -> subjects.put(row.getInt("line"), row.getObject("subject", UUID.class)))
                .list();
        return subjects;
    }

    Map<UUID, String> names(ImportKind kind, Collection<UUID> ids) {
        var names = new HashMap<UUID, String>();
        db.sql("SELECT id, coalesce(name_fi, name_sv, name_en) AS name FROM %s WHERE id = ANY (:ids)"
                        .formatted(kind == ImportKind.NETWORKS ? "network" : "organisation"))
                .param("ids", Sql.ids(ids))
                .query((row, _) -> names.put(row.getObject("id", UUID.class), row.getString("name")))
                .list();
        return names;
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

    int undecided(UUID run) {
        return db.sql("""
                        SELECT count(*) FROM import_row w
                        WHERE w.run_id = :run AND w.verdict = 'REVIEW'
                          AND NOT EXISTS (SELECT FROM import_row_decision d WHERE d.run_id = w.run_id AND d.line = w.line)
                        """).param("run", run).query(Integer.class).single();
    }

    // ---------------------------------------------------------------- decisions in the preview

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

    // ---------------------------------------------------------------- what an undo would do

    /**
     * A network or organisation that a run's rows speak of, and what else holds it.
     *
     * @param otherRows rows of other runs that speak of it
     * @param corrections what people have said of it
     * @param people members and coordinators
     * @param merged networks merged into it
     */
    public record Brought(UUID id, String name, int otherRows, int corrections, int people, int merged) {
        public boolean goes() {
            return otherRows + corrections + people + merged == 0;
        }
    }

    List<Brought> broughtNetworks(UUID run) {
        return db.sql("""
                        SELECT n.id, coalesce(n.name_fi, n.name_sv, n.name_en, n.slug) AS name,
                               (SELECT count(*) FROM record_link o JOIN source_record x ON x.id = o.record_id
                                WHERE o.network_id = n.id AND o.ended_at IS NULL AND x.run_id <> :run)::int AS other_rows,
                               (SELECT count(*) FROM correction c
                                WHERE c.network_id = n.id AND c.taken_back_at IS NULL)::int AS corrections,
                               ((SELECT count(*) FROM membership m WHERE m.network_id = n.id)
                                + (SELECT count(*) FROM coordination c WHERE c.network_id = n.id))::int AS people,
                               (SELECT count(*) FROM network o WHERE o.canonical_id = n.id AND o.id <> n.id)::int AS merged
                        FROM network n
                        WHERE n.id IN (SELECT l.network_id FROM record_link l JOIN source_record r ON r.id = l.record_id
                                       WHERE r.run_id = :run AND l.ended_at IS NULL)
                        ORDER BY coalesce(n.name_fi, n.name_sv, n.name_en, n.slug) COLLATE "fi-x-icu"
                        """).param("run", run).query(Brought.class).list();
    }

    int broughtOrganisations(UUID run) {
        return db.sql("""
                        SELECT count(DISTINCT l.organisation_id) FROM record_link l
                        JOIN source_record r ON r.id = l.record_id
                        WHERE r.run_id = :run AND l.ended_at IS NULL AND l.organisation_id IS NOT NULL
                        """).param("run", run).query(Integer.class).single();
    }

    /** Of those that were withdrawn, what they had been found to be: its values stand on fewer sources now. */
    List<UUID> foundToBe(Collection<UUID> networks) {
        return db.sql("SELECT DISTINCT canonical_id FROM network WHERE id = ANY (:ids) AND canonical_id <> id")
                .param("ids", Sql.ids(networks))
                .query(UUID.class)
                .list();
    }

    // ---------------------------------------------------------------- pairs

    /** A pair to be asked about, and what was decided of it in the preview. */
    record NewPair(UUID one, UUID other, int points, Candidate.Relation relation, List<Reason> reasons) {
        boolean inOrder() {
            return isBefore(one, other);
        }

        UUID first() {
            return inOrder() ? one : other;
        }

        UUID second() {
            return inOrder() ? other : one;
        }
    }

    /** Adds pairs that are not there yet. */
    void propose(UUID run, List<NewPair> pairs) {
        if (pairs.isEmpty()) {
            return;
        }
        db.sql("""
                        INSERT INTO match_proposal (first_id, second_id, score, reasons, proposed_at, run_id, relation)
                        SELECT DISTINCT ON (first, second) first, second, points / 100.0, reasons::jsonb, :now, :run, relation
                        FROM unnest(:firsts, :seconds, :points, :reasons, :relations)
                             AS p (first, second, points, reasons, relation)
                        ORDER BY first, second, points DESC
                        ON CONFLICT (first_id, second_id) DO NOTHING
                        """)
                .param("firsts", pairs.stream().map(NewPair::first).toArray(UUID[]::new))
                .param("seconds", pairs.stream().map(NewPair::second).toArray(UUID[]::new))
                .param("points", pairs.stream().map(NewPair::points).toArray(Integer[]::new))
                .param(
                        "reasons",
                        pairs.stream()
                                .map(pair -> json.writeValueAsString(pair.reasons()))
                                .toArray(String[]::new))
                .param(
                        "relations",
                        pairs.stream()
                                .map(pair -> relation(pair.relation(), pair.inOrder()))
                                .toArray(String[]::new))
                .param("now", Sql.at(clock.instant()))
                .param("run", run)
                .update();
    }

    private static String relation(Candidate.Relation relation, boolean inOrder) {
        return switch (relation) {
            case SAME -> "SAME";
            case BODY -> inOrder ? "FIRST_IS_BODY" : "SECOND_IS_BODY";
            case PARENT -> inOrder ? "SECOND_IS_BODY" : "FIRST_IS_BODY";
        };
    }

    /** The order PostgreSQL has for uuid: by their bytes, unsigned. */
    static boolean isBefore(UUID one, UUID other) {
        int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return (high != 0 ? high : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits()))
                < 0;
    }

    void takenForOne(UUID one, UUID other, UUID merge, @Nullable UUID account) {
        decided(one, other, "SAME", merge, account);
    }

    void toldApart(UUID one, UUID other, @Nullable UUID account) {
        decided(one, other, "DIFFERENT", null, account);
    }

    private void decided(UUID one, UUID other, String verdict, @Nullable UUID merge, @Nullable UUID account) {
        db.sql("""
                        INSERT INTO match_decision (proposal_id, verdict, merge_id, decided_at, decided_by)
                        SELECT id, :verdict, :merge, :now, :account FROM match_proposal
                        WHERE first_id = least(:one, :other) AND second_id = greatest(:one, :other)
                        ON CONFLICT DO NOTHING
                        """)
                .param("one", one)
                .param("other", other)
                .param("verdict", verdict)
                .param("merge", merge)
                .param("now", Sql.at(clock.instant()))
                .param("account", account)
                .update();
    }
}
