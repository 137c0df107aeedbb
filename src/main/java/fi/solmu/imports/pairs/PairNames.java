package fi.solmu.imports.pairs;

import fi.solmu.access.NamesOfThings;
import fi.solmu.kernel.Sql;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What pairs are called in the audit trail: by the names of the two. */
@Repository
class PairNames implements NamesOfThings {
    private final JdbcClient db;

    PairNames(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String kind() {
        return "pair";
    }

    @Override
    public String kindKey() {
        return "imports.thing.pair";
    }

    @Override
    public Map<UUID, Named> names(Collection<UUID> things) {
        var names = new HashMap<UUID, Named>();
        db.sql("""
                        SELECT p.id, coalesce(a.name_fi, a.name_sv, a.name_en) || ' · '
                                     || coalesce(b.name_fi, b.name_sv, b.name_en) AS name_fi,
                               coalesce(a.name_sv, a.name_fi, a.name_en) || ' · '
                                     || coalesce(b.name_sv, b.name_fi, b.name_en) AS name_sv,
                               coalesce(a.name_en, a.name_fi, a.name_sv) || ' · '
                                     || coalesce(b.name_en, b.name_fi, b.name_sv) AS name_en
                        FROM match_proposal p
                        JOIN network a ON a.id = p.first_id
                        JOIN network b ON b.id = p.second_id
                        WHERE p.id = ANY (:ids)
                        """).param("ids", Sql.ids(things)).query(row -> {
            var id = row.getObject("id", UUID.class);
            names.put(id, new Named(Sql.localised(row, "name"), "/imports/pairs/" + id));
        });
        return names;
    }

    @Override
    public String fieldKey(String field) {
        return field.equals("verdict") ? "imports.pairs.decision" : "imports.pairs." + field;
    }

    @Override
    public String valueKey(String field, String value) {
        return "imports.pairs.verdict." + value;
    }
}
