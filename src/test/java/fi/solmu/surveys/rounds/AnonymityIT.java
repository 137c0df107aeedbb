package fi.solmu.surveys.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.SolmuTest;
import fi.solmu.surveys.answering.Respondent;
import fi.solmu.surveys.mixing.Mixing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/**
 * Somebody reads the whole database and knows in which order people answered (trust.md, A1 and A2). Each answer carries
 * words that only its author wrote, so that the test knows what the reader must not find out.
 */
@SolmuTest
@ExtendWith(OutputCaptureExtension.class)
class AnonymityIT {
    private static final int PEOPLE = 200;

    /** What guessing finds: of many, one or two. */
    private static final double CHANCE = 3;

    private static final double NO_ORDER = 0.2;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient db;

    @Autowired
    private MockMvc browser;

    @Autowired
    private Mixing mixing;

    private RoundData data;
    private UUID network;
    private UUID round;
    private final List<UUID> people = new ArrayList<>();
    private final Map<UUID, Set<String>> knownOf = new HashMap<>();

    /** One row of a table: everything that can be read of it, the system's own columns as well. */
    private record Row(String table, Map<String, String> columns) {}

    @BeforeEach
    void everybodyAnswersInAKnownOrder(CapturedOutput log) throws Exception {
        data = new RoundData(context);
        network = data.network(PEOPLE, people);
        round = data.open(network);
        var questionnaire = data.questionnaire("network-members");
        var entries = auditEntries();
        int before = log.getAll().length();
        for (int i = 0; i < PEOPLE; i++) {
            var person = people.get(i);
            var link = data.link(round, person);
            knownOf.put(
                    person,
                    Set.of(
                            person.toString(),
                            data.invitation(round, person).toString(),
                            java.util.HexFormat.of().formatHex(fi.solmu.access.Secrets.hash(link))));
            new Respondent(browser, link).answers(questionnaire, network, i % 5 + 1, words(i));
        }
        assertThat(answers()).isEqualTo(PEOPLE);
        assertThat(auditEntries()).isEqualTo(entries);
        var said = log.getAll().substring(before);
        assertThat(people).noneMatch(person -> knownOf.get(person).stream().anyMatch(said::contains));
    }

    private static String words(int i) {
        return "sanat numero " + i + " päättyvät";
    }

    private long auditEntries() {
        return db.sql("SELECT count(*) FROM audit_entry").query(Long.class).single();
    }

    private int answers() {
        return db.sql("SELECT count(*) FROM survey_answer WHERE round_id = :round")
                .param("round", round)
                .query(Integer.class)
                .single();
    }

