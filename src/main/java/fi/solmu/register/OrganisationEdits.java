package fi.solmu.register;

import fi.solmu.access.Action;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What people say of organisations, by the names of the table's columns: name_fi, region_code, population … */
@Service
public class OrganisationEdits extends Edits {
    private final Values values;

    OrganisationEdits(JdbcClient db, Values values, InstantSource clock) {
        super(db, clock, "organisation");
        this.values = values;
    }

    @Override
    List<UUID> sameAs(UUID organisation) {
        return List.of(organisation);
    }

    @Override
    void refresh(UUID organisation, @Nullable UUID account, Action action) {
        values.refreshOrganisations(List.of(organisation), account, action);
    }
}
