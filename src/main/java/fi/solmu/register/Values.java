package fi.solmu.register;

import fi.solmu.access.Action;
import fi.solmu.access.Audit;
import fi.solmu.kernel.Sql;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Computes the values shown of networks and organisations from what is stated of them, and enters what changed in the
 * audit trail. Order of precedence: a person, reference data, a CRM, a list, a sheet; of one source its newest run. Of
 * names the first stated stays; on any other field, sources of the same standing that contradict each other leave the
 * field without a value and in conflict until a person decides.
 */
@Repository
public class Values {
    private final JdbcClient db;
    private final Audit audit;

    Values(JdbcClient db, Audit audit) {
        this.db = db;
        this.audit = audit;
    }

    private record Changed(
            UUID id,
            String field,
            @Nullable String before,
            @Nullable String after) {}

    private record Derived(UUID id, String field, String value) {}

    /** Computes the values of these networks (of those they were merged into) and enters the changes. */
    public void refreshNetworks(Collection<UUID> networks, @Nullable UUID account, Action action) {
        var ids = canonical(networks);
        if (ids.isEmpty()) {
            return;
        }
        var before = derived(ids);
        var changes = new ArrayList<>(refreshColumns(ids));
        refreshTypes(ids);
        refreshTaskAreas(ids);
        changes.addAll(differences(before, derived(ids)));
        audit.enterAll(account, action, "network", entries(changes));
    }

    private List<UUID> canonical(Collection<UUID> networks) {
        return db.sql("SELECT DISTINCT canonical_id FROM network WHERE id = ANY (:ids)")
                .param("ids", Sql.ids(networks))
                .query(UUID.class)
                .list();
    }

    private List<Changed> refreshColumns(Collection<UUID> ids) {
        return db.sql("""
                        WITH claim AS MATERIALIZED (
                            SELECT c.network_id, c.field, c.value, c.said_at, c.precedence, c.record_id, c.line,
                                   c.said_of = c.network_id AS own,
                                   min(c.precedence) OVER (PARTITION BY c.network_id, c.field) AS best
                            FROM network_claim c
                            WHERE c.network_id = ANY (:ids)
                        ), conflict AS (
                            SELECT network_id, array_agg(field ORDER BY field) AS fields
                            FROM (SELECT network_id, field FROM claim
                                  WHERE precedence = best AND precedence > 1 AND field NOT LIKE 'name\\_%'
                                  GROUP BY network_id, field HAVING count(DISTINCT value) > 1) contradicted
                            GROUP BY network_id
                        ), chosen AS (
                            SELECT DISTINCT ON (network_id, field) network_id, field, value
                            FROM claim
                            ORDER BY network_id, field, precedence, own DESC,
                                     CASE WHEN precedence = 1 THEN said_at END DESC, said_at, line, record_id
                        ), said AS (
                            SELECT id AS network_id, coalesce(c.fields, '{}') AS conflicts,
                                   coalesce(jsonb_object_agg(v.field, v.value)
                                       FILTER (WHERE v.value IS NOT NULL AND v.field <> ALL (coalesce(c.fields, '{}'))), '{}')
                                       AS v
                            FROM unnest(:ids) AS id
                            LEFT JOIN chosen v ON v.network_id = id
                            LEFT JOIN conflict c ON c.network_id = id
                            GROUP BY id, c.fields
                        ), changed AS (
                            UPDATE network n SET
                                name_fi = v ->> 'name_fi', name_sv = v ->> 'name_sv', name_en = v ->> 'name_en',
                                short_code = v ->> 'short_code',
                                purpose_fi = v ->> 'purpose_fi', purpose_sv = v ->> 'purpose_sv',
                                purpose_en = v ->> 'purpose_en',
                                goals_fi = v ->> 'goals_fi', goals_sv = v ->> 'goals_sv', goals_en = v ->> 'goals_en',
                                for_whom_fi = v ->> 'for_whom_fi', for_whom_sv = v ->> 'for_whom_sv',
                                for_whom_en = v ->> 'for_whom_en',
                                way_of_working_fi = v ->> 'way_of_working_fi',
                                way_of_working_sv = v ->> 'way_of_working_sv',
                                way_of_working_en = v ->> 'way_of_working_en',
                                how_to_join_fi = v ->> 'how_to_join_fi', how_to_join_sv = v ->> 'how_to_join_sv',
                                how_to_join_en = v ->> 'how_to_join_en',
                                role = coalesce(v ->> 'role', 'UNKNOWN'),
                                owning_unit_fi = v ->> 'owning_unit_fi', owning_unit_sv = v ->> 'owning_unit_sv',
                                owning_unit_en = v ->> 'owning_unit_en',
                                languages = coalesce(string_to_array(v ->> 'languages', ' '), '{}'),
                                founded_on = (v ->> 'founded_on')::date,
                                meeting_frequency = v ->> 'meeting_frequency',
                                parent_id = (v ->> 'parent')::uuid,
                                published = coalesce((v ->> 'published')::boolean, false),
                                conflicts = said.conflicts,
                                version = n.version + 1
                            FROM said
                            WHERE n.id = said.network_id
                            RETURNING n.id, to_jsonb(old) AS before, to_jsonb(new) AS after
                        )
                        SELECT changed.id, b.key AS field, b.value AS before, a.value AS after
                        FROM changed
                        CROSS JOIN LATERAL jsonb_each_text(changed.before) b
                        JOIN LATERAL jsonb_each_text(changed.after) a ON a.key = b.key
                        WHERE b.value IS DISTINCT FROM a.value
                          AND b.key NOT IN ('version', 'searched', 'stems', 'canonical_id')
                        ORDER BY changed.id, b.key
                        """).param("ids", Sql.ids(ids)).query(Changed.class).list();
    }

