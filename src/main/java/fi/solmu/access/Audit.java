package fi.solmu.access;

import fi.solmu.kernel.Sql;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The audit trail (lokimerkinnät): append-only, read by people on the page of what was changed. */
@Repository
public class Audit {
    private final JdbcClient db;
    private final Clock clock;

    Audit(JdbcClient db, Clock clock) {
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

    /** Enters what someone did to one thing; part of the surrounding transaction, where there is one. */
    public void enter(@Nullable UUID account, Action action, String subjectKind, @Nullable UUID subject) {
        db.sql("""
                        INSERT INTO audit_entry (at, account_id, action, subject_kind, subject_id)
                        VALUES (:at, :account, :action, :kind, :subject)
                        """)
                .param("at", Sql.at(clock.instant()))
                .param("account", account)
                .param("action", action.name())
                .param("kind", subjectKind)
                .param("subject", subject)
                .update();
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

    /**
     * Which part of the trail somebody wants to read.
     *
     * @param who part of the name or address of whoever acted
     * @param before only what is older than this entry: the last one of the page before
     */
    public record Part(
            @Nullable String who,
            @Nullable Action action,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable UUID before) {}

    /** The newest entries of a part of the trail. */
    public List<AuditEntry> read(Part part, int most) {
        var sql = new StringBuilder("""
                SELECT e.id, e.at, e.account_id, a.name AS account_name, e.action, e.subject_kind,
                       e.subject_id, e.field, e.before, e.after
                FROM audit_entry e
                LEFT JOIN account a ON a.id = e.account_id
                WHERE true
                """);
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("most", most);
        if (part.who() != null) {
            sql.append("AND e.account_id IN (SELECT w.id FROM account w"
                    + " WHERE w.name ILIKE :who OR w.email::text ILIKE :who)\n");
            parameters.put("who", Sql.containing(part.who().strip()));
        }
        if (part.action() != null) {
            sql.append("AND e.action = :action\n");
            parameters.put("action", part.action().name());
        }
        if (part.from() != null) {
            sql.append("AND e.at >= :from\n");
            parameters.put("from", part.from().atStartOfDay(clock.getZone()).toOffsetDateTime());
        }
        if (part.to() != null) {
            sql.append("AND e.at < :until\n");
            parameters.put(
                    "until", part.to().plusDays(1).atStartOfDay(clock.getZone()).toOffsetDateTime());
        }
        if (part.before() != null) {
            sql.append("AND (e.at, e.id) < (SELECT b.at, b.id FROM audit_entry b WHERE b.id = :before)\n");
            parameters.put("before", part.before());
        }
        sql.append("ORDER BY e.at DESC, e.id DESC LIMIT :most");
        return db.sql(sql.toString()).params(parameters).query(AuditEntry.class).list();
    }

    /**
     * Blanks what entries about these things say, since the person they are about is erased. That something was done, by
     * whom and when, remains. The one way through the trail's being append-only.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(Collection<UUID> subjects) {
        db.sql("SELECT set_config('solmu.erasing', 'yes', true)")
                .query(String.class)
                .single();
        db.sql("""
                        UPDATE audit_entry SET before = NULL, after = NULL, details = '{}'
                        WHERE subject_id = ANY (:subjects)
                        """).param("subjects", Sql.ids(subjects)).update();
        db.sql("SELECT set_config('solmu.erasing', '', true)")
                .query(String.class)
                .single();
    }

    /** What happened to these things, newest first. */
    public List<AuditEntry> history(Collection<UUID> subjects, int most) {
        return history(subjects, Set.of(), most);
    }

    /** The same without acts that changed nothing. */
    public List<AuditEntry> history(Collection<UUID> subjects, Set<Action> without, int most) {
        return db.sql("""
                        SELECT e.id, e.at, e.account_id, a.name AS account_name, e.action, e.subject_kind,
                               e.subject_id, e.field, e.before, e.after
                        FROM audit_entry e
                        LEFT JOIN account a ON a.id = e.account_id
                        WHERE e.subject_id = ANY (:subjects) AND e.action <> ALL (:without)
                        ORDER BY e.at DESC, e.id DESC
                        LIMIT :most
                        """)
                .param("subjects", Sql.ids(subjects))
                .param("without", Sql.texts(without.stream().map(Action::name).toList()))
                .param("most", most)
                .query(AuditEntry.class)
                .list();
    }
}
