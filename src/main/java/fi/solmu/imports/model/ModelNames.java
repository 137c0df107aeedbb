package fi.solmu.imports.model;

import fi.solmu.access.NamesOfThings;
import fi.solmu.kernel.Localised;
import fi.solmu.kernel.Sql;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What models of matching are called in the audit trail: by their numbers. */
@Repository
class ModelNames implements NamesOfThings {
    private final JdbcClient db;

    ModelNames(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String kind() {
        return "match_model";
    }

    @Override
    public String kindKey() {
        return "imports.thing.model";
    }

    @Override
    public Map<UUID, Named> names(Collection<UUID> things) {
        var names = new HashMap<UUID, Named>();
        db.sql("""
                        SELECT m.id, m.number
                        FROM (SELECT id, row_number() OVER (ORDER BY made_at, id) AS number FROM match_model) m
                        WHERE m.id = ANY (:ids)
                        """).param("ids", Sql.ids(things)).query(row -> {
            int number = row.getInt("number");
            names.put(
                    row.getObject("id", UUID.class),
                    new Named(
                            new Localised("Malli " + number, "Modell " + number, "Model " + number), "/people/model"));
        });
        return names;
    }

    @Override
    public String fieldKey(String field) {
        return "imports.model.field." + field;
    }

    @Override
    public @Nullable String valueKey(String field, String value) {
        return field.equals("learning") ? "imports.model.learning." + value : null;
    }

    @Override
    public @Nullable String kindOfValue(String field) {
        return field.equals("inUse") ? "match_model" : null;
    }
}