    private void refreshTypes(Collection<UUID> ids) {
        db.sql("""
                        WITH chosen AS (
                            SELECT DISTINCT ON (c.network_id, t.typology_id) c.network_id, t.typology_id, t.id AS type_id
                            FROM network_claim c
                            JOIN network n ON n.id = c.network_id
                            JOIN typology g ON c.field = 'type:' || g.code
                            LEFT JOIN network_type t ON t.typology_id = g.id AND t.code = c.value
                            WHERE c.network_id = ANY (:ids) AND c.field LIKE 'type:%' AND c.field <> ALL (n.conflicts)
                            ORDER BY c.network_id, t.typology_id, c.precedence, c.said_at DESC
                        ), wanted AS (
                            SELECT * FROM chosen WHERE type_id IS NOT NULL
                        ), gone AS (
                            DELETE FROM network_typing y
                            WHERE y.network_id = ANY (:ids)
                              AND NOT EXISTS (SELECT FROM wanted w
                                              WHERE w.network_id = y.network_id AND w.typology_id = y.typology_id)
                        )
                        INSERT INTO network_typing (network_id, typology_id, type_id)
                        SELECT network_id, typology_id, type_id FROM wanted
                        ON CONFLICT (network_id, typology_id) DO UPDATE SET type_id = excluded.type_id
                        """).param("ids", Sql.ids(ids)).update();
    }

    private void refreshTaskAreas(Collection<UUID> ids) {
        db.sql("""
                        WITH chosen AS (
                            SELECT DISTINCT ON (c.network_id) c.network_id, c.value
                            FROM network_claim c
                            JOIN network n ON n.id = c.network_id
                            WHERE c.network_id = ANY (:ids) AND c.field = 'task_areas' AND c.field <> ALL (n.conflicts)
                            ORDER BY c.network_id, c.precedence, c.said_at DESC
                        ), wanted AS (
                            SELECT c.network_id, a.id AS task_area_id
                            FROM chosen c
                            JOIN task_area a ON a.code = ANY (string_to_array(c.value, ' '))
                        ), gone AS (
                            DELETE FROM network_task_area y
                            WHERE y.network_id = ANY (:ids)
                              AND NOT EXISTS (SELECT FROM wanted w
                                              WHERE w.network_id = y.network_id AND w.task_area_id = y.task_area_id)
                        )
                        INSERT INTO network_task_area (network_id, task_area_id)
                        SELECT network_id, task_area_id FROM wanted
                        ON CONFLICT DO NOTHING
                        """).param("ids", Sql.ids(ids)).update();
    }

    /** Types and task areas as the audit trail tells them: by code. */
    private Map<String, Derived> derived(Collection<UUID> ids) {
        return db.sql("""
                        SELECT y.network_id AS id, 'type:' || g.code AS field, t.code AS value
                        FROM network_typing y
                        JOIN typology g ON g.id = y.typology_id
                        JOIN network_type t ON t.id = y.type_id
                        WHERE y.network_id = ANY (:ids)
                        UNION ALL
                        SELECT y.network_id, 'task_areas', string_agg(a.code, ' ' ORDER BY a.position, a.code)
                        FROM network_task_area y
                        JOIN task_area a ON a.id = y.task_area_id
                        WHERE y.network_id = ANY (:ids)
                        GROUP BY y.network_id
                        """).param("ids", Sql.ids(ids)).query(Derived.class).list().stream()
                .collect(Collectors.toMap(each -> each.id() + " " + each.field(), each -> each));
    }

