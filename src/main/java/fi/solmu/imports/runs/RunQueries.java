package fi.solmu.imports.runs;

import fi.solmu.imports.ImportKind;
import fi.solmu.imports.Problem;
import fi.solmu.imports.runs.Run.Details;
import fi.solmu.imports.runs.Run.Progress;
import fi.solmu.kernel.NotFound;
import fi.solmu.kernel.Sql;
import fi.solmu.register.Intake.SourceKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The runs, their states, their files and how far their work is. */
@Repository
class RunQueries {
    private static final String RUN = """
            SELECT r.id, r.kind, r.source_name, r.source_kind, r.file_name, r.file_digest, r.started_at, r.started_by,
                   starter.name AS started_by_name, s.id AS state, s.status, s.begun_at AS since, s.begun_by AS by,
                   actor.name AS by_name, s.refusal, s.details, r.file IS NOT NULL AS file_kept, r.whole
            FROM import_run r
            JOIN import_state s ON s.run_id = r.id AND s.ended_at IS NULL
            LEFT JOIN account starter ON starter.id = r.started_by
            LEFT JOIN account actor ON actor.id = s.begun_by
            """;

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
            boolean whole,
            @Nullable UUID account) {
        return db.sql("""
                        INSERT INTO import_run (kind, source_name, source_kind, file_name, file, file_digest, whole, started_at,
                                                started_by)
                        VALUES (:kind, :sourceName, :sourceKind, :fileName, :file, :digest, :whole, :now, :account)
                        RETURNING id
                        """)
                .param("kind", kind.name())
                .param("sourceName", sourceName)
                .param("sourceKind", sourceKind.name())
                .param("fileName", fileName)
                .param("file", file)
                .param("digest", digest)
                .param("whole", whole)
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
                row.getBoolean("file_kept"),
                row.getBoolean("whole"));
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

    /** Those that have waited for somebody since before a moment. */
    List<UUID> waitingSince(Instant moment) {
        return db.sql("""
                        SELECT run_id FROM import_state
                        WHERE ended_at IS NULL AND status IN ('PREVIEW', 'REFUSED', 'FAILED') AND begun_at < :moment
                        """).param("moment", Sql.at(moment)).query(UUID.class).list();
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

    /** What the columns of a list meant when it was last taken in. */
    Optional<Mapping> lastMapping(ImportKind kind, String source) {
        return db.sql("""
                        SELECT r.column_mapping
                        FROM import_run r JOIN import_state s ON s.run_id = r.id AND s.status = 'APPLIED'
                        WHERE r.kind = :kind AND r.source_name = :source AND r.column_mapping IS NOT NULL
                        ORDER BY s.begun_at DESC, s.id DESC LIMIT 1
                        """)
                .param("kind", kind.name())
                .param("source", source)
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

    void comparedWith(UUID run, @Nullable String state) {
        db.sql("UPDATE import_run SET compared_with = :state WHERE id = :run")
                .param("run", run)
                .param("state", state)
                .update();
    }

    /** Whether its rows were judged against the register as it is in this state. */
    boolean wasComparedWith(UUID run, @Nullable String state) {
        return db.sql("SELECT coalesce(compared_with = :state, false) FROM import_run WHERE id = :run")
                .param("run", run)
                .param("state", state)
                .query(Boolean.class)
                .single();
    }

    // ---------------------------------------------------------------- progress

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
}
