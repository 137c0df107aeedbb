package fi.solmu.surveys.exports;

import fi.solmu.shell.Texts;
import fi.solmu.shell.slides.SlideSet;
import fi.solmu.surveys.Side;
import fi.solmu.surveys.exports.ShareBars.Bar;
import fi.solmu.surveys.results.Cell;
import fi.solmu.surveys.results.Group;
import fi.solmu.surveys.results.RoundResults;
import fi.solmu.surveys.results.Topic;
import java.util.ArrayList;
import java.util.List;

/** A round's results as slides for the meeting that looks at them (tulosten esitys). */
final class RoundSlides {
    private static final List<Side> SIDES = List.of(Side.COORDINATOR, Side.MEMBER);
    private final RoundResults results;
    private final Texts t;
    private final ResultWords words;
    private final SlideSet slides;

    private RoundSlides(RoundResults results, Texts t, SlideSet slides) {
        this.results = results;
        this.t = t;
        this.words = new ResultWords(results, t);
        this.slides = slides;
    }

    /** The set, to be sent and closed. */
    static SlideSet of(RoundResults results, String association, Texts t) {
        var name = t.read(results.round().name());
        var slides = new SlideSet(t.language(), association.isEmpty() ? name : association + " · " + name);
        new RoundSlides(results, t, slides).make();
        return slides;
    }

    private void make() {
        var response = words.response();
        slides.title(words.title(), words.when());
        var points = new ArrayList<>(response);
        points.addAll(words.anonymity());
        slides.text(t.text("surveys.exports.response"), points);
        if (!results.types().isEmpty()) {
            slides.table(t.text("surveys.exports.response.byType"), null, words.responseHead(), words.responseRows());
        }
        int number = 1;
        for (var topic : results.topics()) {
            question(words.question(number++, topic), topic);
        }
        if (!results.types().isEmpty()) {
            means();
        }
    }

    /** Both sides, and members type by type; what has no bar says why. */
    private void question(String title, Topic topic) {
        var bars = new ArrayList<Bar>();
        var beside = new ArrayList<String>();
        for (var side : SIDES) {
            var cell = results.at(topic, side, Group.ALL);
            beside.add(words.beside(words.side(side), cell));
            add(bars, words.side(side), topic, cell);
        }
        var lead = sentences(beside);
        if (bars.isEmpty()) {
            slides.text(title, List.of(lead));
        } else if (topic.isScale()) {
            for (var type : results.types()) {
                var name = t.text("surveys.exports.membersOf", words.name(type));
                var cell = results.at(topic, Side.MEMBER, new Group.OfType(type.id()));
                add(bars, name, topic, cell);
                if (cell instanceof Cell.Hidden) {
                    beside.add(words.beside(words.name(type), cell));
                }
            }
            var chart = new ShareBars(steps(topic), bars);
            slides.shares(title, sentences(beside), chart.names(), chart.parts());
        } else {
            choices(title, lead, topic);
        }
    }

    private void add(List<Bar> bars, String name, Topic topic, Cell cell) {
        if (cell instanceof Cell.Shown(var tally)) {
            bars.add(new Bar(ShareBars.named(name, tally, t), topic.options(), tally));
        }
    }

    private static String sentences(List<String> parts) {
        return String.join(". ", parts) + ".";
    }

    private List<String> steps(Topic topic) {
        return topic.options().stream().map(option -> t.read(option.text())).toList();
    }

    /** Options that are in no order have no bars: their counts, side by side. */
    private void choices(String title, String lead, Topic topic) {
        var head = new ArrayList<>(List.of(t.text("surveys.results.option")));
        SIDES.forEach(side -> head.add(words.side(side)));
        var rows = new ArrayList<List<String>>();
        for (var option : topic.options()) {
            var row = new ArrayList<>(List.of(t.read(option.text())));
            for (var side : SIDES) {
                row.add(
                        results.at(topic, side, Group.ALL) instanceof Cell.Shown(var tally)
                                ? words.count(tally.count(option.value()), tally.share(option.value()))
                                : t.text("surveys.exports.none"));
            }
            rows.add(row);
        }
        var base = new ArrayList<>(List.of(t.text("surveys.results.chose")));
        for (var side : SIDES) {
            base.add(
                    results.at(topic, side, Group.ALL) instanceof Cell.Shown(var tally)
                            ? t.number(tally.onScale())
                            : t.text("surveys.exports.none"));
        }
        rows.add(base);
        slides.table(title, lead, head, rows);
    }

    // ---------------------------------------------------------------- types compared

    private void means() {
        var compared = results.topics().stream()
                .filter(topic -> topic.isScale() && topic.askedOf().contains(Side.MEMBER))
                .toList();
        if (compared.isEmpty()) {
            return;
        }
        var head = new ArrayList<>(List.of(t.text("surveys.results.question")));
        results.types().forEach(type -> head.add(words.name(type)));
        head.add(t.text("surveys.results.all"));
        var rows = new ArrayList<List<String>>();
        for (var topic : compared) {
            var row = new ArrayList<>(List.of(t.read(topic.text())));
            for (var type : results.types()) {
                row.add(words.brief(results.at(topic, Side.MEMBER, new Group.OfType(type.id()))));
            }
            row.add(words.brief(results.at(topic, Side.MEMBER, Group.ALL)));
            rows.add(row);
        }
        slides.table(t.text("surveys.exports.means"), t.text("surveys.exports.means.lead"), head, rows);
    }
}