    private static List<Changed> differences(Map<String, Derived> before, Map<String, Derived> after) {
        var changes = new ArrayList<Changed>();
        after.forEach((key, now) -> {
            var was = before.get(key);
            if (was == null || !was.value().equals(now.value())) {
                changes.add(new Changed(now.id(), now.field(), was == null ? null : was.value(), now.value()));
            }
        });
        before.forEach((key, was) -> {
            if (!after.containsKey(key)) {
                changes.add(new Changed(was.id(), was.field(), was.value(), null));
            }
        });
        return changes;
    }

    /** Computes the values of these organisations and enters the changes. */
    public void refreshOrganisations(Collection<UUID> organisations, @Nullable UUID account, Action action) {
        if (organisations.isEmpty()) {
            return;
        }
        var changes = db.sql("""
                        WITH claim AS MATERIALIZED (
                            SELECT c.organisation_id, c.field, c.value, c.said_at, c.precedence, c.record_id, c.line,
                                   min(c.precedence) OVER (PARTITION BY c.organisation_id, c.field) AS best
                            FROM organisation_claim c
                            WHERE c.organisation_id = ANY (:ids)
                        ), conflict AS (
                            SELECT organisation_id, array_agg(field ORDER BY field) AS fields
                            FROM (SELECT organisation_id, field FROM claim
                                  WHERE precedence = best AND precedence > 1
                                    AND field NOT LIKE 'name\\_%' AND field NOT IN ('kind', 'code')
                                  GROUP BY organisation_id, field HAVING count(DISTINCT value) > 1) contradicted
                            GROUP BY organisation_id
                        ), chosen AS (
                            SELECT DISTINCT ON (organisation_id, field) organisation_id, field, value
                            FROM claim
                            ORDER BY organisation_id, field, precedence,
                                     CASE WHEN precedence = 1 THEN said_at END DESC, said_at, line, record_id
                        ), said AS (
                            SELECT id AS organisation_id, coalesce(c.fields, '{}') AS conflicts,
                                   coalesce(jsonb_object_agg(v.field, v.value)
                                       FILTER (WHERE v.value IS NOT NULL AND v.field <> ALL (coalesce(c.fields, '{}'))), '{}')
                                       AS v
                            FROM unnest(:ids) AS id
                            LEFT JOIN chosen v ON v.organisation_id = id
                            LEFT JOIN conflict c ON c.organisation_id = id
                            GROUP BY id, c.fields
                        ), changed AS (
                            UPDATE organisation o SET
                                kind = coalesce(v ->> 'kind', o.kind), code = v ->> 'code',
                                business_id = v ->> 'business_id',
                                name_fi = v ->> 'name_fi', name_sv = v ->> 'name_sv', name_en = v ->> 'name_en',
                                region_code = v ->> 'region_code', language_status = v ->> 'language_status',
                                grouping = v ->> 'grouping', population = (v ->> 'population')::int,
                                email_domain = v ->> 'email_domain',
                                conflicts = said.conflicts,
                                version = o.version + 1
                            FROM said
                            WHERE o.id = said.organisation_id
                            RETURNING o.id, to_jsonb(old) AS before, to_jsonb(new) AS after
                        )
                        SELECT changed.id, b.key AS field, b.value AS before, a.value AS after
                        FROM changed
                        CROSS JOIN LATERAL jsonb_each_text(changed.before) b
                        JOIN LATERAL jsonb_each_text(changed.after) a ON a.key = b.key
                        WHERE b.value IS DISTINCT FROM a.value
                          AND b.key NOT IN ('version', 'searched')
                        ORDER BY changed.id, b.key
                        """)
                .param("ids", Sql.ids(organisations))
                .query(Changed.class)
                .list();
        audit.enterAll(account, action, "organisation", entries(changes));
    }

    private static List<Audit.SubjectChange> entries(List<Changed> changes) {
        return changes.stream()
                .filter(change -> !Objects.equals(change.before(), change.after()))
                .map(change -> new Audit.SubjectChange(
                        change.id(), new Audit.Change(change.field(), change.before(), change.after())))
                .toList();
    }
}
