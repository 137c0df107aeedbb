package fi.solmu.imports.comparing;

import fi.solmu.imports.comparing.NetworkSide.Said;
import fi.solmu.kernel.Language;
import fi.solmu.kernel.Sql;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads networks for comparing them: two queries, however many. */
@Repository
public class NetworkSides {
    private final JdbcClient db;

    NetworkSides(JdbcClient db) {
        this.db = db;
    }

    public Map<UUID, NetworkSide> of(Collection<UUID> networks, LocalDate today, Language reader) {
        if (networks.isEmpty()) {
            return Map.of();
        }
        var said = said(networks);
        var order = reader.fallbacks();
        var sides = new HashMap<UUID, NetworkSide>();
        db.sql("""
                        SELECT n.id, n.name_fi, n.name_sv, n.name_en, n.short_code, n.meeting_frequency, n.founded_on,
                               coalesce((SELECT string_agg(coalesce(t.name_%s, t.name_%s, t.name_%s), ' · ' ORDER BY g.position)
                                         FROM network_typing y
                                         JOIN network_type t ON t.id = y.type_id
                                         JOIN typology g ON g.id = y.typology_id
                                         WHERE y.network_id = n.id), '') AS types,
                               (SELECT count(DISTINCT m.person_id) FROM membership m JOIN network o ON o.id = m.network_id
                                WHERE o.canonical_id = n.id AND m.since <= :today AND coalesce(m.until >= :today, true))::int
                                   AS members,
                               (SELECT count(DISTINCT c.person_id) FROM coordination c JOIN network o ON o.id = c.network_id
                                WHERE o.canonical_id = n.id AND c.since <= :today AND coalesce(c.until >= :today, true))::int
                                   AS coordinators
                        FROM network n
                        WHERE n.id = ANY (:networks)
                        """.formatted(
                        order.get(0).code(), order.get(1).code(), order.get(2).code()))
                .param("networks", Sql.ids(networks))
                .param("today", today)
                .query((row, _) -> {
                    var id = row.getObject("id", UUID.class);
                    return sides.put(
                            id,
                            new NetworkSide(
                                    id,
                                    Sql.localised(row, "name"),
                                    row.getString("short_code"),
                                    row.getString("meeting_frequency"),
                                    row.getObject("founded_on", LocalDate.class),
                                    row.getString("types"),
                                    row.getInt("members"),
                                    row.getInt("coordinators"),
                                    said.getOrDefault(id, List.of())));
                })
                .list();
        return sides;
    }

    private Map<UUID, List<Said>> said(Collection<UUID> networks) {
        var said = new HashMap<UUID, List<Said>>();
        db.sql("""
                        SELECT n.canonical_id AS network, s.name AS source, r.line,
                               coalesce(string_agg(v.value, ' / ' ORDER BY v.field)
                                   FILTER (WHERE v.field IN ('name_fi', 'name_sv', 'name_en')), '') AS name,
                               max(v.value) FILTER (WHERE v.field = 'meeting_frequency') AS frequency
                        FROM record_link l
                        JOIN network n ON n.id = l.network_id
                        JOIN source_record r ON r.id = l.record_id
                        JOIN source s ON s.id = r.source_id
                        LEFT JOIN source_value v ON v.record_id = r.id
                        WHERE n.canonical_id = ANY (:networks) AND l.ended_at IS NULL
                        GROUP BY n.canonical_id, s.name, r.id
                        ORDER BY s.name, r.line
                        """)
                .param("networks", Sql.ids(networks))
                .query((row, _) -> said.computeIfAbsent(row.getObject("network", UUID.class), _ -> new ArrayList<>())
                        .add(new Said(
                                row.getString("source"),
                                row.getInt("line"),
                                row.getString("name"),
                                row.getString("frequency"))))
                .list();
        return said;
    }
}