    @Test
    void noColumnsJoinAnAnswerToAPersonAndNoOrderRemains() {
        // until they are mixed answers lie in the order in which they came, as do the people of this test
        assertThat(joined())
                .allSatisfy((columns, found) -> assertThat(found)
                        .as(columns)
                        .satisfiesAnyOf(
                                each -> assertThat(each).isLessThanOrEqualTo(CHANCE),
                                _ -> assertThat(columns).contains("ctid_")));
        mixing.mix(round);
        assertNothingJoins("mixed");
        assertNoOrder();
        data.close(round);
        assertThat(answers()).isEqualTo(PEOPLE);
        assertNothingJoins("closed");
        assertNoOrder();
        assertThat(db.sql("SELECT count(*) FROM survey_ballot WHERE round_id = :round")
                        .param("round", round)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    /** The test of the test: in one transaction with whose it is, an answer is known by what PostgreSQL notes of it. */
    @Test
    void anAnswerWrittenTogetherWithItsAuthorWouldBeFound() {
        db.sql("CREATE TABLE told_by (person_id uuid)").update();
        try {
            db.sql("""
                            DO $$ DECLARE each record; BEGIN
                                FOR each IN SELECT * FROM unnest(string_to_array('%s', ',')::uuid[]) WITH ORDINALITY AS p (id, at) LOOP
                                    INSERT INTO told_by VALUES (each.id);
                                END LOOP; END $$
                            """.formatted(String.join(
                            ",", people.stream().map(UUID::toString).toList())))
                    .update();
            db.sql("ALTER TABLE survey_text ADD COLUMN told uuid").update();
            db.sql("""
                            UPDATE survey_text t SET told = p.id
                            FROM unnest(:people) WITH ORDINALITY AS p (id, at)
                            WHERE t.round_id = :round AND t.words LIKE 'sanat numero ' || (p.at - 1) || ' %'
                            """)
                    .param("people", people.toArray(UUID[]::new))
                    .param("round", round)
                    .update();
            assertThat(joined()).containsValue((double) PEOPLE);
        } finally {
            db.sql("ALTER TABLE survey_text DROP COLUMN told").update();
            db.sql("DROP TABLE told_by").update();
        }
    }

    private void assertNothingJoins(String when) {
        assertThat(joined())
                .as(when)
                .isNotEmpty()
                .allSatisfy((columns, found) -> assertThat(found).as(columns).isLessThanOrEqualTo(CHANCE));
    }

    /**
     * For every pair of a column that stands beside something known of a person, and a column that stands beside an answer:
     * how many answers are given to the right person by whoever takes equal values for the same one, and guesses among
     * several.
     */
    private Map<String, Double> joined() {
        var ofPeople = new HashMap<String, Map<String, Set<Integer>>>();
        var ofAnswers = new HashMap<String, Map<String, Set<Integer>>>();
        for (var table : tables()) {
            for (var row : rows(table)) {
                var all = String.join("\n", row.columns().values());
                IntStream.range(0, PEOPLE)
                        .filter(i -> knownOf.get(people.get(i)).stream().anyMatch(all::contains))
                        .forEach(i -> note(ofPeople, row, i));
                IntStream.range(0, PEOPLE).filter(i -> all.contains(words(i))).forEach(i -> note(ofAnswers, row, i));
            }
        }
        var joined = new HashMap<String, Double>();
        ofPeople.forEach((person, people) -> ofAnswers.forEach((answer, answers) -> {
            double right = 0;
            for (var value : people.keySet()) {
                var those = answers.getOrDefault(value, Set.of());
                var here = people.get(value);
                var both = new HashSet<>(here);
                both.retainAll(those);
                if (!those.isEmpty()) {
                    right += (double) both.size() / Math.max(here.size(), those.size());
                }
            }
            joined.put(person + " = " + answer, right);
        }));
        return joined;
    }

    private static void note(Map<String, Map<String, Set<Integer>>> known, Row row, int who) {
        row.columns()
                .forEach((column, value) -> known.computeIfAbsent(row.table() + "." + column, _ -> new HashMap<>())
                        .computeIfAbsent(value, _ -> new HashSet<>())
                        .add(who));
    }

    private List<String> tables() {
        return db.sql("""
                        SELECT relname FROM pg_class
                        WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY relname
                        """).query(String.class).list();
    }

    private List<Row> rows(String table) {
        return db.sql(
                        "SELECT x.*, x.xmin::text AS xmin_, x.xmax::text AS xmax_, x.cmin::text AS cmin_, x.ctid::text AS ctid_ FROM "
                                + table + " x")
                .query((row, _) -> {
                    var columns = new HashMap<String, String>();
                    var about = row.getMetaData();
                    for (int at = 1; at <= about.getColumnCount(); at++) {
                        var value = row.getString(at);
                        if (value != null) {
                            columns.put(about.getColumnName(at), value);
                        }
                    }
                    return new Row(table, columns);
                })
                .list();
    }

    /** Chance makes a correlation, too; one that is there is there each time. */
    private void assertNoOrder() {
        for (var order : List.of("ctid", "id", "xmin::text::bigint, ctid", "cmin::text::bigint, ctid")) {
            var found = new ArrayList<Double>();
            for (int times = 0; times < 3; times++) {
                found.add(Math.abs(correlation(order)));
                if (found.getLast() < NO_ORDER) {
                    break;
                }
                mixing.mix(round);
            }
            assertThat(found.getLast()).as(order).isLessThan(NO_ORDER);
        }
    }

    /** Spearman's, between the order in which people answered and one in the table. */
    private double correlation(String order) {
        return db.sql("""
                        SELECT corr(asked, found) FROM (
                            SELECT substring(words FROM '[0-9]+')::int AS asked, row_number() OVER (ORDER BY %s) AS found
                            FROM survey_text WHERE round_id = :round AND question_id = :question) each
                        """.formatted(order))
                .param("round", round)
                .param(
                        "question",
                        data.question("network-members", "value-added").id())
                .query(Double.class)
                .single();
    }
}
