package fi.solmu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SolmuTest
class SchemaConventionsIT {
    /** Tables whose columns are prescribed by a library. */
    private static final String OURS = """
            AND t.relname NOT IN ('flyway_schema_history', 'spring_session', 'spring_session_attributes',
                                  'user_entities', 'user_credentials', 'scheduled_tasks')
            """;

    @Autowired
    private JdbcClient db;

    @Test
    void timesKnowTheirZoneAndWordsHaveNoLength() {
        assertThat(names("""
                SELECT t.relname || '.' || a.attname
                FROM pg_attribute a
                JOIN pg_class t ON t.oid = a.attrelid AND t.relkind = 'r' AND t.relnamespace = 'public'::regnamespace
                WHERE a.attnum > 0 AND a.atttypid IN ('timestamp'::regtype, 'varchar'::regtype, 'bpchar'::regtype)
                """ + OURS)).isEmpty();
    }

    @Test
    void everyForeignKeyHasAnIndexThatBeginsWithIt() {
        assertThat(names("""
                SELECT t.relname || ' ' || c.conname
                FROM pg_constraint c
                JOIN pg_class t ON t.oid = c.conrelid AND t.relnamespace = 'public'::regnamespace
                WHERE c.contype = 'f'
                  AND NOT EXISTS (
                      SELECT FROM pg_index i
                      WHERE i.indrelid = c.conrelid
                        AND (i.indkey::int2[])[0:cardinality(c.conkey) - 1] @> c.conkey)
                """ + OURS)).isEmpty();
    }

    @Test
    void everyRuleOfATableHasANameOfItsOwn() {
        assertThat(names("""
                SELECT t.relname || ' ' || c.conname
                FROM pg_constraint c
                JOIN pg_class t ON t.oid = c.conrelid AND t.relnamespace = 'public'::regnamespace
                WHERE c.contype IN ('c', 'u') AND c.conname ~ '_(check|key)[0-9]*$'
                """ + OURS)).isEmpty();
    }

    @Test
    void migrationsStandInOneListSoThatTwoOfOneNumberCollideAndAnEditIsSeen() throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/db/migration"))) {
            var migrations = files.filter(file -> file.toString().endsWith(".sql"))
                    .sorted()
                    .toList();
            assertThat(migrations)
                    .allMatch(file -> file.getFileName().toString().matches("V\\d{4}__[a-z]+(_[a-z]+)*\\.sql"));
            var list = new StringBuilder();
            for (var file : migrations) {
                var content = new CRC32();
                content.update(Files.readAllBytes(file));
                list.append("%s %08x\n".formatted(file.getFileName(), content.getValue()));
            }
            Generated.compare("migrations.txt", list.toString());
        }
    }

    @Test
    void theSchemaIsWrittenDown() {
        var schema = new StringBuilder("-- Written by SchemaConventionsIT: what the migrations amount to.\n");
        db.sql("""
                        SELECT t.relname AS name,
                               string_agg('    ' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
                                   || CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END
                                   || CASE WHEN a.attgenerated <> '' THEN ' GENERATED' ELSE '' END,
                                   E',\n' ORDER BY a.attnum) AS columns,
                               (SELECT string_agg('    CONSTRAINT ' || c.conname || ' ' || pg_get_constraintdef(c.oid),
                                                  E',\n' ORDER BY c.contype DESC, c.conname)
                                FROM pg_constraint c WHERE c.conrelid = t.oid AND c.contype <> 'n') AS constraints,
                               (SELECT string_agg(pg_get_indexdef(i.indexrelid), E';\n' ORDER BY i.indexrelid::regclass::text)
                                FROM pg_index i WHERE i.indrelid = t.oid
                                  AND NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conindid = i.indexrelid
                                                  AND c.contype IN ('p', 'u'))) AS indexes
                        FROM pg_class t
                        JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
                        WHERE t.relkind = 'r' AND t.relnamespace = 'public'::regnamespace
                          AND t.relname <> 'flyway_schema_history'
                        GROUP BY t.oid, t.relname
                        ORDER BY t.relname
                        """)
                .query((row, _) -> "\nCREATE TABLE " + row.getString("name") + " (\n" + row.getString("columns")
                        + (row.getString("constraints") == null ? "" : ",\n" + row.getString("constraints")) + "\n);\n"
                        + (row.getString("indexes") == null ? "" : row.getString("indexes") + ";\n"))
                .list()
                .forEach(schema::append);
        Generated.compare("schema.sql", schema.toString());
    }

    private List<String> names(String sql) {
        return db.sql(sql).query(String.class).list();
    }
}
