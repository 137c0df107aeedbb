package fi.solmu.imports.runs;

import fi.solmu.imports.runs.PeopleLookups.NamedNetwork;
import fi.solmu.imports.runs.PeopleLookups.Network;
import fi.solmu.kernel.Language;
import fi.solmu.kernel.Sql;
import fi.solmu.register.Organisations;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what rows about people may name. */
@Repository
class PeopleLookupQueries {
    private final JdbcClient db;
    private final Organisations organisations;
    private final Clock clock;

    PeopleLookupQueries(JdbcClient db, Organisations organisations, Clock clock) {
        this.db = db;
        this.organisations = organisations;
        this.clock = clock;
    }

    PeopleLookups read() {
        return new PeopleLookups(
                organisations(), organisations.successors(LocalDate.now(clock)), domains(), keys(), networks());
    }

    /** By id, what networks are called that people may be brought into. */
    Map<String, String> openNetworks(Language reader) {
        var names = new LinkedHashMap<String, String>();
        db.sql("""
                        SELECT n.id, n.name_fi, n.name_sv, n.name_en FROM network n
                        WHERE n.canonical_id = n.id AND n.status NOT IN ('CLOSED', 'WITHDRAWN')
                        ORDER BY %s, n.id
                        """.formatted(Sql.sorted("n.name", reader))).query(row -> {
            names.put(row.getString("id"), Sql.localised(row, "name").read(reader));
        });
        return names;
    }

    private Map<UUID, List<String>> organisations() {
        var named = new LinkedHashMap<UUID, List<String>>();
        db.sql("""
                        SELECT o.id, x.name
                        FROM organisation o
                        CROSS JOIN LATERAL (VALUES (o.name_fi), (o.name_sv), (o.name_en)) AS x (name)
                        WHERE x.name IS NOT NULL
                        """).query(row -> {
            named.computeIfAbsent(row.getObject("id", UUID.class), _ -> new ArrayList<>())
                    .add(row.getString("name"));
        });
        return named;
    }

    /**
     * What the register says, and else what addresses of people tell whose employer is known: two of them, no other. The
     * addresses of a municipality that has merged into another are that one's.
     */
    private Map<String, UUID> domains() {
        var domains = new HashMap<String, UUID>();
        db.sql("""
                        SELECT domain, min(coalesce(s.lives_in, organisation)::text)::uuid AS organisation
                        FROM (SELECT lower(email_domain) AS domain, id AS organisation, 2 AS people
                              FROM organisation WHERE email_domain IS NOT NULL
                              UNION ALL
                              SELECT lower(split_part(e.address, '@', 2)), e.organisation_id, count(*)
                              FROM (SELECT organisation_id, unnest(emails) AS address FROM person_record
                                    WHERE ended_at IS NULL AND organisation_id IS NOT NULL) e
                              GROUP BY 1, 2) seen
                        LEFT JOIN organisation_successor(:today) s ON s.id = organisation
                        GROUP BY domain
                        HAVING count(DISTINCT coalesce(s.lives_in, organisation)) = 1 AND sum(people) >= 2
                        """).param("today", LocalDate.now(clock)).query(row -> {
            domains.put(row.getString("domain"), row.getObject("organisation", UUID.class));
        });
        return domains;
    }

    /** What lists of organisations called them in a column Id. */
    private Map<String, UUID> keys() {
        var keys = new HashMap<String, UUID>();
        db.sql("""
                        SELECT r.content ->> 'Id' AS key, l.organisation_id
                        FROM record_link l JOIN source_record r ON r.id = l.record_id
                        WHERE l.organisation_id IS NOT NULL AND l.ended_at IS NULL AND r.content ->> 'Id' <> ''
                        """).query(row -> {
            keys.put(row.getString("key"), row.getObject("organisation_id", UUID.class));
        });
        return keys;
    }

    /** By every name that they or what sources say of them have. */
    private List<NamedNetwork> networks() {
        return db.sql("""
                        SELECT n.id, n.status IN ('CLOSED', 'WITHDRAWN') AS closed, x.name
                        FROM network n
                        CROSS JOIN LATERAL (VALUES (n.name_fi), (n.name_sv), (n.name_en), (n.short_code)) AS x (name)
                        WHERE n.canonical_id = n.id AND x.name IS NOT NULL
                        UNION
                        SELECT n.id, n.status IN ('CLOSED', 'WITHDRAWN'), s.value
                        FROM network_statement s JOIN network n ON n.id = s.network_id
                        WHERE s.field IN ('name_fi', 'name_sv', 'name_en') AND s.value IS NOT NULL
                          AND n.canonical_id = n.id
                        """)
                .query((row, _) -> new NamedNetwork(
                        row.getString("name"), new Network(row.getObject("id", UUID.class), row.getBoolean("closed"))))
                .list();
    }
}
