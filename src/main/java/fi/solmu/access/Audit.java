package fi.solmu.access;

import fi.solmu.kernel.Sql;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The audit trail (lokimerkinnät): append-only, read by people on the page of what was changed. */
@Repository
public class Audit {
    private final JdbcClient db;
    private final InstantSource clock;

    Audit(JdbcClient db, InstantSource clock) {
        this.db = db;
        this.clock = clock;
    }

    /** One value that an act changed. Field and values are empty for an act that has none. */
    public record Change(
            @Nullable String field,
            @Nullable String before,
            @Nullable String after) {
        public static final Change NONE = new Change(null, null, null);
    }

    /** Enters what someone did to one thing; part of the surrounding transaction. */
    public void enter(@Nullable UUID account, Action action, String subjectKind, @Nullable UUID subject) {
        enter(account, action, subjectKind, subject, List.of(Change.NONE));
    }

    /** Enters what someone did to one thing, one row per changed value; part of the surrounding transaction. */
    public void enter(
            @Nullable UUID account,
            Action action,
            String subjectKind,
            @Nullable UUID subject,
            Collection<Change> changes) {
        db.sql("""
                        INSERT INTO audit_entry (at, account_id, action, subject_kind, subject_id, field, before, after)
                        SELECT :at, :account, :action, :kind, :subject, c.field, c.before, c.after
                        FROM unnest(:fields, :befores, :afters) AS c (field, before, after)
                        """)
                .param("at", Sql.at(clock.instant()))
                .param("account", account)
                .param("action", action.name())
                .param("kind", subjectKind)
                .param("subject", subject)
                .param("fields", Sql.texts(changes.stream().map(Change::field).toList()))
                .param("befores", Sql.texts(changes.stream().map(Change::before).toList()))
                .param("afters", Sql.texts(changes.stream().map(Change::after).toList()))
                .update();
    }

    /** One value of one of many things that an act changed. */
    public record SubjectChange(UUID subject, Change change) {}

    /** Enters what one act did to many things; part of the surrounding transaction. */
    public void enterAll(@Nullable UUID account, Action action, String subjectKind, Collection<SubjectChange> changes) {
        if (changes.isEmpty()) {
            return;
        }
        db.sql("""
                        INSERT INTO audit_entry (at, account_id, action, subject_kind, subject_id, field, before, after)
                        SELECT :at, :account, :action, :kind, c.subject, c.field, c.before, c.after
                        FROM unnest(:subjects, :fields, :befores, :afters) AS c (subject, field, before, after)
                        """)
                .param("at", Sql.at(clock.instant()))
                .param("account", account)
                .param("action", action.name())
                .param("kind", subjectKind)
                .param(
                        "subjects",
                        Sql.ids(changes.stream().map(SubjectChange::subject).toList()))
                .param(
                        "fields",
                        Sql.texts(changes.stream().map(c -> c.change().field()).toList()))
                .param(
                        "befores",
                        Sql.texts(changes.stream().map(c -> c.change().before()).toList()))
                .param(
                        "afters",
                        Sql.texts(changes.stream().map(c -> c.change().after()).toList()))
                .update();
    }

    /** What happened to these things, newest first. */
    public List<AuditEntry> history(Collection<UUID> subjects, int most) {
        return db.sql("""
                        SELECT e.id, e.at, e.account_id, a.name AS account_name, e.action, e.subject_kind,
                               e.subject_id, e.field, e.before, e.after
                        FROM audit_entry e
                        LEFT JOIN account a ON a.id = e.account_id
                        WHERE e.subject_id = ANY (:subjects)
                        ORDER BY e.at DESC, e.id DESC
                        LIMIT :most
                        """)
                .param("subjects", Sql.ids(subjects))
                .param("most", most)
                .query(AuditEntry.class)
                .list();
    }
}
