package fi.solmu.site.accessibility;

import fi.solmu.access.NamesOfThings;
import fi.solmu.kernel.Localised;
import fi.solmu.kernel.Sql;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What feedback on accessibility is called in the audit trail: by the day it came. */
@Repository
class FeedbackNames implements NamesOfThings {
    private final JdbcClient db;

    FeedbackNames(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String kind() {
        return "accessibility_feedback";
    }

    @Override
    public String kindKey() {
        return "site.feedback.title";
    }

    @Override
    public Map<UUID, Named> names(Collection<UUID> things) {
        var names = new HashMap<UUID, Named>();
        db.sql("SELECT id, to_char(given_at, 'YYYY-MM-DD') AS day FROM accessibility_feedback WHERE id = ANY (:ids)")
                .param("ids", Sql.ids(things))
                .query(row -> {
                    var id = row.getObject("id", UUID.class);
                    var day = row.getString("day");
                    names.put(id, new Named(new Localised(day, day, day), "/admin/feedback/" + id));
                });
        return names;
    }

    @Override
    public String fieldKey(String field) {
        return "site.feedback.field." + field;
    }
}
