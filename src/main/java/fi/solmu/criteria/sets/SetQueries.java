package fi.solmu.criteria.sets;

import fi.solmu.criteria.Criterion;
import fi.solmu.criteria.judging.JudgingQueries;
import fi.solmu.kernel.Localised;
import fi.solmu.kernel.NotFound;
import fi.solmu.kernel.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads sets for those who write them. */
@Repository
public class SetQueries {
    private static final String HEADS = """
            WITH state AS (
                SELECT c.id, c.type_id, c.version, s.status, s.valid_from,
                       s.status = 'IN_EFFECT' AND s.valid_from <= :today
                       AND row_number() OVER (
                           PARTITION BY c.type_id, s.status = 'IN_EFFECT' AND s.valid_from <= :today
                           ORDER BY s.valid_from DESC, c.version DESC) > 1 AS replaced
                FROM criterion_set c JOIN criterion_set_state s ON s.set_id = c.id AND s.ended_at IS NULL)
            SELECT state.*, t.name_fi AS type_fi, t.name_sv AS type_sv, t.name_en AS type_en,
                   g.name_fi AS typology_fi, g.name_sv AS typology_sv, g.name_en AS typology_en,
                   coalesce(g.position, 0) AS typology,
                   (SELECT count(*) FROM criterion k WHERE k.set_id = state.id) AS criteria
            FROM state
            LEFT JOIN network_type t ON t.id = state.type_id
            LEFT JOIN typology g ON g.id = t.typology_id
            """;

    private final JdbcClient db;

    SetQueries(JdbcClient db) {
        this.db = db;
    }

    /**
     * A type of networks that can be judged.
     *
     * @param address of the list of its networks that run
     */
    public record Type(UUID id, Localised name, Localised typology, int running, String address, List<SetHead> sets) {}

    List<Type> types(LocalDate today) {
        var sets = db.sql(HEADS + "ORDER BY state.version DESC")
                .param("today", today)
                .query((row, _) -> head(row))
                .list();
        return db.sql("""
                        SELECT t.id, t.name_fi, t.name_sv, t.name_en, t.code, g.code AS typology,
                               g.name_fi AS typology_fi, g.name_sv AS typology_sv, g.name_en AS typology_en,
                               (SELECT count(*) FROM network_typing y JOIN network n ON n.id = y.network_id
                                WHERE y.typology_id = t.typology_id AND y.type_id = t.id AND NOT n.merged
                                  AND n.status = 'RUNNING') AS running
                        FROM network_type t JOIN typology g ON g.id = t.typology_id
                        WHERE t.kind = 'NETWORK' AND t.in_use
                           OR EXISTS (SELECT FROM criterion_set c WHERE c.type_id = t.id)
                        ORDER BY g.position DESC, g.id, t.position, t.code
                        """)
                .query((row, _) -> {
                    var id = row.getObject("id", UUID.class);
                    return new Type(
                            id,
                            Sql.localised(row, "name"),
                            Sql.localised(row, "typology"),
                            row.getInt("running"),
                            "/networks?type-" + row.getString("typology") + "=" + row.getString("code")
                                    + "&state=running",
                            sets.stream().filter(each -> id.equals(each.type())).toList());
                })
                .list();
    }

    SetHead head(UUID set, LocalDate today) {
        return db.sql(HEADS + "WHERE state.id = :set")
                .param("set", set)
                .param("today", today)
                .query((row, _) -> head(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private static SetHead head(ResultSet row) throws SQLException {
        return new SetHead(
                row.getObject("id", UUID.class),
                row.getObject("type_id", UUID.class),
                Sql.localised(row, "type"),
                Sql.localised(row, "typology"),
                row.getInt("typology"),
                row.getInt("version"),
                SetHead.Status.valueOf(row.getString("status")),
                row.getObject("valid_from", LocalDate.class),
                row.getInt("criteria"),
                row.getBoolean("replaced"));
    }

    List<Criterion> criteria(UUID set) {
        return db.sql("SELECT * FROM criterion WHERE set_id = :set ORDER BY position, code")
                .param("set", set)
                .query((row, _) -> JudgingQueries.criterion(row))
                .list();
    }

    Criterion criterion(UUID set, UUID criterion) {
        return criteria(set).stream()
                .filter(each -> each.id().equals(criterion))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
