package fi.solmu.register;

import fi.solmu.access.Action;
import fi.solmu.kernel.Sql;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What people say of a network or an organisation (korjaus): goes before every source, and can be taken back. */
@Transactional
public abstract class Edits {
    private final JdbcClient db;
    private final InstantSource clock;
    private final String subject;

    /** The subject is the table of the things edited. */
    Edits(JdbcClient db, InstantSource clock, String subject) {
        this.db = db;
        this.clock = clock;
        this.subject = subject;
    }

    /** Everything that this one thing has been found to be. */
    abstract List<UUID> sameAs(UUID id);

    abstract void refresh(UUID id, @Nullable UUID account, Action action);

    /**
     * States values. An empty value says that there is none. Give only what the person changed: each value stated
     * stands against all sources from now on.
     *
     * @param version the version of the thing that the person saw
     */
    public EditOutcome state(
            UUID id, long version, Map<String, @Nullable String> stated, @Nullable UUID account, Action action) {
        long now = lock(id);
        if (now != version) {
            return new EditOutcome.ChangedMeanwhile(now);
        }
        if (stated.isEmpty()) {
            return new EditOutcome.Written(now);
        }
        write(id, stated, account);
        refresh(id, account, action);
        return new EditOutcome.Written(lock(id));
    }

    /** The same without a form behind it: for acts that set one value, and for the demo association. */
    public void state(UUID id, Map<String, @Nullable String> stated, @Nullable UUID account, Action action) {
        lock(id);
        write(id, stated, account);
        refresh(id, account, action);
    }

    /** Takes back what people said of one field, so that the sources speak again. */
    public void takeBack(UUID id, String field, UUID account, Action action) {
        lock(id);
        db.sql("""
                        UPDATE correction SET taken_back_at = :now, taken_back_by = :account
                        WHERE %s_id = ANY (:ids) AND field = :field AND taken_back_at IS NULL
                        """.formatted(subject))
                .param("now", Sql.at(clock.instant()))
                .param("account", account)
                .param("ids", Sql.ids(sameAs(id)))
                .param("field", field)
                .update();
        refresh(id, account, action);
    }

    private long lock(UUID id) {
        return db.sql("SELECT version FROM %s WHERE id = :id FOR UPDATE".formatted(subject))
                .param("id", id)
                .query(Long.class)
                .single();
    }

    private void write(UUID id, Map<String, @Nullable String> stated, @Nullable UUID account) {
        var kept = new HashMap<String, @Nullable String>();
        stated.forEach((field, value) -> kept.put(field, value == null || value.isBlank() ? null : value.strip()));
        var fields = List.copyOf(kept.keySet());
        db.sql("""
                        INSERT INTO correction (%s_id, field, value, said_at, said_by)
                        SELECT :id, field, value, :now, :account FROM unnest(:fields, :values) AS c (field, value)
                        """.formatted(subject))
                .param("id", id)
                .param("now", Sql.at(clock.instant()))
                .param("account", account)
                .param("fields", Sql.texts(fields))
                .param("values", fields.stream().map(kept::get).toArray(String[]::new))
                .update();
    }
}
