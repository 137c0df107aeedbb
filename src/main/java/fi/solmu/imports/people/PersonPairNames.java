package fi.solmu.imports.people;

import fi.solmu.access.NamesOfThings;
import fi.solmu.kernel.Localised;
import fi.solmu.kernel.Sql;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What pairs of people are called in the audit trail: by the names of the two. */
@Repository
class PersonPairNames implements NamesOfThings {
    private final JdbcClient db;

    PersonPairNames(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String kind() {
        return "people_pair";
    }

    @Override
    public String kindKey() {
        return "imports.thing.people_pair";
    }

    @Override
    public Map<UUID, Named> names(Collection<UUID> things) {
        var names = new HashMap<UUID, Named>();
        db.sql("""
                        SELECT p.id, a.given_name || ' ' || a.family_name || ' · ' || b.given_name || ' ' || b.family_name AS name
                        FROM people_pair p
                        JOIN person a ON a.id = p.first_id
                        JOIN person b ON b.id = p.second_id
                        WHERE p.id = ANY (:ids)
                        """).param("ids", Sql.ids(things)).query(row -> {
            var id = row.getObject("id", UUID.class);
            var name = row.getString("name");
            names.put(id, new Named(new Localised(name, name, name), "/people/pairs/" + id));
        });
        return names;
    }

    @Override
    public String fieldKey(String field) {
        return "imports.people.decision";
    }

    @Override
    public String valueKey(String field, String value) {
        return "imports.people.verdict." + value;
    }
}
