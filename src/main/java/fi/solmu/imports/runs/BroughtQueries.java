package fi.solmu.imports.runs;

import fi.solmu.imports.ImportKind;
import fi.solmu.kernel.Sql;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What an applied run brought to the register, and what an undo would do to it. */
@Repository
class BroughtQueries {
    private final JdbcClient db;

    BroughtQueries(JdbcClient db) {
        this.db = db;
    }

    /** What the rows of an applied run speak of, as it has been found to be by now. */
    Map<Integer, UUID> subjects(UUID run, Collection<Integer> lines) {
        var subjects = new HashMap<Integer, UUID>();
        db.sql("""
                        SELECT r.line, coalesce(n.canonical_id, l.organisation_id, p.canonical_id) AS subject
                        FROM source_record r
                        JOIN record_link l ON l.record_id = r.id AND l.ended_at IS NULL
                        LEFT JOIN network n ON n.id = l.network_id
                        LEFT JOIN person p ON p.id = l.person_id
                        WHERE r.run_id = :run AND r.line = ANY (:lines)
                        """)
                .param("run", run)
                .param("lines", lines.toArray(Integer[]::new))
                .query((row, _) -> subjects.put(row.getInt("line"), row.getObject("subject", UUID.class)))
                .list();
        return subjects;
    }

    Map<UUID, String> names(ImportKind kind, Collection<UUID> ids) {
        var names = new HashMap<UUID, String>();
        db.sql("SELECT id, %s AS name FROM %s WHERE id = ANY (:ids)"
                        .formatted(
                                kind == ImportKind.PEOPLE
                                        ? "given_name || ' ' || family_name"
                                        : "coalesce(name_fi, name_sv, name_en)",
                                switch (kind) {
                                    case NETWORKS -> "network";
                                    case ORGANISATIONS -> "organisation";
                                    case PEOPLE -> "person";
                                }))
                .param("ids", Sql.ids(ids))
                .query((row, _) -> names.put(row.getObject("id", UUID.class), row.getString("name")))
                .list();
        return names;
    }

    List<Brought> networks(UUID run) {
        return db.sql("""
                        SELECT n.id, coalesce(n.name_fi, n.name_sv, n.name_en, n.slug) AS name,
                               (SELECT count(*) FROM record_link o JOIN source_record x ON x.id = o.record_id
                                WHERE o.network_id = n.id AND o.ended_at IS NULL AND x.run_id <> :run)::int AS other_rows,
                               (SELECT count(*) FROM correction c
                                WHERE c.network_id = n.id AND c.taken_back_at IS NULL)::int AS corrections,
                               ((SELECT count(*) FROM membership m WHERE m.network_id = n.id)
                                + (SELECT count(*) FROM coordination c WHERE c.network_id = n.id))::int AS people,
                               (SELECT count(*) FROM network o WHERE o.canonical_id = n.id AND o.id <> n.id)::int AS merged
                        FROM network n
                        WHERE n.id IN (SELECT l.network_id FROM record_link l JOIN source_record r ON r.id = l.record_id
                                       WHERE r.run_id = :run AND l.ended_at IS NULL)
                        ORDER BY coalesce(n.name_fi, n.name_sv, n.name_en, n.slug) COLLATE "fi-x-icu"
                        """).param("run", run).query(Brought.class).list();
    }

    int organisations(UUID run) {
        return db.sql("""
                        SELECT count(DISTINCT l.organisation_id) FROM record_link l
                        JOIN source_record r ON r.id = l.record_id
                        WHERE r.run_id = :run AND l.ended_at IS NULL AND l.organisation_id IS NOT NULL
                        """).param("run", run).query(Integer.class).single();
    }

    /** How many people the rows of a run speak of. */
    int people(UUID run) {
        return db.sql("""
                        SELECT count(DISTINCT p.canonical_id) FROM record_link l
                        JOIN source_record r ON r.id = l.record_id
                        JOIN person p ON p.id = l.person_id
                        WHERE r.run_id = :run AND l.ended_at IS NULL
                        """).param("run", run).query(Integer.class).single();
    }

    /** Of those that were withdrawn, what they had been found to be: its values stand on fewer sources now. */
    List<UUID> foundToBe(Collection<UUID> networks) {
        return db.sql("SELECT DISTINCT canonical_id FROM network WHERE id = ANY (:ids) AND canonical_id <> id")
                .param("ids", Sql.ids(networks))
                .query(UUID.class)
                .list();
    }
}
