package fi.solmu.imports.pairs;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.kernel.Sql;
import fi.solmu.register.MergeDecisions;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The merges that came of pairs found to be the same are taken back on the page of the pair. */
@Repository
class MergesOfPairs implements MergeDecisions {
    private final JdbcClient db;

    MergesOfPairs(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Map<UUID, String> whereTakenBack(Collection<UUID> networks, Actor reader) {
        var addresses = new HashMap<UUID, String>();
        if (!reader.may(Action.REVIEW_PAIRS)) {
            return addresses;
        }
        db.sql("""
                        SELECT m.other_id, d.proposal_id
                        FROM network_merge m
                        JOIN match_decision d ON d.merge_id = m.id AND d.taken_back_at IS NULL
                        WHERE m.undone_at IS NULL AND m.other_id = ANY (:networks)
                        """).param("networks", Sql.ids(networks)).query(row -> {
            addresses.put(
                    row.getObject("other_id", UUID.class),
                    "/imports/pairs/" + row.getObject("proposal_id", UUID.class));
        });
        return addresses;
    }
}
