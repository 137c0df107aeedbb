package fi.solmu.surveys.exports;

import fi.solmu.kernel.Localised;
import fi.solmu.shell.Texts;
import fi.solmu.shell.tables.TableWriter;
import fi.solmu.shell.tables.Workbook;
import fi.solmu.surveys.Side;
import fi.solmu.surveys.results.Cell;
import fi.solmu.surveys.results.Group;
import fi.solmu.surveys.results.OwnWords;
import fi.solmu.surveys.results.RoundNetwork;
import fi.solmu.surveys.results.RoundResults;
import fi.solmu.surveys.results.RoundResults.NumberCell;
import fi.solmu.surveys.results.Tally;
import fi.solmu.surveys.results.Topic;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A round's results as a workbook (työkirja), a sheet for each of the pages. Hidden groups say why they are hidden. */
final class ResultWorkbook {
    private final RoundResults results;
    private final List<OwnWords> words;
    private final Texts t;
    private final Workbook workbook;

    /** How many options the question with the most has: each has a column. */
    private final int most;

    private ResultWorkbook(RoundResults results, List<OwnWords> words, Texts t, Workbook workbook) {
        this.results = results;
        this.words = words;
        this.t = t;
        this.workbook = workbook;
        this.most = results.topics().stream()
                .mapToInt(topic -> topic.options().size())
                .max()
                .orElse(0);
    }

    /** The workbook, to be sent and closed. */
    static Workbook of(RoundResults results, List<OwnWords> words, Texts t) throws IOException {
        var workbook = new Workbook();
        new ResultWorkbook(results, words, t, workbook).sheets();
        return workbook;
    }

    private record OfGroup(Group group, Localised name) {}

    private void sheets() throws IOException {
        var all = List.of(new OfGroup(Group.ALL, words("surveys.results.all")));
        groups(t.text("surveys.results.tab.ALL"), all);
        if (!results.types().isEmpty()) {
            groups(
                    t.text("surveys.results.tab.TYPES"),
                    results.types().stream()
                            .map(type -> new OfGroup(new Group.OfType(type.id()), type.name()))
                            .toList());
        }
        if (results.hasParts()) {
            var networks = results.networks().stream()
                    .map(network -> new OfGroup(new Group.OfNetwork(network.id()), network.name()))
                    .toList();
            groups(t.text("surveys.results.tab.NETWORKS"), networks);
            rates();
        }
        if (!results.numbers().isEmpty()) {
            numbers(all);
        }
        if (!words.isEmpty()) {
            WrittenAnswers.write(words, results.round(), t, workbook.sheet(t.text("surveys.results.tab.TEXTS")));
        }
        Codebook.ofTables(results, t, workbook.sheet(t.text("surveys.exports.sheet.codebook")));
    }

    /** A word of the interface, as if somebody had written it in the reader's language. */
    private Localised words(String key) {
        var text = t.text(key);
        return new Localised(text, text, text);
    }

    // ---------------------------------------------------------------- what was answered

    private void groups(String name, List<OfGroup> groups) throws IOException {
        var sheet = workbook.sheet(name);
        sheet.head(head().toArray(String[]::new));
        for (var topic : results.topics()) {
            for (var side : topic.askedOf()) {
                for (var group : groups) {
                    row(sheet, topic, side, group);
                }
            }
        }
    }

    private List<String> head() {
        var head = new ArrayList<>(List.of(
                t.text("surveys.results.question"),
                t.text("surveys.results.respondents"),
                t.text("surveys.results.group"),
                t.text("surveys.exports.chose")));
        for (int option = 1; option <= most; option++) {
            head.add(t.text("surveys.exports.option.count", option));
        }
        for (int option = 1; option <= most; option++) {
            head.add(t.text("surveys.exports.option.percent", option));
        }
        head.add(t.text("surveys.results.mean"));
        head.add(t.text("surveys.exports.interval.low"));
        head.add(t.text("surveys.exports.interval.high"));
        head.add(t.text("surveys.results.median"));
        head.add(t.text("surveys.cannotSay"));
        head.add(t.text("surveys.results.noAnswer"));
        head.add(t.text("surveys.results.everybody"));
        head.add(t.text("surveys.results.why"));
        head.add(t.text("surveys.exports.options"));
        return head;
    }

    private void row(TableWriter sheet, Topic topic, Side side, OfGroup of) throws IOException {
        var cell = results.at(topic, side, of.group());
        if (cell instanceof Cell.NotAsked) {
            return;
        }
        var row = new ArrayList<@Nullable Object>();
        row.add(t.read(topic.text()));
        row.add(t.of("surveys.side", side));
        row.add(t.read(of.name()));
        switch (cell) {
            case Cell.Shown(var tally) -> figures(row, topic, side, tally);
            case Cell.Hidden(var why) -> {
                nothing(row, 2 * most + 8);
                row.add(t.text("surveys.results.hidden." + why, results.round().figuresFrom()));
            }
            case Cell.NotAsked() -> throw new IllegalStateException("asked above");
        }
        row.add(options(topic));
        sheet.row(row.toArray());
    }

