package fi.solmu.overview.number;

import fi.solmu.kernel.Language;
import fi.solmu.kernel.Sql;
import fi.solmu.overview.number.TrueNumber.Combination;
import fi.solmu.overview.number.TrueNumber.Count;
import fi.solmu.overview.number.TrueNumber.Interval;
import fi.solmu.overview.number.TrueNumber.Network;
import fi.solmu.overview.number.TrueNumber.Since;
import fi.solmu.overview.number.TrueNumber.Source;
import fi.solmu.register.Intake.SourceKind;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts people across sources. */
@Repository
class TrueNumberQueries {
    private static final int COMBINATIONS = 15;

    private final JdbcClient db;

    TrueNumberQueries(JdbcClient db) {
        this.db = db;
    }

    /** Two people who may be one, and how likely that is. */
    private record Open(UUID one, UUID other, double chance, boolean bothMembers) {}

    TrueNumber count(LocalDate day, Language reader) {
        var open = open(day);
        record Both(int people, int members) {}
        var both = db.sql("""
                        SELECT (SELECT count(*) FROM person WHERE canonical_id = id) AS people,
                               (SELECT count(DISTINCT person_id) FROM membership_on(:day)) AS members
                        """).param("day", day).query(Both.class).single();
        return new TrueNumber(
                interval(both.people(), open),
                interval(both.members(), open.stream().filter(Open::bothMembers).toList()),
                counts(day),
                sources(),
                combinations(),
                networks(day, reader),
                since().orElse(null));
    }

    private List<Open> open(LocalDate day) {
        return db.sql("""
                        WITH member AS MATERIALIZED (
                            SELECT DISTINCT person_id FROM membership_on(:day))
                        SELECT o.one, o.other, 1 / (1 + power(2.0, -o.points / 100.0)) AS chance,
                               o.one IN (SELECT person_id FROM member) AND o.other IN (SELECT person_id FROM member)
                                   AS both_members
                        FROM open_people_pair o
                        """).param("day", day).query(Open.class).list();
    }

    /** Of people who hang together by open pairs, all but one may turn out to be that one. */
    private static Interval interval(int people, List<Open> open) {
        return new Interval(
                people,
                people - open.size() + superfluous(open),
                people - open.stream().mapToDouble(Open::chance).sum(),
                open.size());
    }

    /** How many pairs say what others say already: A and B, B and C, A and C are three pairs, but only two people fewer. */
    private static int superfluous(List<Open> open) {
        var groups = new ArrayList<Set<UUID>>();
        int superfluous = 0;
        for (var pair : open) {
            var joined = new HashSet<>(Set.of(pair.one(), pair.other()));
            var touched = groups.stream()
                    .filter(group -> group.contains(pair.one()) || group.contains(pair.other()))
                    .toList();
            if (touched.stream().anyMatch(group -> group.contains(pair.one()) && group.contains(pair.other()))) {
                superfluous++;
                continue;
            }
            groups.removeAll(touched);
            touched.forEach(joined::addAll);
            groups.add(joined);
        }
        return superfluous;
    }

    private List<Count> counts(LocalDate day) {
        var questions =
                Arrays.stream(Question.values()).filter(Question::isOpen).toList();
        var columns = questions.stream()
                .map(question -> "(SELECT count(*) FROM person p WHERE p.canonical_id = p.id AND ("
                        + question.condition() + ")) AS " + question.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(",\n"));
        return db.sql("SELECT " + columns)
                .param("day", day)
                .query((row, _) -> {
                    var counts = new ArrayList<Count>();
                    for (var question : questions) {
                        counts.add(new Count(question, row.getInt(question.name())));
                    }
                    return counts;
                })
                .single();
    }

    private List<Source> sources() {
        return db.sql("""
                        WITH row AS MATERIALIZED (
                            SELECT r.source_id, p.canonical_id AS person
                            FROM person_record r
                            JOIN record_link l ON l.record_id = r.record_id AND l.ended_at IS NULL
                            JOIN person p ON p.id = l.person_id
                            WHERE r.ended_at IS NULL
                        ), known AS (
                            SELECT person, min(source_id::text) AS one, count(DISTINCT source_id) AS sources FROM row GROUP BY person
                        )
                        SELECT s.id, s.name, s.kind, count(*) AS rows, count(DISTINCT row.person) AS people,
                               count(DISTINCT row.person) FILTER (WHERE k.sources = 1) AS only_here,
                               (SELECT max(r.received_at)::date FROM person_record r WHERE r.source_id = s.id) AS last
                        FROM row
                        JOIN source s ON s.id = row.source_id
                        JOIN known k ON k.person = row.person
                        GROUP BY s.id
                        ORDER BY array_position(ARRAY['REFERENCE', 'CRM', 'LIST', 'SHEET'], s.kind), people DESC, s.name
                        """)
                .query((row, _) -> new Source(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        SourceKind.valueOf(row.getString("kind")),
                        row.getInt("rows"),
                        row.getInt("people"),
                        row.getInt("only_here"),
                        row.getObject("last", LocalDate.class)))
                .list();
    }

