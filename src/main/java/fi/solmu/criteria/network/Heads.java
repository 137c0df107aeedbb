package fi.solmu.criteria.network;

import fi.solmu.kernel.Localised;
import fi.solmu.kernel.NotFound;
import fi.solmu.kernel.Sql;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What networks are called. */
@Repository
public class Heads {
    private final JdbcClient db;

    Heads(JdbcClient db) {
        this.db = db;
    }

    /** A network by its name; of one that was merged, the network it is now. */
    public record Head(UUID id, Localised name) {}

    Head of(UUID network) {
        return db.sql("""
                        SELECT c.id, c.name_fi, c.name_sv, c.name_en
                        FROM network n JOIN network c ON c.id = n.canonical_id WHERE n.id = :network
                        """)
                .param("network", network)
                .query((row, _) -> new Head(row.getObject("id", UUID.class), Sql.localised(row, "name")))
                .optional()
                .orElseThrow(NotFound::new);
    }
}