    private void figures(List<@Nullable Object> row, Topic topic, Side side, Tally tally) {
        row.add(tally.onScale());
        for (var option : topic.options()) {
            row.add(tally.count(option.value()));
        }
        nothing(row, most - topic.options().size());
        for (var option : topic.options()) {
            row.add(tally.onScale() == 0 ? null : hundredths(tally.share(option.value()) * 100));
        }
        nothing(row, most - topic.options().size());
        var interval = tally.interval();
        boolean scale = topic.isScale();
        row.add(scale ? hundredths(tally.mean()) : null);
        row.add(scale && interval.isPresent() ? hundredths(interval.get().low()) : null);
        row.add(scale && interval.isPresent() ? hundredths(interval.get().high()) : null);
        row.add(scale ? hundredths(tally.median()) : null);
        row.add(topic.cannotSay().contains(side) ? tally.cannotSay() : t.text("surveys.results.notAskedCell"));
        row.add(tally.noAnswer());
        row.add(tally.all());
        row.add(null);
    }

    private static void nothing(List<@Nullable Object> row, int cells) {
        for (int cell = 0; cell < cells; cell++) {
            row.add(null);
        }
    }

    private String options(Topic topic) {
        return IntStream.range(0, topic.options().size())
                .mapToObj(at -> (at + 1) + ": " + t.read(topic.options().get(at).text()))
                .collect(Collectors.joining("; "));
    }

    // ---------------------------------------------------------------- who answered

    private void rates() throws IOException {
        var sheet = workbook.sheet(t.text("surveys.exports.sheet.rates"));
        sheet.head(
                t.text("surveys.results.network"),
                t.text("surveys.results.type"),
                t.text("surveys.exports.rates.asked.MEMBER"),
                t.text("surveys.exports.rates.answered.MEMBER"),
                t.text("surveys.results.rateHead"),
                t.text("surveys.exports.rates.asked.COORDINATOR"),
                t.text("surveys.exports.rates.answered.COORDINATOR"));
        for (var network : results.networks()) {
            sheet.row(
                    ResultWords.named(network, t),
                    type(network),
                    network.byOpenLink() ? t.text("surveys.open.results.unknown") : network.asked(),
                    network.answered(),
                    network.asked() == 0 ? null : network.rate(),
                    network.coordinatorsAsked(),
                    network.coordinatorsAnswered());
        }
    }

    private @Nullable String type(RoundNetwork network) {
        return results.types().stream()
                .filter(type -> type.id().equals(network.type()))
                .map(type -> t.read(type.name()))
                .findFirst()
                .orElse(null);
    }

    // ---------------------------------------------------------------- numbers

    private void numbers(List<OfGroup> all) throws IOException {
        var sheet = workbook.sheet(t.text("surveys.exports.sheet.numbers"));
        sheet.head(
                t.text("surveys.results.question"),
                t.text("surveys.results.respondents"),
                t.text("surveys.results.group"),
                t.text("surveys.results.count"),
                t.text("surveys.results.mean"),
                t.text("surveys.results.median"),
                t.text("surveys.results.why"));
        var groups = new ArrayList<>(all);
        results.types().forEach(type -> groups.add(new OfGroup(new Group.OfType(type.id()), type.name())));
        results.networks()
                .forEach(network -> groups.add(new OfGroup(new Group.OfNetwork(network.id()), network.name())));
        for (var topic : results.numbers()) {
            for (var side : topic.askedOf()) {
                for (var group : groups) {
                    number(sheet, topic, side, group);
                }
            }
        }
    }

    private void number(TableWriter sheet, RoundResults.NumberTopic topic, Side side, OfGroup group)
            throws IOException {
        var question = t.read(topic.text());
        var who = t.of("surveys.side", side);
        var name = t.read(group.name());
        switch (results.at(topic, side, group.group())) {
            case NumberCell.Numbers(int count, double mean, double median) ->
                sheet.row(question, who, name, count, hundredths(mean), hundredths(median), null);
            case NumberCell.Hidden(var why) ->
                sheet.row(
                        question,
                        who,
                        name,
                        null,
                        null,
                        null,
                        t.text("surveys.results.hidden." + why, results.round().figuresFrom()));
            case NumberCell.NotAsked() -> {
                // no row: there was no such question
            }
        }
    }

    private static @Nullable Double hundredths(OptionalDouble value) {
        return value.isPresent() ? hundredths(value.getAsDouble()) : null;
    }

    private static double hundredths(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
