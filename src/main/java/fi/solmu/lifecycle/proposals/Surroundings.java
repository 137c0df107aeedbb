package fi.solmu.lifecycle.proposals;

import fi.solmu.kernel.Language;
import fi.solmu.kernel.Localised;
import fi.solmu.kernel.Sql;
import fi.solmu.register.NetworkParts;
import fi.solmu.register.NetworkStates;
import fi.solmu.register.WholeVersion;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the register holds around a proposal: what can be chosen, what is there already, who belongs. */
@Repository
public class Surroundings {
    private static final int MOST_ALIKE = 8;
    private final JdbcClient db;

    Surroundings(JdbcClient db) {
        this.db = db;
    }

    /** A typology with its types in use, by code. */
    record Typology(String code, Localised name, Map<String, Localised> types) {}

    private record TypeRow(String typology, Localised name, String code, Localised type) {}

    List<Typology> typologies() {
        var rows = db.sql("""
                        SELECT g.code AS typology, g.name_fi AS typology_fi, g.name_sv AS typology_sv, g.name_en AS typology_en,
                               t.code, t.name_fi, t.name_sv, t.name_en
                        FROM typology g JOIN network_type t ON t.typology_id = g.id
                        WHERE t.in_use ORDER BY g.position, g.code, t.position, t.code
                        """)
                .query((row, _) -> new TypeRow(
                        row.getString("typology"),
                        Sql.localised(row, "typology"),
                        row.getString("code"),
                        Sql.localised(row, "name")))
                .list();
        var found = new LinkedHashMap<String, Typology>();
        for (var row : rows) {
            found.computeIfAbsent(row.typology(), code -> new Typology(code, row.name(), new LinkedHashMap<>()))
                    .types()
                    .put(row.code(), row.type());
        }
        return List.copyOf(found.values());
    }

    Map<String, Localised> areas() {
        var areas = new LinkedHashMap<String, Localised>();
        db.sql("SELECT code, name_fi, name_sv, name_en FROM task_area WHERE in_use ORDER BY position, code")
                .query(row -> {
                    areas.put(row.getString("code"), Sql.localised(row, "name"));
                });
        return areas;
    }

    /** The names of networks, closed ones too since they can be predecessors, to choose from while typing. */
    List<String> networkNames(Language reader) {
        return db.sql("""
                        SELECT DISTINCT %s AS name FROM network n
                        WHERE n.canonical_id = n.id AND n.status <> 'WITHDRAWN' ORDER BY name LIMIT 1000
                        """.formatted(Sql.sorted("n.name", reader)))
                .query(String.class)
                .list();
    }

    /** The names of organisations that are no municipality merged away. */
    List<String> organisationNames(Language reader) {
        return db.sql("""
                        SELECT DISTINCT %s AS name FROM organisation o
                        WHERE NOT EXISTS (SELECT FROM organisation_succession s WHERE s.predecessor_id = o.id)
                        ORDER BY name LIMIT 1000
                        """.formatted(Sql.sorted("o.name", reader)))
                .query(String.class)
                .list();
    }

    /** Networks of exactly this name. */
    List<UUID> networksNamed(String name) {
        return db.sql("""
                        SELECT n.id FROM network n
                        WHERE n.canonical_id = n.id AND n.status <> 'WITHDRAWN'
                          AND lower(:name) IN (lower(n.name_fi), lower(n.name_sv), lower(n.name_en), lower(n.short_code))
                        """).param("name", name).query(UUID.class).list();
    }

    List<UUID> organisationsNamed(String name) {
        return db.sql("""
                        SELECT o.id FROM organisation o
                        WHERE lower(:name) IN (lower(o.name_fi), lower(o.name_sv), lower(o.name_en))
                        """).param("name", name).query(UUID.class).list();
    }

    /** What a thing is called, by its id. */
    public Optional<Localised> networkName(UUID network) {
        return db.sql("SELECT name_fi, name_sv, name_en FROM network WHERE id = :id")
                .param("id", network)
                .query((row, _) -> Sql.localised(row, "name"))
                .optional();
    }

    Optional<Localised> organisationName(UUID organisation) {
        return db.sql("SELECT name_fi, name_sv, name_en FROM organisation WHERE id = :id")
                .param("id", organisation)
                .query((row, _) -> Sql.localised(row, "name"))
                .optional();
    }

    /** What a network has now of what a proposal asks, by question. */
    Map<String, String> now(UUID network, Language language) {
        return db.sql("""
                        SELECT coalesce(n.purpose_%1$s, '') AS purpose, coalesce(n.how_to_join_%1$s, '') AS how_to_join,
                               coalesce((SELECT string_agg(g.code || '=' || t.code, ' ' ORDER BY g.code)
                                         FROM network_typing y JOIN network_type t ON t.id = y.type_id
                                         JOIN typology g ON g.id = t.typology_id WHERE y.network_id = n.id), '') AS types
                        FROM network n WHERE n.id = :network
                        """.formatted(language.code()))
                .param("network", network)
                .query((row, _) -> Map.of(
                        "purpose", row.getString("purpose"),
                        "how_to_join", row.getString("how_to_join"),
                        "types", row.getString("types")))
                .single();
    }

    /** A network that does the same or is called alike, and how. */
    public record Alike(
            UUID id,
            Localised name,
            String status,
            int sharedAreas,
            boolean sameType,
            boolean named,
            int members,
            int shared) {}

