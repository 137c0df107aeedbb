package fi.solmu.register.networks;

import fi.solmu.access.Actor;
import fi.solmu.kernel.Sql;
import fi.solmu.register.NetworkStates;
import fi.solmu.register.Networks;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the networks somebody belongs to or runs. */
@Repository
class OwnNetworkQueries {
    private final JdbcClient db;

    OwnNetworkQueries(JdbcClient db) {
        this.db = db;
    }

    List<Networks.Own> of(Actor actor, Classification classification, LocalDate today) {
        return db.sql("""
                        SELECT n.id, n.name_fi, n.name_sv, n.name_en,
                               s.status, s.since, s.term, s.review_on, s.ends_on, s.reason,
                               n.type_ids,
                               count(m.id) AS members,
                               count(m.id) FILTER (WHERE coalesce(m.confirmed_on, m.since) < :yearAgo) AS unconfirmed
                        FROM network n
                        JOIN network_state s ON s.network_id = n.id AND s.ended_at IS NULL
                        JOIN network x ON x.canonical_id = n.id
                        LEFT JOIN membership m ON m.network_id = x.id
                             AND m.since <= :today AND (m.until IS NULL OR m.until >= :today)
                        WHERE n.id = ANY (:own) AND s.status <> 'WITHDRAWN'
                        GROUP BY n.id, s.id
                        ORDER BY %s
                        """.formatted(Sql.sorted("n.name", actor.language())))
                .param("own", Sql.ids(actor.perNetwork().keySet()))
                .param("today", today)
                .param("yearAgo", today.minusMonths(12))
                .query((row, _) -> {
                    var id = row.getObject("id", UUID.class);
                    var types = Sql.idList(row.getArray("type_ids"));
                    return new Networks.Own(
                            id,
                            Sql.localised(row, "name"),
                            actor.perNetwork().getOrDefault(id, Set.of()),
                            NetworkStates.read(row),
                            NetworkListView.Shown.membersNamed(classification, types),
                            row.getInt("members"),
                            row.getInt("unconfirmed"));
                })
                .list();
    }
}
