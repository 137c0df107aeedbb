package fi.solmu.register;

import fi.solmu.access.Action;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What people say of networks, by {@link NetworkField#code()} and {@link NetworkField#typeIn}. */
@Service
public class NetworkEdits extends Edits {
    private final JdbcClient db;
    private final Values values;

    NetworkEdits(JdbcClient db, Values values, InstantSource clock) {
        super(db, clock, "network");
        this.db = db;
        this.values = values;
    }

    @Override
    List<UUID> sameAs(UUID network) {
        return db.sql("SELECT id FROM network WHERE canonical_id = :network")
                .param("network", network)
                .query(UUID.class)
                .list();
    }

    @Override
    void refresh(UUID network, @Nullable UUID account, Action action) {
        values.refreshNetworks(List.of(network), account, action);
    }
}
