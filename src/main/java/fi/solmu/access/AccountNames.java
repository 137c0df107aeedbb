package fi.solmu.access;

import fi.solmu.kernel.Localised;
import fi.solmu.kernel.Sql;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What accounts are called in the audit trail. */
@Repository
class AccountNames implements NamesOfThings {
    private final JdbcClient db;

    AccountNames(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String kind() {
        return Accounts.SUBJECT;
    }

    @Override
    public String kindKey() {
        return "access.audit.account";
    }

    @Override
    public Map<UUID, Named> names(Collection<UUID> things) {
        var names = new HashMap<UUID, Named>();
        db.sql("SELECT id, name FROM account WHERE id = ANY (:ids)")
                .param("ids", Sql.ids(things))
                .query(row -> {
                    var id = row.getObject("id", UUID.class);
                    var name = row.getString("name");
                    names.put(id, new Named(new Localised(name, name, name), "/admin/accounts/" + id));
                });
        return names;
    }

    @Override
    public String fieldKey(String field) {
        return "access.field." + field;
    }

    @Override
    public @Nullable String valueKey(String field, String value) {
        return switch (field) {
            case "role" -> "shell.role." + value;
            case "closed", "single_keys", "passkey_added" -> "access.value." + value;
            case "language" -> "access.value.language." + value;
            default -> null;
        };
    }
}
