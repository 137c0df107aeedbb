package fi.solmu.surveys.exports;

import fi.solmu.kernel.Localised;
import fi.solmu.shell.Texts;
import fi.solmu.shell.documents.TextDocument;
import fi.solmu.shell.slides.SharesChart;
import fi.solmu.surveys.Side;
import fi.solmu.surveys.exports.ShareBars.Bar;
import fi.solmu.surveys.results.Cell;
import fi.solmu.surveys.results.Figures;
import fi.solmu.surveys.results.Group;
import fi.solmu.surveys.results.OwnWords;
import fi.solmu.surveys.results.RoundNetwork;
import fi.solmu.surveys.results.RoundResults;
import fi.solmu.surveys.results.RoundResults.NumberCell;
import fi.solmu.surveys.results.Tally;
import fi.solmu.surveys.results.Topic;
import fi.solmu.surveys.results.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The report of a round (arviointiraportti): what was promised, who was asked, what they answered, and what is not shown. */
final class RoundReport {
    private static final List<Side> SIDES = List.of(Side.COORDINATOR, Side.MEMBER);
    private final RoundResults results;
    private final Texts t;
    private final ResultWords words;
    private final TextDocument document;

    private RoundReport(RoundResults results, Texts t) {
        this.results = results;
        this.t = t;
        this.words = new ResultWords(results, t);
        this.document = new TextDocument(words.title(), t.language());
    }

    /** The document, to be sent and closed. */
    static TextDocument of(
            RoundResults results, Localised promise, List<OwnWords> written, String association, Texts t) {
        var report = new RoundReport(results, t);
        if (!association.isEmpty()) {
            report.document.paragraph(association);
        }
        report.promise(promise);
        report.response();
        report.questions();
        report.numbers();
        new ReportTexts(results.round(), report.words, report.document, t).add(written);
        report.networks();
        report.hidden();
        return report.document;
    }

    private void promise(Localised promise) {
        if (!promise.isEmpty()) {
            document.heading(1, t.text("surveys.rounds.promise"));
            document.paragraph(t.read(promise));
        }
    }

    private void response() {
        document.heading(1, t.text("surveys.exports.response"));
        words.response().forEach(document::paragraph);
        if (!results.types().isEmpty()) {
            document.heading(2, t.text("surveys.exports.response.byType"));
            document.table(words.responseHead(), 1, words.responseRows());
        }
    }

    // ---------------------------------------------------------------- questions

    private void questions() {
        document.heading(1, t.text("surveys.exports.report.questions"));
        document.paragraph(t.text("surveys.exports.report.questions.lead"));
        int number = 1;
        for (var topic : results.topics()) {
            document.heading(2, words.question(number++, topic));
            chart(topic);
            counts(topic);
            types(topic);
        }
    }

    private void chart(Topic topic) {
        var bars = new ArrayList<Bar>();
        for (var side : SIDES) {
            if (topic.isScale() && results.at(topic, side, Group.ALL) instanceof Cell.Shown(var tally)) {
                bars.add(new Bar(ShareBars.named(words.side(side), tally, t), topic.options(), tally));
            }
        }
        if (!bars.isEmpty()) {
            var shown = new ShareBars(
                    topic.options().stream()
                            .map(option -> t.read(option.text()))
                            .toList(),
                    bars);
            document.chart(
                    t.read(topic.text()),
                    new SharesChart(shown.names(), shown.parts(), TextDocument.chartWidth(), t.language()));
        }
    }

    /** Every count, with what it is a share of. */
    private void counts(Topic topic) {
        var head = new ArrayList<>(List.of(t.text("surveys.results.option")));
        SIDES.forEach(side -> head.add(words.side(side)));
        var rows = new ArrayList<List<String>>();
        for (var option : topic.options()) {
            rows.add(row(
                    t.read(option.text()),
                    topic,
                    (_, tally) -> words.count(tally.count(option.value()), tally.share(option.value()))));
        }
        rows.add(row(
                t.text(topic.isScale() ? "surveys.results.onScale" : "surveys.results.chose"),
                topic,
                (_, tally) -> t.number(tally.onScale())));
        if (topic.isScale()) {
            rows.add(row(t.text("surveys.results.meanInterval"), topic, (_, tally) -> words.mean(tally)));
            rows.add(row(t.text("surveys.results.median"), topic, (_, tally) -> words.median(tally)));
        }
        rows.add(row(
                t.text("surveys.cannotSay"),
                topic,
                (side, tally) -> topic.cannotSay().contains(side)
                        ? t.number(tally.cannotSay())
                        : t.text("surveys.results.notAskedCell")));
        rows.add(row(t.text("surveys.results.noAnswer"), topic, (_, tally) -> t.number(tally.noAnswer())));
        rows.add(row(t.text("surveys.results.everybody"), topic, (_, tally) -> t.number(tally.all())));
        document.table(head, 1, rows);
        for (var side : SIDES) {
            var cell = results.at(topic, side, Group.ALL);
            if (!(cell instanceof Cell.Shown)) {
                document.note(words.beside(words.side(side), cell) + ".");
            }
        }
    }

    private interface Figure {
        String of(Side side, Tally tally);
    }

