package fi.solmu.register;

import fi.solmu.access.Action;
import fi.solmu.access.Audit;
import fi.solmu.kernel.Sql;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Computes what is shown of people from what is stated of them: names and language, and which of the statements that
 * say the same counts. Order of precedence: a person's word, reference data, a CRM, a list, a sheet; then the newest.
 */
@Repository
public class PersonValues {
    /** The standing of a statement's source {@code x}; a person's word comes first. */
    private static final String STANDING =
            "CASE x.kind WHEN 'REFERENCE' THEN 2 WHEN 'CRM' THEN 3 WHEN 'LIST' THEN 4 WHEN 'SHEET' THEN 5 ELSE 1 END";

    /** The network a statement {@code s} is read of: two networks found to be one have a member once. */
    private static final String NETWORK = "(SELECT n.canonical_id FROM network n WHERE n.id = s.network_id)";

    private final JdbcClient db;
    private final Audit audit;
    private final Clock clock;

    PersonValues(JdbcClient db, Audit audit, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    /** A value that is another one now. */
    private record Changed(
            UUID id,
            String field,
            @Nullable String before,
            @Nullable String after) {}

    /** Computes the values of these people (of those they have been found to be). */
    public void refresh(Collection<UUID> people) {
        compute(people);
    }

    /** The same, and enters what changed of names in the audit trail. */
    public void refresh(Collection<UUID> people, @Nullable UUID account, Action action) {
        audit.enterAll(
                account,
                action,
                "person",
                compute(people).stream()
                        .map(each -> new Audit.SubjectChange(
                                each.id(), new Audit.Change(each.field(), each.before(), each.after())))
                        .toList());
    }

    /**
     * What people are called although nobody says so any more, nobody in particular says from now on. Otherwise the name
     * would be lost when another's takes its place.
     */
    void keepNames(Collection<UUID> people) {
        db.sql("""
                        INSERT INTO correction (person_id, field, value, said_at)
                        SELECT p.id, f.field, f.value, p.recorded_at
                        FROM person p
                        CROSS JOIN LATERAL (VALUES ('given_name', p.given_name), ('family_name', p.family_name),
                                                   ('language', p.language)) AS f (field, value)
                        WHERE p.id = ANY (:people) AND f.value IS NOT NULL
                          AND NOT EXISTS (SELECT FROM person_claim c WHERE c.person_id = p.id AND c.field = f.field)
                        """).param("people", Sql.ids(people)).update();
    }

    private List<Changed> compute(Collection<UUID> people) {
        var ids = db.sql("SELECT DISTINCT canonical_id FROM person WHERE id = ANY (:ids)")
                .param("ids", Sql.ids(people))
                .query(UUID.class)
                .list();
        if (ids.isEmpty()) {
            return List.of();
        }
        foremost("membership_statement", NETWORK, "s.confirmed_on DESC NULLS LAST", ids);
        foremost("employment_statement", "s.organisation_id", "s.title IS NULL", ids);
        foremost("person_email_statement", "s.address", "s.since NULLS LAST", ids);
        return names(ids);
    }

    /** Whoever goes on is called by all that is said, those found to be that person by what was said of each. */
    private List<Changed> names(Collection<UUID> ids) {
        return db.sql("""
                        WITH claim AS (
                            SELECT person_id AS whose, * FROM person_claim WHERE person_id = ANY (:ids)
                            UNION ALL
                            SELECT said_of, * FROM person_claim WHERE person_id = ANY (:ids) AND said_of <> person_id
                        ), chosen AS (
                            SELECT DISTINCT ON (whose, field) whose AS person_id, field, value
                            FROM claim
                            ORDER BY whose, field, precedence, said_at DESC, record_id DESC, correction_id DESC
                        ), said AS (
                            SELECT person_id, jsonb_object_agg(field, value) AS v FROM chosen GROUP BY person_id
                        ), changed AS (
                            UPDATE person p SET given_name = coalesce(v ->> 'given_name', p.given_name),
                                                family_name = coalesce(v ->> 'family_name', p.family_name),
                                                language = v ->> 'language',
                                                version = p.version + 1
                            FROM said
                            WHERE p.id = said.person_id
                              AND (p.given_name, p.family_name, p.language) IS DISTINCT FROM
                                  (coalesce(v ->> 'given_name', p.given_name),
                                   coalesce(v ->> 'family_name', p.family_name), v ->> 'language')
                            RETURNING p.id, to_jsonb(old) AS before, to_jsonb(new) AS after
                        )
                        SELECT changed.id, f.field, changed.before ->> f.field AS before, changed.after ->> f.field AS after
                        FROM changed
                        CROSS JOIN LATERAL (VALUES ('given_name'), ('family_name'), ('language')) AS f (field)
                        WHERE changed.id = ANY (:ids) AND changed.before ->> f.field IS DISTINCT FROM changed.after ->> f.field
                        ORDER BY changed.id, f.field
                        """).param("ids", Sql.ids(ids)).query(Changed.class).list();
    }

    /** Of statements that say the same and hold today, or ended on the same day, the foremost counts. */
    private void foremost(String statements, String saying, String first, Collection<UUID> ids) {
        db.sql("""
                        WITH ranked AS (
                            SELECT s.id, row_number() OVER (
                                       PARTITION BY s.person_id, %2$s, CASE WHEN s.until < :today THEN s.until END
                                       ORDER BY %4$s, %3$s, s.said_at, s.id) = 1 AS foremost
                            FROM %1$s s
                            LEFT JOIN source x ON x.id = s.source_id
                            WHERE s.person_id = ANY (:ids)
                        )
                        UPDATE %1$s s SET counts = r.foremost
                        FROM ranked r
                        WHERE s.id = r.id AND s.counts <> r.foremost
                        """.formatted(statements, saying, first, STANDING))
                .param("ids", Sql.ids(ids))
                .param("today", LocalDate.now(clock))
                .update();
    }
}
