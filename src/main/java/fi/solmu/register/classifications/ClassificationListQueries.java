package fi.solmu.register.classifications;

import fi.solmu.kernel.Language;
import fi.solmu.kernel.NotFound;
import fi.solmu.kernel.Sql;
import fi.solmu.register.classifications.Classifications.Belonging;
import fi.solmu.register.classifications.Classifications.Joining;
import fi.solmu.register.classifications.Classifications.Kind;
import fi.solmu.register.classifications.Classifications.Mark;
import fi.solmu.register.classifications.Classifications.Members;
import fi.solmu.register.classifications.Classifications.MunicipalityType;
import fi.solmu.register.classifications.Classifications.TaskArea;
import fi.solmu.register.classifications.Classifications.TypeRow;
import fi.solmu.register.classifications.Classifications.Typology;
import fi.solmu.register.organisations.Grouping;
import fi.solmu.register.organisations.LanguageStatus;
import fi.solmu.register.organisations.MunicipalityRule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL that reads the classifications for their administrator. */
@Repository
class ClassificationListQueries {
    private static final String NETWORKS_OF_TYPE = """
            (SELECT count(*) FROM network_typing x JOIN network n ON n.id = x.network_id AND n.canonical_id = n.id
             JOIN network_state s ON s.network_id = n.id AND s.ended_at IS NULL AND s.status <> 'WITHDRAWN'
             WHERE x.type_id = t.id)
            """;

    private final JdbcClient db;

    ClassificationListQueries(JdbcClient db) {
        this.db = db;
    }

    List<Typology> typologies() {
        var types = new LinkedHashMap<UUID, Typology>();
        db.sql("SELECT id, code, name_fi, name_sv, name_en FROM typology ORDER BY position, id")
                .query((row, _) -> {
                    var id = row.getObject("id", UUID.class);
                    return types.put(
                            id, new Typology(id, row.getString("code"), Sql.localised(row, "name"), new ArrayList<>()));
                })
                .list();
        db.sql("SELECT t.typology_id, t.id, t.code, t.name_fi, t.name_sv, t.name_en, t.kind, t.joining, t.in_use, "
                        + NETWORKS_OF_TYPE + " AS networks FROM network_type t ORDER BY t.position, t.id")
                .query((row, _) -> {
                    var typology = types.get(row.getObject("typology_id", UUID.class));
                    return typology != null
                            && typology.types()
                                    .add(new TypeRow(
                                            row.getObject("id", UUID.class),
                                            row.getString("code"),
                                            Sql.localised(row, "name"),
                                            Kind.valueOf(row.getString("kind")),
                                            Joining.valueOf(row.getString("joining")),
                                            row.getBoolean("in_use"),
                                            row.getInt("networks")));
                })
                .list();
        return List.copyOf(types.values());
    }