    /**
     * Networks that serve the same task areas or the same type, or are called alike; those most alike first.
     *
     * @param except the network the proposal is about, whose task areas and types count, too; of it and each of the others
     *     the shared members are counted
     * @param into the network it would go into, which is always among them
     */
    public List<Alike> alike(
            String name,
            List<String> areas,
            List<String> types,
            @Nullable UUID except,
            @Nullable UUID into,
            LocalDate today) {
        return db.sql("""
                        WITH wanted AS (
                            SELECT folded(:name) AS name,
                                   ARRAY(SELECT id FROM task_area WHERE code = ANY (:areas)
                                         UNION SELECT task_area_id FROM network_task_area
                                         WHERE network_id = :except::uuid) AS areas,
                                   ARRAY(SELECT t.id FROM network_type t JOIN typology g ON g.id = t.typology_id
                                         WHERE g.code || '=' || t.code = ANY (:types)
                                         UNION SELECT type_id FROM network_typing
                                         WHERE network_id = :except::uuid) AS types
                        ), likened AS (
                            SELECT n.id, n.name_fi, n.name_sv, n.name_en, n.status,
                                   (SELECT count(*)::int FROM network_task_area a
                                    WHERE a.network_id = n.id AND a.task_area_id = ANY (w.areas)) AS shared_areas,
                                   EXISTS (SELECT FROM network_typing y
                                           WHERE y.network_id = n.id AND y.type_id = ANY (w.types)) AS same_type,
                                   w.name <> '' AND word_similarity(w.name, n.searched) >= 0.55 AS named
                            FROM network n, wanted w
                            WHERE n.canonical_id = n.id AND n.status NOT IN ('CLOSED', 'WITHDRAWN')
                              AND n.id IS DISTINCT FROM :except::uuid
                        ), best AS (
                            SELECT * FROM likened WHERE named OR shared_areas > 0 OR id = :into::uuid
                            ORDER BY id = :into::uuid DESC NULLS LAST, named DESC, shared_areas DESC, same_type DESC, id
                            LIMIT :most
                        )
                        SELECT b.*,
                               (SELECT count(DISTINCT m.person_id)::int FROM network x JOIN membership m ON m.network_id = x.id
                                WHERE x.canonical_id = b.id AND m.since <= :today AND (m.until IS NULL OR m.until >= :today)) AS members,
                               (SELECT count(DISTINCT m.person_id)::int FROM network x JOIN membership m ON m.network_id = x.id
                                JOIN membership o ON o.person_id = m.person_id JOIN network y ON y.id = o.network_id
                                WHERE x.canonical_id = b.id AND m.since <= :today AND (m.until IS NULL OR m.until >= :today)
                                  AND y.canonical_id = :except::uuid
                                  AND o.since <= :today AND (o.until IS NULL OR o.until >= :today)) AS shared
                        FROM best b ORDER BY shared DESC, named DESC, shared_areas DESC, same_type DESC, id
                        """)
                .param("name", name)
                .param("areas", Sql.texts(areas))
                .param("types", Sql.texts(types))
                .param("except", except)
                .param("into", into)
                .param("today", today)
                .param("most", MOST_ALIKE)
                .query((row, _) -> new Alike(
                        row.getObject("id", UUID.class),
                        Sql.localised(row, "name"),
                        row.getString("status"),
                        row.getInt("shared_areas"),
                        row.getBoolean("same_type"),
                        row.getBoolean("named"),
                        row.getInt("members"),
                        row.getInt("shared")))
                .list();
    }

    /** A network as parts of its page need to know it. */
    public NetworkParts.Shown shown(UUID network) {
        return db.sql("""
                        SELECT ARRAY(SELECT id FROM network WHERE canonical_id = :network) AS same_as,
                               NOT EXISTS (SELECT FROM network_typing y JOIN network_type t ON t.id = y.type_id
                                           WHERE y.network_id = :network AND NOT t.members_named) AS members_named,
                               s.status, s.since, s.term, s.review_on, s.ends_on, s.reason, %s AS everything
                        FROM network_state s WHERE s.network_id = :network AND s.ended_at IS NULL
                        """.formatted(WholeVersion.VERSION))
                .param("network", network)
                .query((row, _) -> new NetworkParts.Shown(
                        network,
                        Sql.idList(row.getArray("same_as")),
                        NetworkStates.read(row),
                        row.getBoolean("members_named"),
                        row.getString("everything")))
                .single();
    }

    /** Members and who runs a network, for a case's page. */
    public record People(int members, int organisations, List<String> coordinators) {}

    public People people(UUID network, LocalDate today) {
        return db.sql("""
                        SELECT count(DISTINCT m.person_id)::int AS members, count(DISTINCT m.organisation_id)::int AS organisations,
                               (SELECT array_agg(DISTINCT p.given_name || ' ' || p.family_name)
                                FROM network x JOIN coordination c ON c.network_id = x.id JOIN person p ON p.id = c.person_id
                                WHERE x.canonical_id = :network AND c.since <= :today
                                  AND (c.until IS NULL OR c.until >= :today)) AS coordinators
                        FROM network n JOIN membership m ON m.network_id = n.id
                        WHERE n.canonical_id = :network AND m.since <= :today AND (m.until IS NULL OR m.until >= :today)
                        """)
                .param("network", network)
                .param("today", today)
                .query((row, _) -> new People(
                        row.getInt("members"), row.getInt("organisations"), Sql.list(row.getArray("coordinators"))))
                .single();
    }
}
