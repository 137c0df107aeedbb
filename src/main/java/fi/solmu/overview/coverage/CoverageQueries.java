package fi.solmu.overview.coverage;

import fi.solmu.kernel.Language;
import fi.solmu.kernel.Localised;
import fi.solmu.kernel.Sql;
import fi.solmu.overview.coverage.Coverage.Area;
import fi.solmu.overview.coverage.Coverage.InLanguage;
import fi.solmu.overview.coverage.Coverage.Named;
import fi.solmu.overview.coverage.Coverage.Presence;
import fi.solmu.overview.coverage.Coverage.Share;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts what is not counted by the register itself. */
@Repository
class CoverageQueries {
    private static final List<String> STATES = List.of("RUNNING", "RECORDED", "PAUSED", "CLOSING");
    private static final int MOST = 3;

    /** Municipalities by each language they have. */
    private static final String SPOKEN = """
            SELECT v.code, o.id
            FROM organisation o
            JOIN (VALUES ('fi', ARRAY['FI', 'BILINGUAL_FI', 'BILINGUAL_SV']),
                         ('sv', ARRAY['SV', 'BILINGUAL_FI', 'BILINGUAL_SV'])) AS v (code, statuses)
                ON o.language_status = ANY (v.statuses)
            WHERE o.kind = 'MUNICIPALITY'
              AND NOT EXISTS (SELECT FROM organisation_succession s WHERE s.predecessor_id = o.id AND s.on_day <= :day)
            """;

    private final JdbcClient db;

    CoverageQueries(JdbcClient db) {
        this.db = db;
    }

    /** Task areas in use, those with fewest networks first. */
    List<Area> areas() {
        return db.sql("""
                        SELECT a.code, a.name_fi, a.name_sv, a.name_en, count(s.id) AS networks,
                               count(*) FILTER (WHERE s.status = 'RUNNING') AS running,
                               count(*) FILTER (WHERE s.status = 'RECORDED') AS recorded,
                               count(*) FILTER (WHERE s.status = 'PAUSED') AS paused,
                               count(*) FILTER (WHERE s.status = 'CLOSING') AS closing
                        FROM task_area a
                        LEFT JOIN network_task_area x ON x.task_area_id = a.id
                        LEFT JOIN network n ON n.id = x.network_id AND n.canonical_id = n.id
                        LEFT JOIN network_state s ON s.network_id = n.id AND s.ended_at IS NULL
                             AND s.status NOT IN ('CLOSED', 'WITHDRAWN')
                        WHERE a.in_use
                        GROUP BY a.id
                        ORDER BY count(s.id), a.position
                        """)
                .query((row, _) -> {
                    var byState = new LinkedHashMap<String, Integer>();
                    for (var state : STATES) {
                        int number = row.getInt(state.toLowerCase(Locale.ROOT));
                        if (number > 0) {
                            byState.put(state, number);
                        }
                    }
                    return new Area(row.getString("code"), Sql.localised(row, "name"), row.getInt("networks"), byState);
                })
                .list();
    }

    /** For each municipality type the networks in which most of its municipalities are, with how many. */
    Map<UUID, List<Share>> most(LocalDate day) {
        Map<UUID, List<Share>> most = new HashMap<>();
        db.sql("""
                        WITH represented AS (
                            SELECT DISTINCT organisation_id, network_id FROM membership_on(:day)),
                        counted AS (
                            SELECT i.type_id, r.network_id, count(*) AS municipalities,
                                   row_number() OVER (PARTITION BY i.type_id
                                                      ORDER BY count(*) DESC, r.network_id) AS place
                            FROM municipality_in_type_on(:day) i
                            JOIN represented r ON r.organisation_id = i.organisation_id
                            GROUP BY i.type_id, r.network_id)
                        SELECT c.type_id, c.network_id, c.municipalities, n.name_fi, n.name_sv, n.name_en
                        FROM counted c
                        JOIN network n ON n.id = c.network_id
                        WHERE c.place <= :most
                        ORDER BY c.type_id, c.place
                        """).param("day", day).param("most", MOST).query(row -> {
            most.computeIfAbsent(row.getObject("type_id", UUID.class), _ -> new ArrayList<>())
                    .add(new Share(
                            row.getObject("network_id", UUID.class),
                            Sql.localised(row, "name"),
                            row.getInt("municipalities")));
        });
        return most;
    }

