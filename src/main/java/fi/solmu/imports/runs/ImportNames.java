package fi.solmu.imports.runs;

import fi.solmu.access.NamesOfThings;
import fi.solmu.kernel.Localised;
import fi.solmu.kernel.Sql;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What imports are called in the audit trail: by their file. */
@Repository
class ImportNames implements NamesOfThings {
    private final JdbcClient db;

    ImportNames(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String kind() {
        return "import";
    }

    @Override
    public String kindKey() {
        return "imports.thing.import";
    }

    @Override
    public Map<UUID, Named> names(Collection<UUID> things) {
        var names = new HashMap<UUID, Named>();
        db.sql("SELECT id, file_name FROM import_run WHERE id = ANY (:ids)")
                .param("ids", Sql.ids(things))
                .query(row -> {
                    var id = row.getObject("id", UUID.class);
                    var file = row.getString("file_name");
                    names.put(id, new Named(new Localised(file, file, file), "/imports/" + id));
                });
        return names;
    }
}
