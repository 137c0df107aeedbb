package fi.solmu.register.memberships;

import fi.solmu.kernel.Language;
import fi.solmu.kernel.Localised;
import fi.solmu.kernel.Sql;
import fi.solmu.register.MembershipRole;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the members of a network. */
@Repository
public class MemberQueries {
    private final JdbcClient db;

    MemberQueries(JdbcClient db) {
        this.db = db;
    }

    /** Whose e-mail addresses a reader may see. */
    public enum Addresses {
        ALL,
        /** Of those who chose to show theirs to the other members. */
        CHOSEN,
        NONE
    }

    private static final String TODAY = """
            FROM network n
            JOIN membership m ON m.network_id = n.id
            WHERE n.canonical_id = :network AND m.since <= :today AND (m.until IS NULL OR m.until >= :today)
            """;

    /**
     * Those who belong to the network today, in the order of the page. What hangs on people is read for all of them at
     * once: looked up one by one it costs more than everything else on the page.
     */
    public List<Member> of(UUID network, Language reader, boolean byRegion, Addresses addresses, LocalDate today) {
        var posts = posts(network, today);
        var shown = addresses(network, addresses, today);
        var collation = " COLLATE \"" + reader.collation() + "\"";
        var sql = """
                SELECT m.id AS membership, p.id AS person, p.given_name, p.family_name, m.role,
                       CASE WHEN m.deputy_for_id IS NOT NULL
                            THEN (SELECT stood.given_name || ' ' || stood.family_name
                                  FROM membership named JOIN person stood ON stood.id = named.person_id
                                  WHERE named.id = m.deputy_for_id) END AS deputy_for,
                       m.organisation_id AS stated,
                       o.id AS organisation, o.name_fi, o.name_sv, o.name_en, o.kind = 'MUNICIPALITY' AS municipality,
                       o.region_code, r.name_fi AS region_fi, r.name_sv AS region_sv, r.name_en AS region_en,
                       m.since, m.until, m.confirmed_on
                FROM network n
                JOIN membership m ON m.network_id = n.id
                JOIN person p ON p.id = m.person_id
                LEFT JOIN organisation o ON o.id = coalesce(m.organisation_id, (
                    SELECT e.organisation_id FROM employment e
                    WHERE e.person_id = m.person_id AND (e.since IS NULL OR e.since <= :today)
                      AND (e.until IS NULL OR e.until >= :today)
                    ORDER BY e.since DESC NULLS LAST, e.id LIMIT 1))
                LEFT JOIN region r ON r.code = o.region_code
                WHERE n.canonical_id = :network AND m.since <= :today AND (m.until IS NULL OR m.until >= :today)
                ORDER BY %s coalesce(%s)%s NULLS LAST, o.id, %s, p.family_name%s, p.given_name%s
                """.formatted(
                        byRegion ? "coalesce(" + names("r", reader) + ")" + collation + " NULLS LAST, r.code," : "",
                        names("o", reader),
                        collation,
                        ROLE_ORDER,
                        collation,
                        collation);
        var organisationNames = new HashMap<UUID, Localised>(); // many come from the same: read once
        var regionNames = new HashMap<String, Localised>();
        return db.sql(sql)
                .param("network", network)
                .param("today", today)
                .query((row, _) -> {
                    var person = row.getObject("person", UUID.class);
                    var organisation = row.getObject("organisation", UUID.class);
                    var region = row.getString("region_code");
                    return new Member(
                            row.getObject("membership", UUID.class),
                            person,
                            row.getString("given_name"),
                            row.getString("family_name"),
                            MembershipRole.valueOf(row.getString("role")),
                            row.getString("deputy_for"),
                            title(posts.getOrDefault(person, List.of()), row.getObject("stated", UUID.class)),
                            organisation,
                            name(organisationNames, organisation, row, "name"),
                            row.getBoolean("municipality"),
                            region,
                            name(regionNames, region, row, "region"),
                            row.getObject("since", LocalDate.class),
                            row.getObject("until", LocalDate.class),
                            row.getObject("confirmed_on", LocalDate.class),
                            shown.getOrDefault(person, List.of()));
                })
                .list();
    }

    /** What somebody does, and for whom. */
    private record Post(UUID organisation, @Nullable String title) {}

    /** The posts that the members hold today, the latest first. */
    private Map<UUID, List<Post>> posts(UUID network, LocalDate today) {
        var posts = new HashMap<UUID, List<Post>>();
        db.sql("""
                        SELECT e.person_id, e.organisation_id, e.title FROM employment e
                        WHERE e.person_id = ANY (ARRAY(SELECT m.person_id %s))
                          AND (e.since IS NULL OR e.since <= :today) AND (e.until IS NULL OR e.until >= :today)
                        ORDER BY e.since DESC NULLS LAST, e.id
                        """.formatted(TODAY))
                .param("network", network)
                .param("today", today)
                .query(row -> {
                    posts.computeIfAbsent(row.getObject("person_id", UUID.class), _ -> new ArrayList<>(1))
                            .add(new Post(row.getObject("organisation_id", UUID.class), row.getString("title")));
                });
        return posts;
    }

    /** The title held in the organisation a membership is on behalf of; without one, the latest. */
    private static @Nullable String title(List<Post> posts, @Nullable UUID organisation) {
        for (var post : posts) {
            if (organisation == null || post.organisation().equals(organisation)) {
                return post.title();
            }
        }
        return null;
    }

    private Map<UUID, List<String>> addresses(UUID network, Addresses addresses, LocalDate today) {
        var shown = new HashMap<UUID, List<String>>();
        if (addresses == Addresses.NONE) {
            return shown;
        }
        db.sql("""
                        SELECT a.person_id, a.address::text FROM person_email a
                        WHERE a.person_id = ANY (ARRAY(SELECT m.person_id %s))
                          AND (a.until IS NULL OR a.until >= :today)%s
                        ORDER BY a.since DESC NULLS LAST, a.id
                        """.formatted(
                                TODAY,
                                switch (addresses) {
                                    case CHOSEN -> """
                                     AND EXISTS (SELECT FROM person p
                                                 WHERE p.id = a.person_id AND p.addresses_shown_to = 'MEMBERS')""";
                                    case ALL, NONE -> "";
                                }))
                .param("network", network)
                .param("today", today)
                .query(row -> {
                    shown.computeIfAbsent(row.getObject("person_id", UUID.class), _ -> new ArrayList<>(1))
                            .add(row.getString("address"));
                });
        return shown;
    }

    private static final String ROLE_ORDER = """
            array_position(ARRAY['CHAIR','VICE_CHAIR','SECRETARY','MEMBER','DEPUTY','EXPERT','OBSERVER'], m.role)""";

    static String names(String table, Language reader) {
        return reader.fallbacks().stream()
                .map(language -> table + ".name_" + language.code())
                .collect(java.util.stream.Collectors.joining(", "));
    }

    private static <K> Localised name(Map<K, Localised> read, @Nullable K key, ResultSet row, String columns)
            throws SQLException {
        if (key == null) {
            return Localised.NONE;
        }
        var name = read.get(key);
        if (name == null) {
            name = Sql.localised(row, columns);
            read.put(key, name);
        }
        return name;
    }
}
