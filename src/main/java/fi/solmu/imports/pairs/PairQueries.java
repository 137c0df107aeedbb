package fi.solmu.imports.pairs;

import fi.solmu.imports.comparing.PairDecisions;
import fi.solmu.imports.matching.Reason;
import fi.solmu.imports.pairs.Pair.Relation;
import fi.solmu.kernel.Localised;
import fi.solmu.kernel.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Pairs of networks and what was decided of them. */
@Repository
public class PairQueries {
    private static final TypeReference<List<Reason>> REASONS = new TypeReference<>() {};
    private static final String NAMES = """
            o.name_fi AS one_fi, o.name_sv AS one_sv, o.name_en AS one_en,
            t.name_fi AS other_fi, t.name_sv AS other_sv, t.name_en AS other_en
            """;
    private static final String OPEN = """
            SELECT p.id, p.relation, p.score, p.reasons, p.one, p.other, %s,
                   d.id AS decision, d.verdict, d.merge_id, d.decided_at, a.name AS decided_by
            FROM open_pair p
            JOIN network o ON o.id = p.one
            JOIN network t ON t.id = p.other
            LEFT JOIN match_decision d ON d.proposal_id = p.id AND d.taken_back_at IS NULL
            LEFT JOIN account a ON a.id = d.decided_by
            """.formatted(NAMES);
    private static final String ANY = """
            SELECT p.id, p.relation, p.score, p.reasons, o.id AS one, t.id AS other, %s,
                   d.id AS decision, d.verdict, d.merge_id, d.decided_at, a.name AS decided_by
            FROM match_proposal p
            JOIN network f ON f.id = p.first_id
            JOIN network s ON s.id = p.second_id
            JOIN network o ON o.id = CASE WHEN f.canonical_id = s.canonical_id THEN f.id ELSE f.canonical_id END
            JOIN network t ON t.id = CASE WHEN f.canonical_id = s.canonical_id THEN s.id ELSE s.canonical_id END
            """.formatted(NAMES);

    private final JdbcClient db;
    private final PairDecisions decisions;
    private final JsonMapper json = JsonMapper.builder().build();

    PairQueries(JdbcClient db, InstantSource clock) {
        this.db = db;
        this.decisions = new PairDecisions(db, clock, "match_decision", "proposal_id");
    }

    /** What was decided, and deciding. */
    PairDecisions decisions() {
        return decisions;
    }

    /** How much waits and how much is done. */
    public record Counts(int same, int bodies, int decided, int conflicts) {
        public int open() {
            return same + bodies;
        }
    }

    Counts counts() {
        return db.sql("""
                        SELECT (SELECT count(*) FROM open_pair WHERE relation = 'SAME')::int AS same,
                               (SELECT count(*) FROM open_pair WHERE relation <> 'SAME')::int AS bodies,
                               (SELECT count(*) FROM match_decision
                                WHERE verdict <> 'UNSURE' AND taken_back_at IS NULL)::int AS decided,
                               (SELECT count(*) FROM network n
                                WHERE n.conflicts <> '{}' AND n.canonical_id = n.id
                                  AND NOT EXISTS (SELECT FROM network_state s WHERE s.network_id = n.id
                                                  AND s.ended_at IS NULL AND s.status = 'WITHDRAWN'))::int AS conflicts
                        """).query(Counts.class).single();
    }

    /** Surest first; of equals, those on which more people hang. Pairs put off for later come last. */
    List<Pair> open(boolean same, int page, int size) {
        return db.sql(OPEN + """
                        WHERE (p.relation = 'SAME') = :same
                        ORDER BY p.put_off, p.score DESC,
                                 (SELECT count(*) FROM membership m WHERE m.network_id IN (p.one, p.other)) DESC, p.id
                        LIMIT :size OFFSET :from
                        """)
                .param("same", same)
                .param("size", size)
                .param("from", (page - 1) * size)
                .query((row, _) -> pair(row))
                .list();
    }

    Optional<Pair> find(UUID id) {
        return db.sql(ANY + """
                        LEFT JOIN match_decision d ON d.proposal_id = p.id AND d.taken_back_at IS NULL
                        LEFT JOIN account a ON a.id = d.decided_by
                        WHERE p.id = :id
                        """).param("id", id).query((row, _) -> pair(row)).optional();
    }

    List<Pair> decided(int page, int size) {
        return db.sql(ANY + """
                        JOIN match_decision d ON d.proposal_id = p.id AND d.taken_back_at IS NULL AND d.verdict <> 'UNSURE'
                        LEFT JOIN account a ON a.id = d.decided_by
                        ORDER BY d.decided_at DESC, p.id LIMIT :size OFFSET :from
                        """)
                .param("size", size)
                .param("from", (page - 1) * size)
                .query((row, _) -> pair(row))
                .list();
    }

    /** Open pairs that any of these networks is in. */
    List<Pair> openOf(Collection<UUID> networks) {
        return db.sql(OPEN + "WHERE p.one = ANY (:ids) OR p.other = ANY (:ids) ORDER BY p.score DESC, p.id")
                .param("ids", Sql.ids(networks))
                .query((row, _) -> pair(row))
                .list();
    }

    private Pair pair(ResultSet row) throws SQLException {
        return new Pair(
                row.getObject("id", UUID.class),
                Relation.valueOf(row.getString("relation")),
                row.getBigDecimal("score").movePointRight(2).intValue(),
                json.readValue(row.getString("reasons"), REASONS),
                row.getObject("one", UUID.class),
                Sql.localised(row, "one"),
                row.getObject("other", UUID.class),
                Sql.localised(row, "other"),
                PairDecisions.of(row));
    }

    /** Somebody has said that something now in the one is not something now in the other. */
    Optional<UUID> toldApart(UUID one, UUID other) {
        return db.sql("""
                        SELECT p.id FROM match_decision d
                        JOIN match_proposal p ON p.id = d.proposal_id
                        JOIN network f ON f.id = p.first_id
                        JOIN network s ON s.id = p.second_id
                        WHERE d.verdict = 'DIFFERENT' AND d.taken_back_at IS NULL
                          AND (f.canonical_id, s.canonical_id) IN ((:one, :other), (:other, :one))
                        LIMIT 1
                        """)
                .param("one", one)
                .param("other", other)
                .query(UUID.class)
                .optional();
    }

    Optional<UUID> parentOf(UUID network) {
        return db.sql("SELECT parent_id FROM network WHERE id = :network AND parent_id IS NOT NULL")
                .param("network", network)
                .query(UUID.class)
                .optional();
    }

    /** A field on which sources contradict each other. */
    public record Conflict(UUID network, Localised name, String field) {
        public String address() {
            return "/networks/" + network + "/conflicts/" + field;
        }
    }

    List<Conflict> conflicts(String collation) {
        return db.sql("""
                        SELECT n.id, n.name_fi, n.name_sv, n.name_en, field
                        FROM network n CROSS JOIN LATERAL unnest(n.conflicts) AS field
                        WHERE n.conflicts <> '{}' AND n.canonical_id = n.id
                          AND NOT EXISTS (SELECT FROM network_state s WHERE s.network_id = n.id
                                          AND s.ended_at IS NULL AND s.status = 'WITHDRAWN')
                        ORDER BY coalesce(n.name_fi, n.name_sv, n.name_en) COLLATE "%s", n.id, field
                        """.formatted(collation))
                .query((row, _) -> new Conflict(
                        row.getObject("id", UUID.class), Sql.localised(row, "name"), row.getString("field")))
                .list();
    }
}