    private List<Combination> combinations() {
        return db.sql("""
                        WITH known AS (
                            SELECT p.canonical_id AS person, array_agg(DISTINCT r.source_id) AS sources
                            FROM person p
                            LEFT JOIN record_link l ON l.person_id = p.id AND l.ended_at IS NULL
                            LEFT JOIN person_record r ON r.record_id = l.record_id AND r.ended_at IS NULL
                            GROUP BY p.canonical_id
                        )
                        SELECT array_remove(sources, NULL) AS sources,
                               ARRAY(SELECT s.name FROM source s WHERE s.id = ANY (sources) ORDER BY s.id) AS names,
                               count(*) AS people
                        FROM known GROUP BY sources ORDER BY people DESC, sources LIMIT :most
                        """)
                .param("most", COMBINATIONS)
                .query((row, _) -> new Combination(
                        Sql.idList(row.getArray("sources")), Sql.list(row.getArray("names")), row.getInt("people")))
                .list();
    }

    private List<Network> networks(LocalDate day, Language reader) {
        var pairs = pairsWithinNetworks(day);
        return db.sql("""
                        WITH member AS MATERIALIZED (
                            SELECT m.network_id, m.person_id, bool_or(%s) AS left_it
                            FROM membership_on(:day) m GROUP BY m.network_id, m.person_id
                        ), unreached AS MATERIALIZED (
                            SELECT p.id FROM person p WHERE p.canonical_id = p.id AND (%s)
                        )
                        SELECT n.id, n.name_fi, n.name_sv, n.name_en, count(*) AS members,
                               count(*) FILTER (WHERE member.person_id IN (SELECT id FROM unreached)) AS without_address,
                               count(*) FILTER (WHERE member.left_it) AS left_it
                        FROM member
                        JOIN network n ON n.id = member.network_id
                        GROUP BY n.id
                        ORDER BY %s, n.id
                        """.formatted(
                                Question.HELD_BY_ONE_WHO_LEFT,
                                Question.WITHOUT_ADDRESS.condition(),
                                Sql.sorted("n.name", reader)))
                .param("day", day)
                .query((row, _) -> {
                    var id = row.getObject("id", UUID.class);
                    var interval = interval(row.getInt("members"), pairs.getOrDefault(id, List.of()));
                    return new Network(
                            id,
                            Sql.localised(row, "name"),
                            interval,
                            row.getInt("without_address"),
                            row.getInt("left_it"));
                })
                .list();
    }

    /** Open pairs of which both are members of the same network. */
    private Map<UUID, List<Open>> pairsWithinNetworks(LocalDate day) {
        var pairs = new HashMap<UUID, List<Open>>();
        db.sql("""
                        WITH member AS MATERIALIZED (SELECT DISTINCT network_id, person_id FROM membership_on(:day))
                        SELECT a.network_id, o.one, o.other, 1 / (1 + power(2.0, -o.points / 100.0)) AS chance
                        FROM open_people_pair o
                        JOIN member a ON a.person_id = o.one
                        JOIN member b ON b.person_id = o.other AND b.network_id = a.network_id
                        """).param("day", day).query(row -> {
            pairs.computeIfAbsent(row.getObject("network_id", UUID.class), _ -> new ArrayList<>())
                    .add(new Open(
                            row.getObject("one", UUID.class),
                            row.getObject("other", UUID.class),
                            row.getDouble("chance"),
                            true));
        });
        return pairs;
    }

    /** What the latest list of people brought, and what was decided since. */
    private Optional<Since> since() {
        return db.sql("""
                        WITH latest AS (
                            SELECT r.id, s.begun_at, r.source_name,
                                   (SELECT max(a.begun_at) FROM import_state a
                                    WHERE a.run_id = r.id AND a.status = 'APPLYING') AS taken_from
                            FROM import_state s JOIN import_run r ON r.id = s.run_id
                            WHERE s.status = 'APPLIED' AND s.ended_at IS NULL AND r.kind = 'PEOPLE'
                            ORDER BY s.begun_at DESC LIMIT 1
                        )
                        SELECT l.begun_at, l.source_name,
                               (SELECT count(DISTINCT k.person_id) FROM source_record r
                                JOIN record_link k ON k.record_id = r.id AND k.rule = 'NEW'
                                WHERE r.run_id = l.id) AS added,
                               (SELECT count(*) FROM person_merge m
                                WHERE m.undone_at IS NULL AND m.merged_at >= l.taken_from) AS merged,
                               (SELECT count(*) FROM person_record g
                                WHERE g.ended_by_run = l.id
                                  AND NOT EXISTS (SELECT FROM person_record v
                                                  WHERE v.source_id = g.source_id AND v.source_key = g.source_key
                                                    AND v.ended_at IS NULL)) AS left_it
                        FROM latest l
                        """)
                .query((row, _) -> new Since(
                        row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                        row.getString("source_name"),
                        row.getInt("added"),
                        row.getInt("merged"),
                        row.getInt("left_it")))
                .optional();
    }
}
