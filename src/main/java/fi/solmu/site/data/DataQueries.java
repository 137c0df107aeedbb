package fi.solmu.site.data;

import fi.solmu.kernel.Language;
import fi.solmu.kernel.Sql;
import fi.solmu.site.PublicAddress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Published networks for other sites. */
@Repository
class DataQueries {
    private final JdbcClient db;
    private final PublicAddress addresses;

    DataQueries(JdbcClient db, PublicAddress addresses) {
        this.db = db;
        this.addresses = addresses;
    }

    private record Row(UUID id, Json.NetworkSummary summary) {}

    /** Published networks by the day they were recorded, so that pages stay put when one is added. */
    Json.Networks networks(int page, int size) {
        var rows = db.sql("""
                        SELECT n.id, n.slug, n.name_fi, n.name_sv, n.name_en,
                               n.for_whom_fi, n.for_whom_sv, n.for_whom_en, n.languages, s.status
                        FROM network n
                        JOIN network_state s ON s.network_id = n.id AND s.ended_at IS NULL
                        WHERE n.published AND n.canonical_id = n.id AND s.status NOT IN ('CLOSED', 'WITHDRAWN')
                        ORDER BY n.recorded_on, n.slug
                        LIMIT :size OFFSET :from
                        """)
                .param("size", size)
                .param("from", (long) page * size)
                .query((row, _) -> new Row(
                        row.getObject("id", UUID.class),
                        new Json.NetworkSummary(
                                row.getString("slug"),
                                words(row, "name"),
                                words(row, "for_whom"),
                                Sql.list(row.getArray("languages")),
                                List.of(),
                                row.getString("status"),
                                pages(row.getString("slug")))))
                .list();
        int total = db.sql("""
                        SELECT count(*)
                        FROM network n
                        JOIN network_state s ON s.network_id = n.id AND s.ended_at IS NULL
                        WHERE n.published AND n.canonical_id = n.id AND s.status NOT IN ('CLOSED', 'WITHDRAWN')
                        """).query(Integer.class).single();
        var types = types(rows.stream().map(Row::id).toList());
        var items = rows.stream()
                .map(row -> with(row.summary(), types.getOrDefault(row.id(), List.of())))
                .toList();
        return new Json.Networks(items, total, page, size);
    }

    private static Json.NetworkSummary with(Json.NetworkSummary summary, List<Json.Type> types) {
        return new Json.NetworkSummary(
                summary.slug(),
                summary.names(),
                summary.forWhom(),
                summary.languages(),
                types,
                summary.state(),
                summary.pages());
    }

    /** Where a slug leads: to itself, or to the network it was merged into. Empty when that is not public. */
    record Found(UUID id, String slug) {}

    Optional<Found> find(String slug) {
        return db.sql("""
                        SELECT c.id, c.slug
                        FROM network n
                        JOIN network c ON c.id = n.canonical_id
                        JOIN network_state s ON s.network_id = c.id AND s.ended_at IS NULL
                        WHERE n.slug = :slug AND c.published AND s.status <> 'WITHDRAWN'
                        """).param("slug", slug).query(Found.class).optional();
    }

    Json.Network network(UUID id) {
        var types = types(List.of(id)).getOrDefault(id, List.of());
        var areas = db.sql("""
                        SELECT a.code, a.name_fi, a.name_sv, a.name_en
                        FROM network_task_area x
                        JOIN task_area a ON a.id = x.task_area_id
                        WHERE x.network_id = :id
                        ORDER BY a.position
                        """)
                .param("id", id)
                .query((row, _) -> new Json.Coded(row.getString("code"), words(row, "name")))
                .list();
        return db.sql("""
                        SELECT n.*, s.status, s.since
                        FROM network n
                        JOIN network_state s ON s.network_id = n.id AND s.ended_at IS NULL
                        WHERE n.id = :id
                        """)
                .param("id", id)
                .query((row, _) -> new Json.Network(
                        row.getString("slug"),
                        words(row, "name"),
                        words(row, "purpose"),
                        words(row, "goals"),
                        words(row, "for_whom"),
                        words(row, "way_of_working"),
                        words(row, "how_to_join"),
                        Sql.list(row.getArray("languages")),
                        types,
                        areas,
                        row.getString("role"),
                        row.getString("status"),
                        row.getObject("since", LocalDate.class),
                        row.getObject("founded_on", LocalDate.class),
                        pages(row.getString("slug"))))
                .single();
    }

    private Map<UUID, List<Json.Type>> types(Collection<UUID> networks) {
        Map<UUID, List<Json.Type>> all = new HashMap<>();
        db.sql("""
                        SELECT x.network_id, y.code AS typology, t.code, t.joining, t.name_fi, t.name_sv, t.name_en
                        FROM network_typing x
                        JOIN typology y ON y.id = x.typology_id
                        JOIN network_type t ON t.id = x.type_id
                        WHERE x.network_id = ANY (:networks)
                        ORDER BY y.position, y.code
                        """).param("networks", Sql.ids(networks)).query(row -> {
            all.computeIfAbsent(row.getObject("network_id", UUID.class), _ -> new ArrayList<>())
                    .add(new Json.Type(
                            row.getString("typology"),
                            row.getString("code"),
                            words(row, "name"),
                            row.getString("joining")));
        });
        return all;
    }

    private Json.Pages pages(String slug) {
        var path = "/networks/" + slug;
        return new Json.Pages(
                addresses.of(Language.FI, path), addresses.of(Language.SV, path), addresses.of(Language.EN, path));
    }

    private static Json.Words words(ResultSet row, String column) throws SQLException {
        return Json.Words.of(Sql.localised(row, column));
    }
}
