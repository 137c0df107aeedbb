package fi.solmu.criteria.sets;

import fi.solmu.access.NamesOfThings;
import fi.solmu.kernel.Sql;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What sets are called in the audit trail: by their type and version. */
@Repository
class SetNames implements NamesOfThings {
    private final JdbcClient db;

    SetNames(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String kind() {
        return "criterion_set";
    }

    @Override
    public String kindKey() {
        return "criteria.set";
    }

    @Override
    public Map<UUID, Named> names(Collection<UUID> things) {
        var names = new HashMap<UUID, Named>();
        db.sql("""
                        SELECT c.id, t.name_fi || ' ' || c.version AS name_fi, t.name_sv || ' ' || c.version AS name_sv,
                               t.name_en || ' ' || c.version AS name_en
                        FROM criterion_set c JOIN network_type t ON t.id = c.type_id WHERE c.id = ANY (:ids)
                        """).param("ids", Sql.ids(things)).query(row -> {
            var id = row.getObject("id", UUID.class);
            names.put(id, new Named(Sql.localised(row, "name"), "/admin/criteria/sets/" + id));
        });
        return names;
    }

    @Override
    public String fieldKey(String field) {
        return "criteria.field." + field;
    }

    @Override
    public @Nullable String valueKey(String field, String value) {
        return field.equals("state") ? "criteria.stage." + value : null;
    }
}
