package fi.solmu.overview.overlaps;

import fi.solmu.kernel.Language;
import fi.solmu.kernel.Localised;
import fi.solmu.kernel.Sql;
import fi.solmu.overview.overlaps.Overlap.Side;
import fi.solmu.overview.overlaps.SharedPeople.Both;
import fi.solmu.overview.picture.Rearrangement;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Compares all networks with each other. */
@Repository
class OverlapQueries {
    /** A task on which more networks work than this says nothing of two of them. */
    private static final int TELLING = 100;

    /** More pairs nobody goes through; those with most in common come first. */
    private static final int MOST = 500;

    private final JdbcClient db;

    OverlapQueries(JdbcClient db) {
        this.db = db;
    }

    List<Overlap> overlaps(LocalDate day, Rearrangement trial) {
        Map<UUID, Localised> areas = new HashMap<>();
        db.sql("SELECT id, name_fi, name_sv, name_en FROM task_area").query(row -> {
            areas.put(row.getObject("id", UUID.class), Sql.localised(row, "name"));
        });
        return trial.in(db.sql("""
                        WITH %s,
                        looked_at AS MATERIALIZED (
                            SELECT n.* FROM network n JOIN trial t ON t.network_id = n.id AND t.stays = n.id),
                        belonging AS MATERIALIZED (
                            SELECT DISTINCT t.stays AS network_id, m.person_id
                            FROM membership_on(:day) m JOIN trial t ON t.network_id = m.network_id),
                        sized AS MATERIALIZED (
                            SELECT network_id, count(*) AS people FROM belonging GROUP BY network_id),
                        shared AS (
                            SELECT a.network_id AS one, b.network_id AS other, count(*) AS people
                            FROM belonging a
                            JOIN belonging b ON b.person_id = a.person_id AND b.network_id > a.network_id
                            GROUP BY a.network_id, b.network_id),
                        working AS MATERIALIZED (
                            SELECT DISTINCT t.stays AS id, unnest(n.task_area_ids) AS area
                            FROM network n JOIN trial t ON t.network_id = n.id),
                        telling AS (SELECT area FROM working GROUP BY area HAVING count(*) <= :telling),
                        near AS (
                            SELECT a.id AS one, b.id AS other, array_agg(a.area ORDER BY a.area) AS areas
                            FROM telling t
                            JOIN working a ON a.area = t.area
                            JOIN working b ON b.area = t.area AND b.id > a.id
                            GROUP BY a.id, b.id),
                        pairs AS (
                            SELECT coalesce(s.one, n.one) AS one, coalesce(s.other, n.other) AS other,
                                   coalesce(s.people, 0) AS shared, coalesce(n.areas, '{}') AS areas
                            FROM shared s FULL JOIN near n ON n.one = s.one AND n.other = s.other),
                        weighed AS (
                            SELECT p.*, coalesce(x.people, 0) AS one_people, coalesce(y.people, 0) AS other_people,
                                   p.shared >= :shared AND p.shared >= :share * least(x.people, y.people) AS same_people,
                                   p.areas <> '{}' AS same_task,
                                   coalesce(greatest(similarity(a.purpose_fi, b.purpose_fi),
                                                     similarity(a.purpose_sv, b.purpose_sv),
                                                     similarity(a.purpose_en, b.purpose_en)), 0) AS alike,
                                   a.parent_id = b.id OR b.parent_id = a.id AS parts,
                                   a.name_fi AS one_fi, a.name_sv AS one_sv, a.name_en AS one_en,
                                   b.name_fi AS other_fi, b.name_sv AS other_sv, b.name_en AS other_en
                            FROM pairs p
                            JOIN looked_at a ON a.id = p.one
                            JOIN looked_at b ON b.id = p.other
                            LEFT JOIN sized x ON x.network_id = p.one
                            LEFT JOIN sized y ON y.network_id = p.other
                            WHERE p.areas <> '{}'
                               OR p.shared >= :shared AND p.shared >= :share * least(x.people, y.people)),
                        marked AS (
                            SELECT w.*, coalesce(same_people, false)::int + same_task::int + (alike >= :alike)::int AS marks
                            FROM weighed w)
                        SELECT * FROM marked WHERE marks >= 2
                        ORDER BY marks DESC, shared / greatest(least(one_people, other_people), 1)::float8 DESC,
                                 shared DESC, one, other
                        LIMIT :most
                        """.formatted(Rearrangement.SQL)))
                .param("day", day)
                .param("telling", TELLING)
                .param("shared", Overlap.SHARED)
                .param("share", Overlap.SHARE)
                .param("alike", Overlap.ALIKE)
                .param("most", MOST)
                .query((row, _) -> new Overlap(
                        new Side(row.getObject("one", UUID.class), Sql.localised(row, "one"), row.getInt("one_people")),
                        new Side(
                                row.getObject("other", UUID.class),
                                Sql.localised(row, "other"),
                                row.getInt("other_people")),
                        row.getInt("shared"),
                        Sql.idList(row.getArray("areas")).stream()
                                .map(area -> areas.getOrDefault(area, Localised.NONE))
                                .toList(),
                        row.getDouble("alike"),
                        row.getBoolean("parts")))
                .list();
    }

    List<Both> people(UUID one, UUID other, LocalDate day, Language reader) {
        return db.sql("""
                        WITH belonging AS MATERIALIZED (
                            SELECT * FROM membership_on(:day) WHERE network_id IN (:one, :other))
                        SELECT p.id, p.given_name || ' ' || p.family_name AS name, o.name_fi, o.name_sv, o.name_en
                        FROM person p
                        LEFT JOIN LATERAL (
                            SELECT b.organisation_id FROM belonging b
                            WHERE b.person_id = p.id AND b.organisation_id IS NOT NULL
                            ORDER BY b.network_id = :one DESC, b.membership_id LIMIT 1) r ON true
                        LEFT JOIN organisation o ON o.id = r.organisation_id
                        WHERE EXISTS (SELECT FROM belonging b WHERE b.person_id = p.id AND b.network_id = :one)
                          AND EXISTS (SELECT FROM belonging b WHERE b.person_id = p.id AND b.network_id = :other)
                        ORDER BY p.family_name COLLATE "%1$s", p.given_name COLLATE "%1$s", p.id
                        """.formatted(reader.collation()))
                .param("one", one)
                .param("other", other)
                .param("day", day)
                .query((row, _) ->
                        new Both(row.getObject("id", UUID.class), row.getString("name"), Sql.localised(row, "name")))
                .list();
    }

    /** Networks by id with their names; those that are not there are left out. */
    Map<UUID, Localised> names(List<UUID> networks) {
        Map<UUID, Localised> names = new HashMap<>();
        db.sql("SELECT id, name_fi, name_sv, name_en FROM network WHERE id = ANY (:networks)")
                .param("networks", Sql.ids(networks))
                .query(row -> {
                    names.put(row.getObject("id", UUID.class), Sql.localised(row, "name"));
                });
        return names;
    }
}
