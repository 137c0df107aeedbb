package fi.solmu.imports.people;

import fi.solmu.imports.comparing.PairDecisions;
import fi.solmu.imports.people.PersonPair.Relation;
import fi.solmu.kernel.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The pairs of people that wait for somebody, and what was decided of the others. */
@Repository
public class PersonPairQueries {
    /** How long a reviewer has a pair before another is given it. */
    private static final Duration LOOK = Duration.ofMinutes(5);

    private static final TypeReference<List<PersonEvidence>> EVIDENCE = new TypeReference<>() {};

    private static final String PAIR = """
            SELECT p.id, people_pair_relation(p.relation, a.canonical_id, b.canonical_id) AS relation, p.points, p.explanation, a.canonical_id AS one, b.canonical_id AS other,
                   one.given_name || ' ' || one.family_name AS one_name,
                   other.given_name || ' ' || other.family_name AS other_name,
                   d.id AS decision, d.verdict, d.merge_id, d.decided_at, who.name AS decided_by
            FROM people_pair p
            JOIN person a ON a.id = p.first_id
            JOIN person b ON b.id = p.second_id
            JOIN person one ON one.id = CASE WHEN a.canonical_id = b.canonical_id THEN a.id ELSE a.canonical_id END
            JOIN person other ON other.id = CASE WHEN a.canonical_id = b.canonical_id THEN b.id ELSE b.canonical_id END
            LEFT JOIN people_pair_decision d ON d.pair_id = p.id AND d.taken_back_at IS NULL
            LEFT JOIN account who ON who.id = d.decided_by
            """;

    /** What matters most comes first: a question is worth as much as its answer is unsure and as memberships hang on it. */
    private static final String WORTH = """
            (1 + (SELECT count(*) FROM membership m WHERE m.person_id IN (o.one, o.other) AND m.until IS NULL))
            * (power(2.0, -o.points / 100.0) / power(1 + power(2.0, -o.points / 100.0), 2))
            """;

    private final JdbcClient db;
    private final InstantSource clock;
    private final PairDecisions decisions;
    private final JsonMapper json = JsonMapper.builder().build();

    PersonPairQueries(JdbcClient db, InstantSource clock) {
        this.db = db;
        this.clock = clock;
        this.decisions = decisions(db, clock);
    }

    static PairDecisions decisions(JdbcClient db, InstantSource clock) {
        return new PairDecisions(db, clock, "people_pair_decision", "pair_id");
    }

    /** What was decided, and deciding. */
    PairDecisions decisions() {
        return decisions;
    }

    /** How many pairs there are. */
    public record Counts(int open, int moves, int decided) {}

    public Counts counts() {
        return db.sql("""
                        SELECT count(*) FILTER (WHERE relation = 'SAME') AS open,
                               count(*) FILTER (WHERE relation = 'MOVED') AS moves,
                               (SELECT count(*) FROM people_pair_decision
                                WHERE taken_back_at IS NULL AND verdict <> 'UNSURE') AS decided
                        FROM open_people_pair
                        """).query(Counts.class).single();
    }

    Optional<PersonPair> find(UUID id) {
        return db.sql(PAIR + "WHERE p.id = :id")
                .param("id", id)
                .query((row, _) -> pair(row))
                .optional();
    }

    /** What waits, what matters most first; what was put off comes last. */
    List<PersonPair> open(Relation about, int page, int size) {
        return db.sql(PAIR + """
                        JOIN (SELECT o.id, row_number() OVER (ORDER BY o.put_off, %s DESC, o.id) AS place
                              FROM open_people_pair o WHERE o.relation = :about
                              ORDER BY place LIMIT :size OFFSET :from) w ON w.id = p.id
                        ORDER BY w.place
                        """.formatted(WORTH))
                .param("about", about.name())
                .param("size", size)
                .param("from", (page - 1) * size)
                .query((row, _) -> pair(row))
                .list();
    }

