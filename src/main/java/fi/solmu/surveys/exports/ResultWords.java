package fi.solmu.surveys.exports;

import fi.solmu.shell.Texts;
import fi.solmu.surveys.Side;
import fi.solmu.surveys.results.Cell;
import fi.solmu.surveys.results.Figures;
import fi.solmu.surveys.results.ResultPage.Frame;
import fi.solmu.surveys.results.Round;
import fi.solmu.surveys.results.RoundNetwork;
import fi.solmu.surveys.results.RoundResults;
import fi.solmu.surveys.results.RoundResults.NetworkType;
import fi.solmu.surveys.results.Tally;
import fi.solmu.surveys.results.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What reports and slides say of results in sentences and tables: the same, whatever the file. */
final class ResultWords {
    private final RoundResults results;
    private final Texts t;

    ResultWords(RoundResults results, Texts t) {
        this.results = results;
        this.t = t;
    }

    Round round() {
        return results.round();
    }

    String title() {
        return t.text("surveys.results.title", t.read(round().name()));
    }

    /** Whose figures they are; of a round held elsewhere only its name is known, and its year. */
    static String source(Round round, Texts t) {
        var name = t.read(round.name());
        return round.status() == Round.Status.PUBLISHED
                ? name
                : t.text("surveys.exports.round", name, t.date(round.closesOn()));
    }

    /** When it was, in a sentence. */
    String when() {
        return round().status() == Round.Status.PUBLISHED
                ? response().getFirst()
                : response().getLast();
    }

    /** Who was asked and who answered. */
    List<String> response() {
        var frame = new Frame(results, null, 0);
        var lines = new ArrayList<String>();
        if (round().status() == Round.Status.PUBLISHED) {
            lines.add(t.text(
                    "surveys.results.lead.published",
                    String.valueOf(round().closesOn().getYear())));
            for (var side : Side.values()) {
                if (frame.asks(side)) {
                    lines.add(t.text("surveys.results.lead.tables." + side, t.number(results.forms(side))));
                }
            }
            lines.add(t.text("surveys.results.notice.published"));
            return lines;
        }
        if (frame.asks(Side.COORDINATOR)) {
            lines.add(t.text(
                    "surveys.results.lead.COORDINATOR",
                    t.number(results.forms(Side.COORDINATOR)),
                    t.number(frame.networksAsked(Side.COORDINATOR))));
        }
        if (frame.asks(Side.MEMBER)) {
            lines.add(t.text(
                    "surveys.results.lead.MEMBER",
                    t.number(results.forms(Side.MEMBER)),
                    t.number(frame.networksAnswered()),
                    t.number(frame.networksAsked(Side.MEMBER))));
            lines.add(t.text("surveys.results.rate", rate(results.networks())));
            if (!frame.openLinks().isEmpty()) {
                lines.add(t.text(
                        "surveys.open.results",
                        frame.openAnswers(),
                        frame.openLinks().size()));
            }
        }
        lines.add(t.text("surveys.results.lead.closed", t.date(round().closesOn())));
        return lines;
    }

    /** What is promised of anonymity, and how it is kept. */
    List<String> anonymity() {
        return round().status() == Round.Status.PUBLISHED
                ? List.of()
                : List.of(
                        t.text("surveys.results.notice"),
                        t.text("surveys.results.notice.text", round().figuresFrom(), round().textsFrom()));
    }

    // ---------------------------------------------------------------- response by type

    List<String> responseHead() {
        return List.of(
                t.text("surveys.results.type"),
                t.text("surveys.results.networks"),
                t.text("surveys.exports.rates.asked.MEMBER"),
                t.text("surveys.exports.rates.answered.MEMBER"),
                t.text("surveys.results.rateHead"));
    }

