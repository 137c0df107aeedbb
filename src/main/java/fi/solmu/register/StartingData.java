package fi.solmu.register;

import fi.solmu.register.Intake.SourceKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a Finnish association starts from: regions, the municipalities and other organisations, task areas, network
 * types and municipality types. All of it is data that an administrator may change afterwards; docs/data.md says where
 * it comes from. An association elsewhere starts without it ({@link FirstStart}).
 */
@Service
public class StartingData {
    /** The source the municipalities' facts are credited to. */
    public static final String STATISTICS_FINLAND = "Tilastokeskus, kuntaluokitukset 2026 (CC BY 4.0)";

    private static final String OTHER_ORGANISATIONS = "Solmun organisaatioluettelo";
    private final JdbcClient db;
    private final Intake intake;
    private final JsonMapper json = JsonMapper.builder().build();

    StartingData(JdbcClient db, Intake intake) {
        this.db = db;
        this.intake = intake;
    }

    /** Loads it into a register that has no types and no organisations yet; does nothing otherwise. */
    @Transactional
    public void load() {
        // Two nodes may start at once on one database: the second waits, then finds it there.
        db.sql("SELECT pg_advisory_xact_lock(hashtext('solmu.starting-data'))")
                .query()
                .singleRow();
        boolean empty = db.sql("SELECT NOT EXISTS (SELECT FROM typology) AND NOT EXISTS (SELECT FROM organisation)")
                .query(Boolean.class)
                .single();
        if (!empty) {
            return;
        }
        classifications();
        networkTypes();
        organisations();
        municipalityTypes();
    }

