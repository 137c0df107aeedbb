package fi.solmu.register.networks;

import fi.solmu.kernel.Localised;
import fi.solmu.kernel.Sql;
import fi.solmu.register.Kept;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;

/** Reads all types and task areas at once: a few dozen rows, which almost every page needs. */
@Repository
class ClassificationQueries {
    /** The version of the classification, for pages that ask for it together with something else. */
    static final String VERSION = Kept.Part.CLASSIFICATION.version();

    private final JdbcClient db;
    private final Kept<Classification> kept;

    ClassificationQueries(JdbcClient db, PlatformTransactionManager transactions) {
        this.db = db;
        this.kept = new Kept<>(Kept.Part.CLASSIFICATION, db, transactions, this::readAll);
    }

    private enum Kind {
        TYPOLOGY,
        TYPE,
        AREA
    }

    private record Row(
            Kind kind,
            UUID id,
            @Nullable UUID typology,
            String code,
            Localised name,
            String joining,
            boolean membersNamed,
            boolean inUse) {}

    Classification read() {
        return kept.read();
    }

    Classification of(UUID version) {
        return kept.of(version);
    }

    private Classification readAll() {
        var rows = db.sql("""
                        SELECT 'TYPOLOGY' AS kind, id, NULL::uuid AS typology_id, code, name_fi, name_sv, name_en,
                               '' AS joining, true AS members_named, true AS in_use, position
                        FROM typology
                        UNION ALL
                        SELECT 'TYPE', id, typology_id, code, name_fi, name_sv, name_en, joining, members_named, in_use,
                               position
                        FROM network_type
                        UNION ALL
                        SELECT 'AREA', id, NULL, code, name_fi, name_sv, name_en, '', true, in_use, position
                        FROM task_area
                        ORDER BY position, code
                        """).query((row, _) -> row(row)).list();
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
                .filter(row -> row.kind() == Kind.TYPE && typology.equals(row.typology()))
                .map(row -> new Classification.Type(
                        row.id(), typology, row.code(), row.name(), row.joining(), row.membersNamed(), row.inUse()))
                .toList();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                Kind.valueOf(row.getString("kind")),
                row.getObject("id", UUID.class),
                row.getObject("typology_id", UUID.class),
                row.getString("code"),
                Sql.localised(row, "name"),
                row.getString("joining"),
                row.getBoolean("members_named"),
                row.getBoolean("in_use"));
    }
}
