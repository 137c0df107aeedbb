package fi.solmu.surveys.exports;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.kernel.Language;
import fi.solmu.shell.tables.CsvWriter;
import fi.solmu.surveys.Side;
import fi.solmu.surveys.results.Cell;
import fi.solmu.surveys.results.Group;
import fi.solmu.surveys.results.RandomRound;
import fi.solmu.surveys.results.RoundResults;
import fi.solmu.surveys.results.Topic;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What a reader of the file can count is what the pages show. */
class AnswerRowsTest {
    private static final int QUESTIONS = 3;

    private record Row(String side, String type, String network, String question, String answer) {
        boolean chose() {
            return !answer.equals(AnswerRows.NO_ANSWER);
        }
    }

    private static List<Row> rows(RoundResults results) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var table = new CsvWriter(bytes)) {
            AnswerRows.write(results, Words.in(Language.FI), table);
        }
        return bytes.toString(StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.split(";", -1))
                .map(cells -> new Row(cells[0], cells[1], cells[2], cells[3], cells[4]))
                .toList();
    }

    @Property(tries = 1000)
    void noGroupOfFewerThanTheLimitCanBeCountedInTheFile(
            @ForAll long seed,
            @ForAll @IntRange(min = 0, max = 3) int types,
            @ForAll @IntRange(min = 1, max = 8) int networks)
            throws IOException {
        var round = new RandomRound(seed, types, networks, 16, QUESTIONS);
        var rows = rows(round.results());
        for (int question = 0; question < QUESTIONS; question++) {
            var code = "q" + question;
            var labels = new HashMap<List<String>, Integer>();
            rows.stream()
                    .filter(row -> row.question().equals(code) && row.chose())
                    .forEach(row -> labels.merge(List.of(row.type(), row.network()), 1, Integer::sum));
            // whatever is filtered by is a union of these
            assertThat(labels.values()).allMatch(count -> count >= RandomRound.MINIMUM);
            assertNobodyIsFoundBySubtraction(round, question, labels);
        }
    }

    /** Who carries a label is known to be of some networks; what is known of fewer than the limit is nothing. */
    private static void assertNobodyIsFoundBySubtraction(
            RandomRound round, int question, Map<List<String>, Integer> labels) {
        var chose = round.chose(question);
        labels.forEach((label, count) -> {
            if (!label.getLast().isEmpty()) {
                assertThat(count).isEqualTo(chose.get(label.getLast()));
            }
        });
        int inFile = labels.values().stream().mapToInt(Integer::intValue).sum();
        int all = chose.values().stream().mapToInt(Integer::intValue).sum();
        assertThat(inFile).isEqualTo(all < RandomRound.MINIMUM ? 0 : all);
    }

    @Property(tries = 300)
    void countedByTypeAndByNetworkTheFileHoldsThePagesFigures(
            @ForAll long seed,
            @ForAll @IntRange(min = 0, max = 3) int types,
            @ForAll @IntRange(min = 1, max = 8) int networks)
            throws IOException {
        var results = new RandomRound(seed, types, networks, 16, QUESTIONS).results();
        var rows = rows(results);
        for (var topic : results.topics()) {
            holds(results, topic, Group.ALL, rows, _ -> true);
            for (var type : results.types()) {
                holds(
                        results,
                        topic,
                        new Group.OfType(type.id()),
                        rows,
                        row -> row.type().equals(type.name().fi()));
            }
            for (var network : results.networks()) {
                holds(
                        results,
                        topic,
                        new Group.OfNetwork(network.id()),
                        rows,
                        row -> row.network().equals(network.name().fi()));
            }
        }
    }

    private static void holds(RoundResults results, Topic topic, Group group, List<Row> rows, Predicate<Row> of) {
        var answers = rows.stream()
                .filter(row -> row.question().equals(topic.code()))
                .filter(of)
                .map(Row::answer)
                .toList();
        var cell = results.at(topic, Side.MEMBER, group);
        if (!(cell instanceof Cell.Shown(var tally))) {
            assertThat(answers).isEmpty();
            return;
        }
        assertThat(answers).hasSize(tally.all());
        for (var option : topic.options()) {
            assertThat(answers.stream().filter(String.valueOf(option.value())::equals))
                    .hasSize(tally.count(option.value()));
        }
        assertThat(answers.stream().filter(AnswerRows.CANNOT_SAY::equals)).hasSize(tally.cannotSay());
        assertThat(answers.stream().filter(AnswerRows.NO_ANSWER::equals)).hasSize(tally.noAnswer());
    }

    /** The rows of a question stand in the order of groups and codes: no order of people is left in them. */
    @Property(tries = 50)
    void theOrderOfRowsFollowsFromTheFiguresAlone(@ForAll long seed) throws IOException {
        var round = new RandomRound(seed, 2, 6, 30, QUESTIONS);
        var rows = rows(round.results());
        var once = rows.stream().distinct().toList();
        assertThat(rows)
                .containsExactlyElementsOf(once.stream()
                        .flatMap(row -> rows.stream().filter(row::equals))
                        .toList());
        assertThat(Arrays.stream(Row.class.getRecordComponents())
                        .filter(part -> part.getName().equals("question")))
                .hasSize(1);
        assertThat(Stream.of(rows, rows(round.results())).distinct()).hasSize(1);
    }
}
