package fi.solmu.overview.picture;

import fi.solmu.criteria.NetworkVerdicts;
import fi.solmu.criteria.NetworkVerdicts.NotJudged;
import fi.solmu.criteria.NetworkVerdicts.Why;
import fi.solmu.kernel.Language;
import fi.solmu.kernel.Sql;
import fi.solmu.overview.picture.Picture.Area;
import fi.solmu.overview.picture.Picture.Network;
import fi.solmu.overview.picture.Picture.Places;
import fi.solmu.register.NetworkStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads all networks at once. */
@Repository
class PictureQueries {
    private final JdbcClient db;

    PictureQueries(JdbcClient db) {
        this.db = db;
    }

    List<Network> networks(LocalDate day, Map<UUID, NetworkVerdicts> verdicts) {
        return db.sql("""
                        WITH belonging AS MATERIALIZED (
                            SELECT network_id, count(DISTINCT person_id) AS people,
                                   count(DISTINCT organisation_id) AS organisations
                            FROM membership_on(:day) GROUP BY network_id),
                        running AS MATERIALIZED (
                            SELECT x.canonical_id AS network_id,
                                   array_agg(p.given_name || ' ' || p.family_name ORDER BY c.as_deputy, c.since, p.id) AS names
                            FROM coordination c
                            JOIN network x ON x.id = c.network_id
                            JOIN person p ON p.id = c.person_id
                            WHERE c.since <= :day AND (c.until IS NULL OR c.until >= :day)
                            GROUP BY x.canonical_id)
                        SELECT n.id, n.name_fi, n.name_sv, n.name_en, n.status, s.review_on, s.ends_on, n.type_ids,
                               n.task_area_ids, n.owning_unit_fi, n.owning_unit_sv, n.owning_unit_en, n.languages,
                               r.names, coalesce(b.people, 0) AS people, coalesce(b.organisations, 0) AS organisations,
                               row_number() OVER (ORDER BY %s, n.id) AS place_fi,
                               row_number() OVER (ORDER BY %s, n.id) AS place_sv,
                               row_number() OVER (ORDER BY %s, n.id) AS place_en
                        FROM network n
                        JOIN network_state s ON s.network_id = n.id AND s.ended_at IS NULL
                        LEFT JOIN belonging b ON b.network_id = n.id
                        LEFT JOIN running r ON r.network_id = n.id
                        WHERE n.canonical_id = n.id AND n.status NOT IN ('CLOSED', 'WITHDRAWN')
                        """.formatted(
                                Sql.sorted("n.name", Language.FI),
                                Sql.sorted("n.name", Language.SV),
                                Sql.sorted("n.name", Language.EN)))
                .param("day", day)
                .query((row, _) -> network(row, verdicts))
                .list();
    }

    private static Network network(ResultSet row, Map<UUID, NetworkVerdicts> verdicts) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var status = NetworkStatus.valueOf(row.getString("status"));
        var judged = verdicts.get(id);
        return new Network(
                id,
                Sql.localised(row, "name"),
                new Places(row.getInt("place_fi"), row.getInt("place_sv"), row.getInt("place_en")),
                status,
                row.getObject("review_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                Sql.idList(row.getArray("type_ids")),
                Sql.idList(row.getArray("task_area_ids")),
                Sql.localised(row, "owning_unit"),
                Sql.languages(row.getArray("languages")),
                Sql.list(row.getArray("names")),
                row.getInt("people"),
                row.getInt("organisations"),
                judged == null ? new NotJudged(id, Why.NOT_RUNNING, status) : judged);
    }

    List<Picture.Type> types() {
        return db.sql("""
                        SELECT t.id, g.code AS typology, g.name_fi AS typology_fi, g.name_sv AS typology_sv,
                               g.name_en AS typology_en, t.code, t.name_fi, t.name_sv, t.name_en
                        FROM network_type t JOIN typology g ON g.id = t.typology_id
                        WHERE t.in_use
                        ORDER BY g.position, g.code, t.position, t.code
                        """)
                .query((row, _) -> new Picture.Type(
                        row.getObject("id", UUID.class),
                        row.getString("typology"),
                        Sql.localised(row, "typology"),
                        row.getString("code"),
                        Sql.localised(row, "name")))
                .list();
    }

    List<Area> areas() {
        return db.sql("SELECT id, code, name_fi, name_sv, name_en FROM task_area WHERE in_use ORDER BY position, code")
                .query((row, _) ->
                        new Area(row.getObject("id", UUID.class), row.getString("code"), Sql.localised(row, "name")))
                .list();
    }
}