    List<List<String>> responseRows() {
        var rows = new ArrayList<List<String>>();
        for (var type : results.types()) {
            rows.add(responseOf(t.read(type.name()), network -> type.id().equals(network.type())));
        }
        if (results.networks().stream().anyMatch(network -> network.type() == null)) {
            rows.add(responseOf(t.text("surveys.results.noType"), network -> network.type() == null));
        }
        rows.add(responseOf(t.text("surveys.results.all"), _ -> true));
        return rows;
    }

    private List<String> responseOf(String name, Predicate<RoundNetwork> which) {
        var networks = results.networks().stream().filter(which).toList();
        int asked = networks.stream().mapToInt(RoundNetwork::asked).sum();
        return List.of(
                name,
                t.number(networks.size()),
                t.number(asked),
                t.number(answered(networks)),
                asked == 0 ? t.text("surveys.exports.none") : Figures.percent(rate(networks) / 100.0, t));
    }

    private static int rate(List<RoundNetwork> networks) {
        int asked = networks.stream().mapToInt(RoundNetwork::asked).sum();
        return asked == 0 ? 0 : Math.toIntExact(Math.round(100.0 * answered(networks) / asked));
    }

    /** Of those asked: what came by open links is of nobody knows how many. */
    private static int answered(List<RoundNetwork> networks) {
        return networks.stream()
                .filter(network -> !network.byOpenLink())
                .mapToInt(RoundNetwork::answered)
                .sum();
    }

    /** A network's name; of one whose members answered by an open link it says so. */
    static String named(RoundNetwork network, Texts t) {
        return network.byOpenLink()
                ? t.text("surveys.open.results.group", t.read(network.name()))
                : t.read(network.name());
    }

    // ---------------------------------------------------------------- one question

    String question(int number, Topic topic) {
        return number + ". " + t.read(topic.text());
    }

    String side(Side side) {
        return t.of("surveys.side", side);
    }

    /** Off the scale, or why nothing is shown: of one group. */
    String beside(String who, Cell cell) {
        return who + ": "
                + switch (cell) {
                    case Cell.Shown(var tally) -> off(tally);
                    case Cell.Hidden(var why) -> lower(t.text("surveys.results.hidden." + why, round().figuresFrom()));
                    case Cell.NotAsked() -> t.text("surveys.results.notAskedCell");
                };
    }

    private String lower(String text) {
        return text.substring(0, 1).toLowerCase(t.language().locale()) + text.substring(1);
    }

    private String off(Tally tally) {
        return tally.cannotSay() > 0
                ? t.text("surveys.results.off.both", tally.cannotSay(), tally.noAnswer())
                : t.text("surveys.results.off.none", tally.noAnswer());
    }

    /** A count with its percent; of what lies off the scale the base is everybody. */
    String count(int count, double share) {
        return t.number(count) + " (" + Figures.percent(share, t) + ")";
    }

    /** The mean, with its interval where so many are on the scale. */
    String mean(Tally tally) {
        if (tally.mean().isEmpty()) {
            return t.text("surveys.results.nobody");
        }
        var mean = Figures.mean(tally.mean().getAsDouble(), t);
        return tally.interval()
                .map(interval -> mean + " (" + Figures.interval(interval, t) + ")")
                .orElse(mean);
    }

    String median(Tally tally) {
        return tally.median().isEmpty()
                ? t.text("surveys.results.nobody")
                : t.decimal(tally.median().getAsDouble());
    }

    /** In one cell of a table: the mean and of how many, or why there is none. */
    String brief(@Nullable Cell cell) {
        return switch (cell) {
            case Cell.Shown(var tally) ->
                tally.mean().isEmpty()
                        ? t.text("surveys.results.nobody")
                        : Figures.mean(tally.mean().getAsDouble(), t) + " (" + t.number(tally.onScale()) + ")";
            case Cell.Hidden(var why) -> t.text("surveys.results.short." + why, round().figuresFrom());
            case Cell.NotAsked() -> t.text("surveys.results.notAskedCell");
            case null -> "";
        };
    }

    String name(NetworkType type) {
        return t.read(type.name());
    }
}
