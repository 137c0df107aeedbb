package fi.solmu.imports.runs;

import fi.solmu.kernel.Sql;
import fi.solmu.register.PersonalData;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of imports: they are kept beside what was taken, so that it can be seen what became of each. */
@Component
class ImportedPersonalData implements PersonalData {
    /** Rows w of imports that speak of these people, by what was taken of them or by what they were taken for. */
    private static final String THEIRS = """
            (w.match_id = ANY (:people)
             OR (w.run_id, w.line) IN (SELECT r.run_id, r.line FROM source_record r
                                       JOIN record_link l ON l.record_id = r.id
                                       WHERE l.person_id = ANY (:people)))
            """;

    private final JdbcClient db;

    ImportedPersonalData(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Held> held(Collection<UUID> people) {
        return db.sql("""
                        SELECT r.source_name, r.started_at, w.verdict, w.line, w.name
                        FROM import_row w JOIN import_run r ON r.id = w.run_id
                        WHERE %s ORDER BY r.started_at, w.line
                        """.formatted(THEIRS))
                .param("people", Sql.ids(people))
                .query((row, _) -> new Held(
                        "imports.held",
                        row.getString("source_name"),
                        row.getObject("started_at", OffsetDateTime.class).toInstant(),
                        values(row.getString("line"), row.getString("name"))))
                .list();
    }

    private static Map<String, @Nullable String> values(String line, @Nullable String name) {
        var values = new LinkedHashMap<String, @Nullable String>();
        values.put("imports.line", line);
        values.put("imports.name", name);
        return values;
    }

    /** Rows of others that might have been this person forget that. */
    @Override
    public void erase(Collection<UUID> people, Collection<UUID> records) {
        db.sql("""
                        UPDATE import_row w SET candidates = '[]', explanation = NULL
                        WHERE EXISTS (SELECT FROM jsonb_array_elements(w.candidates) c
                                      WHERE (c ->> 'known')::uuid = ANY (:people))
                        """).param("people", Sql.ids(people)).update();
        db.sql("""
                        DELETE FROM import_row w
                        WHERE %s OR (w.run_id, w.line) IN (SELECT r.run_id, r.line FROM source_record r
                                                           WHERE r.id = ANY (:records))
                        """.formatted(THEIRS))
                .param("people", Sql.ids(people))
                .param("records", Sql.ids(records))
                .update();
    }
}