    /** The rows of one of our own CSV files on the class path, cell by cell under the headers' names. */
    public static List<Map<String, String>> rows(String path) {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var in = new ClassPathResource(path).getInputStream();
                var parser = org.apache.commons.csv.CSVParser.parse(in, StandardCharsets.UTF_8, format)) {
            var rows = new ArrayList<Map<String, String>>();
            parser.forEach(row -> rows.add(row.toMap()));
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void classifications() {
        insert("regions", """
                INSERT INTO region (code, name_fi, name_sv, name_en, tile_row, tile_column)
                SELECT code, name_fi, name_sv, name_en, tile_row::int, tile_column::int
                FROM jsonb_to_recordset(:rows::jsonb)
                     AS r (code text, name_fi text, name_sv text, name_en text, tile_row text, tile_column text)
                """);
        insert("population_classes", """
                INSERT INTO population_class (code, from_population, to_population, name_fi, name_sv, name_en)
                SELECT code, "from"::int, nullif("to", '')::int, name_fi, name_sv, name_en
                FROM jsonb_to_recordset(:rows::jsonb)
                     AS r (code text, "from" text, "to" text, name_fi text, name_sv text, name_en text)
                """);
        insert("task_areas", """
                INSERT INTO task_area (code, name_fi, name_sv, name_en, position)
                SELECT code, name_fi, name_sv, name_en, position::int
                FROM jsonb_to_recordset(:rows::jsonb)
                     AS r (code text, name_fi text, name_sv text, name_en text, position text)
                """);
    }

    private void networkTypes() {
        insert("typologies", """
                INSERT INTO typology (code, name_fi, name_sv, name_en, position)
                SELECT code, name_fi, name_sv, name_en, position::int
                FROM jsonb_to_recordset(:rows::jsonb)
                     AS r (code text, name_fi text, name_sv text, name_en text, position text)
                """);
        insert("network_types", """
                INSERT INTO network_type (typology_id, code, kind, joining, members_named, position, name_fi, name_sv,
                                          name_en, description_fi, description_sv, description_en)
                SELECT g.id, r.code, upper(kind), upper(joining), members_named = 'yes', r.position::int,
                       r.name_fi, r.name_sv, r.name_en, description_fi, description_sv, description_en
                FROM jsonb_to_recordset(:rows::jsonb)
                     AS r (code text, typology text, kind text, joining text, members_named text, position text,
                           name_fi text, name_sv text, name_en text,
                           description_fi text, description_sv text, description_en text)
                JOIN typology g ON g.code = r.typology
                """);
        insert("type_marks", """
                INSERT INTO network_type_mark (type_id, mark, name_fi, name_sv, name_en, position)
                SELECT t.id, mark, r.name_fi, r.name_sv, r.name_en,
                       row_number() OVER (PARTITION BY t.id ORDER BY r.ordinality)
                FROM ROWS FROM (jsonb_to_recordset(:rows::jsonb)
                     AS (type text, mark text, name_fi text, name_sv text, name_en text)) WITH ORDINALITY
                     AS r (type, mark, name_fi, name_sv, name_en, ordinality)
                JOIN network_type t ON t.code = r.type
                """);
    }

    private void organisations() {
        var municipalities = new ArrayList<IncomingRecord>();
        for (var row : rows("reference/municipalities.csv")) {
            municipalities.add(incoming(municipalities.size() + 2, row, municipality(row)));
        }
        intake.takeOrganisations(
                intake.source(STATISTICS_FINLAND, SourceKind.REFERENCE), UUID.randomUUID(), municipalities, null);

        var others = new ArrayList<IncomingRecord>();
        for (var row : rows("reference/organisations.csv")) {
            others.add(incoming(others.size() + 2, row, other(row)));
        }
        var source = intake.source(OTHER_ORGANISATIONS, SourceKind.REFERENCE);
        intake.takeOrganisations(source, UUID.randomUUID(), others, null);

        var predecessors = new LinkedHashMap<String, IncomingRecord>();
        for (var row : rows("reference/mergers.csv")) {
            var values = present(Map.of(
                    "kind", "MUNICIPALITY",
                    "code", cell(row, "predecessor_code"),
                    "name_fi", cell(row, "predecessor_name_fi"),
                    "name_sv", cell(row, "predecessor_name_sv"),
                    "region_code", cell(row, "predecessor_region")));
            predecessors.putIfAbsent(cell(row, "predecessor_code"), incoming(predecessors.size() + 2, row, values));
        }
        intake.takeOrganisations(source, UUID.randomUUID(), predecessors.values(), null);
        insert("mergers", """
                INSERT INTO organisation_succession (predecessor_id, successor_id, on_day)
                SELECT p.id, s.id, r.date::date
                FROM jsonb_to_recordset(:rows::jsonb) AS r (predecessor_code text, successor_code text, date text)
                JOIN organisation p ON p.kind = 'MUNICIPALITY' AND p.code = r.predecessor_code
                JOIN organisation s ON s.kind = 'MUNICIPALITY' AND s.code = r.successor_code
                """);
    }

    private static Map<String, String> municipality(Map<String, String> row) {
        return present(Map.of(
                "kind", "MUNICIPALITY",
                "code", cell(row, "code"),
                "name_fi", cell(row, "name_fi"),
                "name_sv", cell(row, "name_sv"),
                "region_code", cell(row, "region"),
                "language_status", upper(cell(row, "language")),
                "grouping", upper(cell(row, "grouping")),
                "population", cell(row, "population")));
    }

    private static Map<String, String> other(Map<String, String> row) {
        return present(Map.of(
                "kind", upper(cell(row, "kind")),
                "code", cell(row, "code"),
                "name_fi", cell(row, "name_fi"),
                "name_sv", cell(row, "name_sv"),
                "name_en", cell(row, "name_en"),
                "region_code", cell(row, "region"),
                "business_id", cell(row, "business_id")));
    }

    private IncomingRecord incoming(int line, Map<String, String> row, Map<String, String> values) {
        var fingerprint = HexFormat.of().formatHex(json.writeValueAsString(row).getBytes(StandardCharsets.UTF_8));
        return new IncomingRecord(
                line,
                fingerprint,
                row,
                values,
                cell(values, "name_fi"),
                null,
                cell(values, "kind") + cell(values, "code"));
    }

    private void municipalityTypes() {
        insert("municipality_types", """
                INSERT INTO municipality_type (code, name_fi, name_sv, name_en, members_by_list, min_population,
                                               max_population, language_statuses, groupings, position)
                SELECT code, name_fi, name_sv, name_en,
                       min_population = '' AND max_population = '' AND languages = '' AND "grouping" = '',
                       nullif(min_population, '')::int, nullif(max_population, '')::int,
                       string_to_array(upper(languages), ' '), string_to_array(upper("grouping"), ' '), ordinality
                FROM ROWS FROM (jsonb_to_recordset(:rows::jsonb)
                     AS (code text, name_fi text, name_sv text, name_en text, min_population text, max_population text,
                         languages text, "grouping" text)) WITH ORDINALITY
                     AS r (code, name_fi, name_sv, name_en, min_population, max_population, languages, "grouping",
                           ordinality)
                """);
        insert("municipality_type_exceptions", """
                INSERT INTO municipality_type_exception (type_id, organisation_id, included, reason_fi, reason_sv, reason_en)
                SELECT t.id, o.id, included = 'yes', reason_fi, reason_sv, reason_en
                FROM jsonb_to_recordset(:rows::jsonb)
                     AS r (type text, municipality_code text, included text,
                           reason_fi text, reason_sv text, reason_en text)
                JOIN municipality_type t ON t.code = r.type
                JOIN organisation o ON o.kind = 'MUNICIPALITY' AND o.code = r.municipality_code
                """);
    }

    private void insert(String file, String sql) {
        db.sql(sql)
                .param("rows", json.writeValueAsString(rows("reference/" + file + ".csv")))
                .update();
    }

    /**
     * The cell of a row under this header.
     *
     * @throws IllegalStateException when the file has no such column
     */
    public static String cell(Map<String, String> row, String column) {
        var cell = row.get(column);
        if (cell == null) {
            throw new IllegalStateException("no column " + column);
        }
        return cell;
    }

    private static String upper(String code) {
        return code.toUpperCase(Locale.ROOT);
    }

    private static Map<String, String> present(Map<String, String> values) {
        var present = new LinkedHashMap<String, String>();
        values.forEach((field, value) -> {
            if (!value.isBlank()) {
                present.put(field, value);
            }
        });
        return present;
    }
}
