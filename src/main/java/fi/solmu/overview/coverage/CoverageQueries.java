package fi.solmu.overview.coverage;

import fi.solmu.kernel.Sql;
import fi.solmu.overview.coverage.Coverage.Area;
import fi.solmu.overview.coverage.Coverage.Share;
import java.time.LocalDate;
import java.util.ArrayList;
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
}