    Typology typology(UUID id) {
        return typologies().stream()
                .filter(typology -> typology.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    Classifications.Type type(UUID id) {
        var marks = db.sql("""
                        SELECT mark, name_fi, name_sv, name_en FROM network_type_mark WHERE type_id = :id
                        ORDER BY position, mark
                        """)
                .param("id", id)
                .query((row, _) -> new Mark(row.getString("mark"), Sql.localised(row, "name")))
                .list();
        return db.sql("""
                        SELECT t.*, g.code AS typology_code,\s""" + NETWORKS_OF_TYPE + """
                        AS networks
                        FROM network_type t JOIN typology g ON g.id = t.typology_id
                        WHERE t.id = :id
                        """)
                .param("id", id)
                .query((row, _) -> new Classifications.Type(
                        id,
                        row.getObject("typology_id", UUID.class),
                        row.getString("typology_code"),
                        row.getString("code"),
                        Sql.localised(row, "name"),
                        Sql.localised(row, "description"),
                        Kind.valueOf(row.getString("kind")),
                        Joining.valueOf(row.getString("joining")),
                        row.getBoolean("members_named"),
                        row.getInt("position"),
                        row.getBoolean("in_use"),
                        row.getInt("networks"),
                        marks))
                .optional()
                .orElseThrow(NotFound::new);
    }

    List<TaskArea> taskAreas() {
        return db.sql("""
                        SELECT a.id, a.code, a.name_fi, a.name_sv, a.name_en, a.position, a.in_use, count(s.id) AS networks
                        FROM task_area a
                        LEFT JOIN network_task_area x ON x.task_area_id = a.id
                        LEFT JOIN network n ON n.id = x.network_id AND n.canonical_id = n.id
                        LEFT JOIN network_state s ON s.network_id = n.id AND s.ended_at IS NULL AND s.status <> 'WITHDRAWN'
                        GROUP BY a.id
                        ORDER BY a.position, a.id
                        """)
                .query((row, _) -> new TaskArea(
                        row.getObject("id", UUID.class),
                        row.getString("code"),
                        Sql.localised(row, "name"),
                        row.getInt("position"),
                        row.getBoolean("in_use"),
                        row.getInt("networks")))
                .list();
    }

    TaskArea taskArea(UUID id) {
        return taskAreas().stream()
                .filter(area -> area.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    List<MunicipalityType> municipalityTypes(LocalDate day) {
        return db.sql("""
                        SELECT t.*, coalesce(i.number, 0) AS municipalities,
                               (SELECT count(*) FROM municipality_type_exception e WHERE e.type_id = t.id) AS exceptions
                        FROM municipality_type t
                        LEFT JOIN (SELECT type_id, count(*) AS number FROM municipality_in_type_on(:day) GROUP BY type_id) i
                            ON i.type_id = t.id
                        ORDER BY t.position, t.id
                        """)
                .param("day", day)
                .query((row, _) -> municipalityType(row))
                .list();
    }

    private static MunicipalityType municipalityType(ResultSet row) throws SQLException {
        return new MunicipalityType(
                row.getObject("id", UUID.class),
                row.getString("code"),
                Sql.localised(row, "name"),
                MunicipalityRule.of(row),
                row.getInt("municipalities"),
                row.getInt("exceptions"));
    }

    MunicipalityType municipalityType(UUID id, LocalDate day) {
        return municipalityTypes(day).stream()
                .filter(type -> type.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Everyone in the type and everyone left out by name, in the reader's order. */
    Members members(UUID id, LocalDate day, Language reader) {
        var belonging = db.sql("""
                        SELECT o.id, o.name_fi, o.name_sv, o.name_en, o.population, o.language_status, o.grouping,
                               i.organisation_id IS NOT NULL AS belongs, e.organisation_id IS NOT NULL AS named,
                               e.reason_fi, e.reason_sv, e.reason_en
                        FROM organisation o
                        LEFT JOIN municipality_in_type_on(:day) i ON i.organisation_id = o.id AND i.type_id = :type
                        LEFT JOIN municipality_type_exception e ON e.organisation_id = o.id AND e.type_id = :type
                        WHERE o.kind = 'MUNICIPALITY' AND (i.organisation_id IS NOT NULL OR e.organisation_id IS NOT NULL)
                        ORDER BY\s""" + Sql.sorted("o.name", reader))
                .param("type", id)
                .param("day", day)
                .query((row, _) -> {
                    var language = row.getString("language_status");
                    var grouping = row.getString("grouping");
                    return new Belonging(
                            row.getObject("id", UUID.class),
                            Sql.localised(row, "name"),
                            row.getObject("population", Integer.class),
                            language == null ? null : LanguageStatus.valueOf(language),
                            grouping == null ? null : Grouping.valueOf(grouping),
                            row.getBoolean("belongs"),
                            row.getBoolean("named"),
                            Sql.localised(row, "reason"));
                })
                .list();
        return new Members(municipalityType(id, day), belonging);
    }

    Map<String, String> municipalities(LocalDate day, Language reader) {
        var all = new LinkedHashMap<String, String>();
        db.sql("""
                        SELECT o.id, o.name_fi, o.name_sv, o.name_en FROM organisation o
                        WHERE o.kind = 'MUNICIPALITY'
                          AND NOT EXISTS (SELECT FROM organisation_succession s
                                          WHERE s.predecessor_id = o.id AND s.on_day <= :day)
                        ORDER BY\s""" + Sql.sorted("o.name", reader))
                .param("day", day)
                .query((row, _) ->
                        all.put(row.getString("id"), Sql.localised(row, "name").read(reader)))
                .list();
        return all;
    }
}
