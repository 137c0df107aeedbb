package fi.solmu.surveys.published;

import fi.solmu.access.NamesOfThings;
import fi.solmu.kernel.Sql;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What rounds brought in as published tables are called in the audit trail. */
@Component
class PublishedNames implements NamesOfThings {
    static final String KIND = "published_round";

    private final JdbcClient db;

    PublishedNames(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String kindKey() {
        return "surveys.published.thing";
    }

    @Override
    public Map<UUID, Named> names(Collection<UUID> things) {
        var names = new HashMap<UUID, Named>();
        db.sql("SELECT id, name_fi, name_sv, name_en FROM survey_round WHERE id = ANY (:ids)")
                .param("ids", Sql.ids(things))
                .query(row -> {
                    var id = row.getObject("id", UUID.class);
                    names.put(id, new Named(Sql.localised(row, "name"), "/evaluation/rounds/" + id + "/results"));
                });
        return names;
    }
}