    /** The next pair that no other reviewer has before the eyes; it is this reviewer's for some minutes. */
    Optional<PersonPair> next(Relation about, UUID account) {
        var now = clock.instant();
        var id = db.sql("""
                        WITH free AS (
                            SELECT o.id FROM open_people_pair o
                            WHERE o.relation = :about
                              AND NOT EXISTS (SELECT FROM people_pair_look l
                                              WHERE l.pair_id = o.id AND l.account_id <> :account AND l.until > :now)
                            ORDER BY o.put_off, %s DESC, o.id LIMIT 1
                        )
                        INSERT INTO people_pair_look (pair_id, account_id, until)
                        SELECT id, :account, :until FROM free
                        ON CONFLICT (pair_id) DO UPDATE SET account_id = excluded.account_id, until = excluded.until
                        RETURNING pair_id
                        """.formatted(WORTH))
                .param("about", about.name())
                .param("account", account)
                .param("now", Sql.at(now))
                .param("until", Sql.at(now.plus(LOOK)))
                .query(UUID.class)
                .optional();
        return id.flatMap(this::find);
    }

    List<PersonPair> decided(@Nullable Chance chance, boolean sameOnly, int page, int size) {
        return db.sql(PAIR + """
                        WHERE d.verdict <> 'UNSURE' AND (NOT :sameOnly OR d.verdict = 'SAME')
                          AND p.points >= :least AND p.points < :above
                        ORDER BY d.decided_at DESC, d.id LIMIT :size OFFSET :from
                        """)
                .param("sameOnly", sameOnly)
                .param("least", chance == null ? Integer.MIN_VALUE : chance.leastPoints())
                .param("above", chance == null ? Integer.MAX_VALUE : chance.pointsAbove())
                .param("size", size)
                .param("from", (page - 1) * size)
                .query((row, _) -> pair(row))
                .list();
    }

    /**
     * What people decided of pairs that the score took to be this likely.
     *
     * @param same how many of them were found to be one person
     */
    public record Answers(Chance chance, int decided, int same) {
        public long percent() {
            return Math.round(100.0 * same / decided);
        }
    }

    /** How right the score was, the surest first. */
    public List<Answers> answers() {
        var answers = new ArrayList<Answers>();
        for (var chance : Chance.values()) {
            answers.add(db.sql("""
                            SELECT :chance AS chance, count(*) AS decided, count(*) FILTER (WHERE d.verdict = 'SAME') AS same
                            FROM people_pair_decision d
                            JOIN people_pair p ON p.id = d.pair_id
                            WHERE d.taken_back_at IS NULL AND d.verdict <> 'UNSURE'
                              AND p.points >= :least AND p.points < :above
                            """)
                    .param("chance", chance.name())
                    .param("least", chance.leastPoints())
                    .param("above", chance.pointsAbove())
                    .query(Answers.class)
                    .single());
        }
        return answers;
    }

    /** Pairs of at least so many points, neither of whose people is in another open pair. */
    List<PersonPair> safe(int points) {
        return db.sql(PAIR + """
                        JOIN open_people_pair o ON o.id = p.id
                        WHERE o.relation = 'SAME' AND o.points >= :points AND NOT o.put_off
                          AND NOT EXISTS (SELECT FROM open_people_pair x
                                          WHERE x.id <> o.id AND (x.one IN (o.one, o.other) OR x.other IN (o.one, o.other)))
                        ORDER BY o.points DESC, o.id
                        """)
                .param("points", points)
                .query((row, _) -> pair(row))
                .list();
    }

    private PersonPair pair(ResultSet row) throws SQLException {
        return new PersonPair(
                row.getObject("id", UUID.class),
                Relation.valueOf(row.getString("relation")),
                row.getInt("points"),
                json.readValue(row.getString("explanation"), EVIDENCE),
                row.getObject("one", UUID.class),
                row.getString("one_name"),
                row.getObject("other", UUID.class),
                row.getString("other_name"),
                PairDecisions.of(row));
    }

    // ---------------------------------------------------------------- writing

