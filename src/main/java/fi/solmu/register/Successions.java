package fi.solmu.register;

import fi.solmu.kernel.Localised;
import fi.solmu.kernel.Sql;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The way onward (seuraaja) from networks that ended, and back (edeltäjä) from those that go on with their work. */
@Repository
public class Successions {
    private final JdbcClient db;

    Successions(JdbcClient db) {
        this.db = db;
    }

    /** How the work of a network went on. */
    public enum Kind {
        MERGED,
        SPLIT,
        HANDED_OVER,
        /** Revived after it had closed: a new network that names the old one. */
        FOUNDED_ANEW
    }

    /**
     * One step of the way.
     *
     * @param onward from the network asked about; false when it leads to it
     * @param address of the network or organisation at the other end
     */
    public record Step(Kind kind, boolean onward, Localised name, String address, LocalDate since) {}

    /** Another network goes on with the work of one. */
    @Transactional
    public void toNetwork(UUID network, Kind kind, UUID successor, LocalDate since) {
        db.sql("""
                        INSERT INTO network_succession (network_id, kind, successor_id, since)
                        VALUES (:network, :kind, :successor, :since)
                        ON CONFLICT DO NOTHING
                        """)
                .param("network", network)
                .param("kind", kind.name())
                .param("successor", successor)
                .param("since", since)
                .update();
    }

    /** An organisation goes on with it. */
    @Transactional
    public void toOrganisation(UUID network, UUID organisation, LocalDate since) {
        db.sql("""
                        INSERT INTO network_succession (network_id, kind, organisation_id, since)
                        VALUES (:network, 'HANDED_OVER', :organisation, :since)
                        ON CONFLICT DO NOTHING
                        """)
                .param("network", network)
                .param("organisation", organisation)
                .param("since", since)
                .update();
    }

    /** The steps from these networks, read as one, and those that lead to it. */
    public List<Step> of(Collection<UUID> networks) {
        return db.sql("""
                        SELECT s.kind, true AS onward, s.since, '/networks/' || n.id AS address, n.name_fi, n.name_sv, n.name_en
                        FROM network_succession s
                        JOIN network said ON said.id = s.successor_id JOIN network n ON n.id = said.canonical_id
                        WHERE s.network_id = ANY (:networks)
                        UNION ALL
                        SELECT s.kind, true, s.since, '/organisations/' || o.id, o.name_fi, o.name_sv, o.name_en
                        FROM network_succession s JOIN organisation o ON o.id = s.organisation_id
                        WHERE s.network_id = ANY (:networks)
                        UNION ALL
                        SELECT s.kind, false, s.since, '/networks/' || n.id, n.name_fi, n.name_sv, n.name_en
                        FROM network_succession s
                        JOIN network said ON said.id = s.network_id JOIN network n ON n.id = said.canonical_id
                        WHERE s.successor_id = ANY (:networks)
                        ORDER BY since, address
                        """)
                .param("networks", Sql.ids(networks))
                .query((row, _) -> new Step(
                        Kind.valueOf(row.getString("kind")),
                        row.getBoolean("onward"),
                        Sql.localised(row, "name"),
                        row.getString("address"),
                        row.getObject("since", LocalDate.class)))
                .list();
    }
}
