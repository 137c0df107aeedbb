package fi.solmu.lifecycle.proposals;

import fi.solmu.access.NamesOfThings;
import fi.solmu.kernel.Sql;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What proposals are called in the audit trail: by the network they are about. */
@Component
class ProposalNames implements NamesOfThings {
    private final JdbcClient db;

    ProposalNames(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String kind() {
        return "proposal";
    }

    @Override
    public String kindKey() {
        return "lifecycle.part.proposal";
    }

    @Override
    public Map<UUID, Named> names(Collection<UUID> proposals) {
        var names = new HashMap<UUID, Named>();
        db.sql("SELECT id, name_fi, name_sv, name_en FROM named_proposal WHERE id = ANY (:ids)")
                .param("ids", Sql.ids(proposals))
                .query(row -> {
                    var id = row.getObject("id", UUID.class);
                    names.put(id, new Named(Sql.localised(row, "name"), "/proposals/" + id));
                });
        return names;
    }

    @Override
    public @Nullable String fieldKey(String field) {
        return field.equals("state") ? "lifecycle.state" : field.equals("verdict") ? "lifecycle.decision" : null;
    }

    @Override
    public @Nullable String valueKey(String field, String value) {
        return field.equals("state")
                ? "lifecycle.status." + value
                : field.equals("verdict") ? "lifecycle.verdict." + value : null;
    }
}
