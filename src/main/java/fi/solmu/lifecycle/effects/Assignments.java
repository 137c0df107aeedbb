package fi.solmu.lifecycle.effects;

import fi.solmu.kernel.Localised;
import fi.solmu.kernel.Sql;
import fi.solmu.register.PersonalData;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** To which part of a network that is to be split each member goes (jäsenten jakaminen). */
@Repository
public class Assignments implements PersonalData {
    /** At most so many parts; 1 for the first, 0 for a member who goes to none. */
    static final int PARTS = 4;

    private final JdbcClient db;

    Assignments(JdbcClient db) {
        this.db = db;
    }

    /** A member and the part they were assigned to; none while nobody has. */
    public record Assigned(
            UUID person,
            String name,
            Localised organisation,
            @Nullable Integer part) {}

    List<Assigned> of(UUID proposal, UUID network, LocalDate today) {
        return db.sql("""
                        SELECT DISTINCT ON (p.family_name COLLATE "fi-x-icu", p.given_name COLLATE "fi-x-icu", m.person_id)
                               m.person_id AS person, p.given_name || ' ' || p.family_name AS name,
                               o.name_fi, o.name_sv, o.name_en, a.part
                        FROM network n JOIN membership m ON m.network_id = n.id
                        JOIN person p ON p.id = m.person_id
                        LEFT JOIN organisation o ON o.id = m.organisation_id
                        LEFT JOIN member_assignment a ON a.proposal_id = :proposal AND a.person_id = m.person_id
                        WHERE n.canonical_id = :network AND m.since <= :today AND (m.until IS NULL OR m.until >= :today)
                        ORDER BY p.family_name COLLATE "fi-x-icu", p.given_name COLLATE "fi-x-icu", m.person_id
                        """)
                .param("proposal", proposal)
                .param("network", network)
                .param("today", today)
                .query((row, _) -> new Assigned(
                        row.getObject("person", UUID.class),
                        row.getString("name"),
                        Sql.localised(row, "name"),
                        row.getObject("part", Integer.class)))
                .list();
    }

    void assign(UUID proposal, Map<UUID, Integer> parts, UUID account, Instant now) {
        db.sql("""
                        INSERT INTO member_assignment (proposal_id, person_id, part, assigned_by, assigned_at)
                        SELECT :proposal, a.person, a.part, :account, :now FROM unnest(:people, :parts) AS a (person, part)
                        ON CONFLICT (proposal_id, person_id) DO UPDATE
                        SET part = excluded.part, assigned_by = excluded.assigned_by, assigned_at = excluded.assigned_at
                        """)
                .param("proposal", proposal)
                .param("people", Sql.ids(parts.keySet()))
                .param("parts", parts.values().toArray(Integer[]::new))
                .param("account", account)
                .param("now", Sql.at(now))
                .update();
    }

    private record Part(UUID person, int part) {}

    /** These people by part; whoever was assigned to nowhere by anybody goes to the first. */
    Map<Integer, List<UUID>> byPart(UUID proposal, Collection<UUID> people) {
        var assigned = new HashMap<UUID, Integer>();
        db.sql("""
                        SELECT p.canonical_id AS person, a.part FROM member_assignment a JOIN person p ON p.id = a.person_id
                        WHERE a.proposal_id = :proposal
                        """)
                .param("proposal", proposal)
                .query(Part.class)
                .list()
                .forEach(each -> assigned.put(each.person(), each.part()));
        var parts = new HashMap<Integer, List<UUID>>();
        for (var person : people) {
            parts.computeIfAbsent(assigned.getOrDefault(person, 1), _ -> new ArrayList<>())
                    .add(person);
        }
        return parts;
    }

    private record Value(String field, String value) {}

    /** What every part of a network has of the whole, as the register's values. */
    Map<String, @Nullable String> shared(UUID network) {
        var shared = new HashMap<String, @Nullable String>();
        db.sql("""
                        SELECT 'type:' || g.code AS field, t.code AS value
                        FROM network_typing y JOIN network_type t ON t.id = y.type_id JOIN typology g ON g.id = t.typology_id
                        WHERE y.network_id = :network
                        UNION ALL
                        SELECT 'task_areas', string_agg(a.code, ' ' ORDER BY a.position, a.code)
                        FROM network_task_area w JOIN task_area a ON a.id = w.task_area_id
                        WHERE w.network_id = :network HAVING count(*) > 0
                        UNION ALL
                        SELECT 'languages', array_to_string(languages, ' ') FROM network
                        WHERE id = :network AND cardinality(languages) > 0
                        UNION ALL
                        SELECT 'role', role FROM network WHERE id = :network
                        """)
                .param("network", network)
                .query(Value.class)
                .list()
                .forEach(each -> shared.put(each.field(), each.value()));
        return shared;
    }

    @Override
    public List<Held> held(Collection<UUID> people) {
        return db.sql("""
                        SELECT n.name_fi, n.name_sv, n.name_en, a.part, a.assigned_at
                        FROM member_assignment a JOIN proposal p ON p.id = a.proposal_id JOIN network n ON n.id = p.network_id
                        WHERE a.person_id = ANY (:people)
                        """)
                .param("people", Sql.ids(people))
                .query((row, _) -> new Held(
                        "lifecycle.held.assignments",
                        null,
                        row.getObject("assigned_at", java.time.OffsetDateTime.class)
                                .toInstant(),
                        Map.of(
                                "lifecycle.held.part",
                                Sql.localised(row, "name").read(fi.solmu.kernel.Language.FI) + " "
                                        + row.getInt("part"))))
                .list();
    }

    @Override
    public void erase(Collection<UUID> people, Collection<UUID> records) {
        db.sql("DELETE FROM member_assignment WHERE person_id = ANY (:people)")
                .param("people", Sql.ids(people))
                .update();
    }
}
