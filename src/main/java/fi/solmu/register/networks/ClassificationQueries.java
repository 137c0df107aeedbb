package fi.solmu.register.networks;

import fi.solmu.kernel.Localised;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Reads all types and task areas at once: a few dozen, which hardly ever change. */
@Repository
class ClassificationQueries {

    /** All of it as one value, for pages that ask for it together with something else. */
    static final String ALL = """
            (SELECT json_agg(c ORDER BY c.position, c.code)::text FROM (
                SELECT 'TYPOLOGY' AS kind, id, NULL::uuid AS typology_id, code, name_fi, name_sv, name_en,
                       '' AS joining, true AS members_named, true AS in_use, position
                FROM typology
                UNION ALL
                SELECT 'TYPE', id, typology_id, code, name_fi, name_sv, name_en, joining, members_named, in_use, position
                FROM network_type
                UNION ALL
                SELECT 'AREA', id, NULL, code, name_fi, name_sv, name_en, '', true, in_use, position
                FROM task_area) c)""";

    private final JdbcClient db;
    private final JsonMapper json = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();
    private volatile Read last = new Read("", new Classification(List.of(), List.of()));

    ClassificationQueries(JdbcClient db) {
        this.db = db;
    }

    /** What the database said, and what it means. */
    private record Read(String said, Classification classification) {}

    private enum Kind {
        TYPOLOGY,
        TYPE,
        AREA
    }

    private record Row(
            Kind kind,
            UUID id,
            @Nullable UUID typologyId,
            String code,
            @Nullable String nameFi,
            @Nullable String nameSv,
            @Nullable String nameEn,
            String joining,
            boolean membersNamed,
            boolean inUse,
            int position) {

        Localised name() {
            return new Localised(nameFi, nameSv, nameEn);
        }
    }

    Classification read() {
        return of(db.sql("SELECT " + ALL).query(String.class).optional().orElse(null));
    }

    /** @param said the value of {@link #ALL}; read anew only when it is not what it was last time */
    Classification of(@Nullable String said) {
        if (said == null) {
            return new Classification(List.of(), List.of());
        }
        var known = last;
        if (!known.said().equals(said)) {
            known = new Read(said, classification(List.of(json.readValue(said, Row[].class))));
            last = known;
        }
        return known.classification();
    }

    private static Classification classification(List<Row> rows) {
        var typologies = new ArrayList<Classification.Typology>();
        var areas = new ArrayList<Classification.Area>();
        for (var row : rows) {
            if (row.kind() == Kind.TYPOLOGY) {
                typologies.add(new Classification.Typology(row.id(), row.code(), row.name(), types(rows, row.id())));
            } else if (row.kind() == Kind.AREA) {
                areas.add(new Classification.Area(row.id(), row.code(), row.name(), row.inUse()));
            }
        }
        return new Classification(List.copyOf(typologies), List.copyOf(areas));
    }

    private static List<Classification.Type> types(List<Row> rows, UUID typology) {
        return rows.stream()
                .filter(row -> row.kind() == Kind.TYPE && typology.equals(row.typologyId()))
                .map(row -> new Classification.Type(
                        row.id(), typology, row.code(), row.name(), row.joining(), row.membersNamed(), row.inUse()))
                .toList();
    }
}