    Presence presence(LocalDate day) {
        var byType = new HashMap<UUID, Double>();
        var byRegion = new HashMap<String, Double>();
        var average = new double[1];
        db.sql("""
                        WITH counted AS MATERIALIZED (
                            SELECT o.id, o.region_code, count(DISTINCT m.network_id) AS networks
                            FROM organisation o
                            LEFT JOIN membership_on(:day) m ON m.organisation_id = o.id
                            WHERE o.kind = 'MUNICIPALITY'
                              AND NOT EXISTS (SELECT FROM organisation_succession s
                                              WHERE s.predecessor_id = o.id AND s.on_day <= :day)
                            GROUP BY o.id)
                        SELECT NULL::uuid AS type, NULL AS region, coalesce(avg(networks), 0) AS networks FROM counted
                        UNION ALL
                        SELECT i.type_id, NULL, avg(c.networks)
                        FROM municipality_in_type_on(:day) i JOIN counted c ON c.id = i.organisation_id GROUP BY i.type_id
                        UNION ALL
                        SELECT NULL, region_code, avg(networks) FROM counted
                        WHERE region_code IS NOT NULL GROUP BY region_code
                        """).param("day", day).query(row -> {
            var type = row.getObject("type", UUID.class);
            var region = row.getString("region");
            double networks = row.getDouble("networks");
            if (type != null) {
                byType.put(type, networks);
            } else if (region != null) {
                byRegion.put(region, networks);
            } else {
                average[0] = networks;
            }
        });
        return new Presence(average[0], byType, byRegion);
    }

    private record Without(String language, UUID id, Localised name) {}

    /** Each language of the pages, with the municipalities that have it and meet nowhere in it. */
    List<InLanguage> languages(LocalDate day, Language reader) {
        var without = db.sql("""
                        WITH spoken AS MATERIALIZED (%s)
                        SELECT s.code, o.id, o.name_fi, o.name_sv, o.name_en
                        FROM spoken s JOIN organisation o ON o.id = s.id
                        WHERE NOT EXISTS (SELECT FROM membership_on(:day) m JOIN network n ON n.id = m.network_id
                                          WHERE m.organisation_id = s.id AND s.code = ANY (n.languages))
                        ORDER BY\s""".formatted(SPOKEN) + Sql.sorted("o.name", reader))
                .param("day", day)
                .query((row, _) ->
                        new Without(row.getString("code"), row.getObject("id", UUID.class), Sql.localised(row, "name")))
                .list();
        return db.sql("""
                        WITH spoken AS MATERIALIZED (%s)
                        SELECT l.code,
                               (SELECT count(*) FROM network n WHERE n.canonical_id = n.id AND l.code = ANY (n.languages)
                                  AND n.status NOT IN ('CLOSED', 'WITHDRAWN')) AS networks,
                               (SELECT count(*) FROM spoken s WHERE s.code = l.code) AS municipalities
                        FROM unnest(:codes::text[]) WITH ORDINALITY AS l (code, position)
                        ORDER BY l.position
                        """.formatted(SPOKEN))
                .param("day", day)
                .param(
                        "codes",
                        Sql.texts(Arrays.stream(Language.values())
                                .map(Language::code)
                                .toList()))
                .query((row, _) -> {
                    var code = row.getString("code");
                    return new InLanguage(
                            Language.of(code).orElseThrow(),
                            row.getInt("networks"),
                            row.getInt("municipalities"),
                            without.stream()
                                    .filter(each -> each.language().equals(code))
                                    .map(each -> new Named(each.id(), each.name()))
                                    .toList());
                })
                .list();
    }
}
