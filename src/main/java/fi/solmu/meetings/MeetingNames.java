package fi.solmu.meetings;

import fi.solmu.access.NamesOfThings;
import fi.solmu.kernel.Sql;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What meetings are called in the audit trail. */
@Repository
class MeetingNames implements NamesOfThings {
    private final JdbcClient db;

    MeetingNames(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String kind() {
        return "meeting";
    }

    @Override
    public String kindKey() {
        return "meetings.thing";
    }

    @Override
    public Map<UUID, Named> names(Collection<UUID> things) {
        var names = new HashMap<UUID, Named>();
        db.sql("SELECT id, title_fi, title_sv, title_en FROM meeting WHERE id = ANY (:ids)")
                .param("ids", Sql.ids(things))
                .query(row -> {
                    var id = row.getObject("id", UUID.class);
                    names.put(id, new Named(Sql.localised(row, "title"), "/meetings/" + id));
                });
        return names;
    }

    @Override
    public @Nullable String fieldKey(String field) {
        return "meetings.field." + field;
    }

    @Override
    public @Nullable String valueKey(String field, String value) {
        return switch (field) {
            case "state" -> "meetings.state." + value;
            case "mode" -> "meetings.mode." + value;
            case "open" -> "meetings.open." + value;
            default -> null;
        };
    }

    @Override
    public @Nullable String kindOfValue(String field) {
        return field.equals("network") || field.equals("joining") ? "network" : null;
    }
}