    private List<String> row(String name, Topic topic, Figure figure) {
        var row = new ArrayList<>(List.of(name));
        for (var side : SIDES) {
            row.add(
                    results.at(topic, side, Group.ALL) instanceof Cell.Shown(var tally)
                            ? figure.of(side, tally)
                            : t.text("surveys.exports.none"));
        }
        return row;
    }

    private void types(Topic topic) {
        if (results.types().isEmpty() || !topic.isScale() || !topic.askedOf().contains(Side.MEMBER)) {
            return;
        }
        var rows = new ArrayList<List<String>>();
        for (var type : results.types()) {
            var name = words.name(type);
            rows.add(
                    switch (results.at(topic, Side.MEMBER, new Group.OfType(type.id()))) {
                        case Cell.Shown(var tally) ->
                            List.of(name, t.number(tally.onScale()), words.mean(tally), words.median(tally), "");
                        case Cell.Hidden(var why) -> List.of(name, "", "", "", why(why));
                        case Cell.NotAsked() -> List.of(name, "", "", "", t.text("surveys.results.notAsked"));
                    });
        }
        document.heading(3, t.text("surveys.exports.report.types"));
        document.table(
                List.of(
                        t.text("surveys.results.type"),
                        t.text("surveys.results.onScale"),
                        t.text("surveys.results.meanInterval"),
                        t.text("surveys.results.median"),
                        t.text("surveys.results.why")),
                1,
                rows);
    }

    private String why(Verdict verdict) {
        return t.text("surveys.results.hidden." + verdict, results.round().figuresFrom());
    }

    // ---------------------------------------------------------------- numbers

    private void numbers() {
        if (results.numbers().isEmpty()) {
            return;
        }
        var rows = new ArrayList<List<String>>();
        for (var topic : results.numbers()) {
            for (var side : topic.askedOf()) {
                var cell = results.at(topic, side, Group.ALL);
                rows.add(List.of(
                        t.read(topic.text()),
                        words.side(side),
                        of(cell, numbers -> t.number(numbers.count())),
                        of(cell, numbers -> Figures.mean(numbers.mean(), t)),
                        of(cell, numbers -> t.decimal(numbers.median())),
                        cell instanceof NumberCell.Hidden(var why) ? why(why) : ""));
            }
        }
        document.heading(1, t.text("surveys.results.numbers"));
        document.table(
                List.of(
                        t.text("surveys.results.question"),
                        t.text("surveys.results.respondents"),
                        t.text("surveys.results.count"),
                        t.text("surveys.results.mean"),
                        t.text("surveys.results.median"),
                        t.text("surveys.results.why")),
                2,
                rows);
    }

    private static String of(NumberCell cell, Function<NumberCell.Numbers, String> figure) {
        return cell instanceof NumberCell.Numbers numbers ? figure.apply(numbers) : "";
    }

    // ---------------------------------------------------------------- networks

    private void networks() {
        if (!results.hasParts()) {
            return;
        }
        document.heading(1, t.text("surveys.exports.sheet.rates"));
        document.table(
                List.of(
                        t.text("surveys.results.network"),
                        t.text("surveys.exports.rates.asked.MEMBER"),
                        t.text("surveys.exports.rates.answered.MEMBER"),
                        t.text("surveys.results.rateHead")),
                1,
                results.networks().stream().map(this::rate).toList());
    }

    private List<String> rate(RoundNetwork network) {
        return List.of(
                ResultWords.named(network, t),
                network.byOpenLink() ? t.text("surveys.open.results.unknown") : t.number(network.asked()),
                t.number(network.answered()),
                network.asked() == 0 ? t.text("surveys.exports.none") : Figures.percent(network.rate() / 100.0, t));
    }

    /** How many are hidden in each question, and why. */
    private void hidden() {
        if (!results.hasParts()) {
            return;
        }
        document.heading(1, t.text("surveys.exports.report.hidden"));
        words.anonymity().forEach(document::paragraph);
        document.paragraph(
                t.text("surveys.exports.report.hidden.lead", results.round().figuresFrom()));
        var rows = new ArrayList<List<String>>();
        for (var topic : results.topics()) {
            if (topic.askedOf().contains(Side.MEMBER)) {
                rows.add(List.of(
                        t.read(topic.text()),
                        t.number(hiddenTypes(topic, Verdict.TOO_FEW)),
                        t.number(hiddenTypes(topic, Verdict.PROTECTS)),
                        t.number(hiddenNetworks(topic, Verdict.TOO_FEW)),
                        t.number(hiddenNetworks(topic, Verdict.PROTECTS))));
            }
        }
        document.table(
                List.of(
                        t.text("surveys.results.question"),
                        t.text("surveys.exports.report.hidden.types.TOO_FEW"),
                        t.text("surveys.exports.report.hidden.types.PROTECTS"),
                        t.text("surveys.exports.report.hidden.networks.TOO_FEW"),
                        t.text("surveys.exports.report.hidden.networks.PROTECTS")),
                1,
                rows);
    }

    private long hiddenTypes(Topic topic, Verdict why) {
        return results.types().stream()
                .filter(type -> results.at(topic, Side.MEMBER, new Group.OfType(type.id()))
                        .equals(new Cell.Hidden(why)))
                .count();
    }

    private long hiddenNetworks(Topic topic, Verdict why) {
        return results.networks().stream()
                .filter(network -> results.at(topic, Side.MEMBER, new Group.OfNetwork(network.id()))
                        .equals(new Cell.Hidden(why)))
                .count();
    }
}