    /** Adds pairs that are not there yet. */
    void add(@Nullable UUID run, @Nullable UUID model, Collection<PersonPairs.NewPair> pairs) {
        db.sql("""
                        INSERT INTO people_pair (first_id, second_id, second_record_id, relation, points, explanation, model_id,
                                                 run_id, proposed_at)
                        SELECT DISTINCT ON (least(one, other), greatest(one, other))
                               least(one, other), greatest(one, other), record, relation, points, explanation::jsonb,
                               :model::uuid, :run::uuid, :now
                        FROM unnest(:ones, :others, :records, :relations, :points, :explanations)
                             AS p (one, other, record, relation, points, explanation)
                        WHERE one <> other
                        ORDER BY least(one, other), greatest(one, other), points DESC
                        ON CONFLICT (first_id, second_id) DO NOTHING
                        """)
                .param("ones", pairs.stream().map(PersonPairs.NewPair::one).toArray(UUID[]::new))
                .param("others", pairs.stream().map(PersonPairs.NewPair::other).toArray(UUID[]::new))
                .param(
                        "records",
                        pairs.stream().map(pair -> pair.grounds().record()).toArray(UUID[]::new))
                .param(
                        "relations",
                        pairs.stream()
                                .map(pair -> pair.moved() ? "MOVED" : "SAME")
                                .toArray(String[]::new))
                .param(
                        "points",
                        pairs.stream().map(pair -> pair.grounds().points()).toArray(Integer[]::new))
                .param("explanations", pairs.stream().map(this::explanation).toArray(String[]::new))
                .param("model", model)
                .param("run", run)
                .param("now", Sql.at(clock.instant()))
                .update();
    }

    /** What the first and the second say, in the order in which the pair is kept. */
    private String explanation(PersonPairs.NewPair pair) {
        var evidence = pair.grounds().evidence();
        return json.writeValueAsString(
                pair.inOrder()
                        ? evidence
                        : evidence.stream().map(PersonEvidence::turned).toList());
    }

    Optional<UUID> between(UUID one, UUID other) {
        return db.sql("""
                        SELECT id FROM people_pair
                        WHERE first_id = least(:one::uuid, :other::uuid) AND second_id = greatest(:one::uuid, :other::uuid)
                        """)
                .param("one", one)
                .param("other", other)
                .query(UUID.class)
                .optional();
    }

    /** The pair by which somebody has said that these two, as they are by now, are not one. */
    Optional<UUID> toldApart(UUID one, UUID other) {
        return db.sql("""
                        SELECT p.id
                        FROM people_pair_decision d
                        JOIN people_pair p ON p.id = d.pair_id
                        JOIN person a ON a.id = p.first_id
                        JOIN person b ON b.id = p.second_id
                        WHERE d.verdict = 'DIFFERENT' AND d.taken_back_at IS NULL
                          AND ((a.canonical_id = :one AND b.canonical_id = :other)
                               OR (a.canonical_id = :other AND b.canonical_id = :one))
                        LIMIT 1
                        """)
                .param("one", one)
                .param("other", other)
                .query(UUID.class)
                .optional();
    }

    /** Those of these people who may be one with somebody else, and where that is decided. */
    Map<UUID, String> openPairsOf(Collection<UUID> people) {
        var pairs = new HashMap<UUID, String>();
        db.sql("""
                        SELECT x.person, o.id FROM open_people_pair o CROSS JOIN LATERAL (VALUES (o.one), (o.other)) AS x (person)
                        WHERE x.person = ANY (:people) ORDER BY o.points
                        """).param("people", Sql.ids(people)).query(row -> {
            pairs.put(row.getObject("person", UUID.class), "/people/pairs/" + row.getObject("id", UUID.class));
        });
        return pairs;
    }

    /** The reviewer needs it no longer. */
    void letGo(UUID pair) {
        db.sql("DELETE FROM people_pair_look WHERE pair_id = :pair")
                .param("pair", pair)
                .update();
    }
}
