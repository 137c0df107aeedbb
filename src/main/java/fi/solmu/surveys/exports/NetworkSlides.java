package fi.solmu.surveys.exports;

import fi.solmu.shell.Texts;
import fi.solmu.shell.slides.SlideSet;
import fi.solmu.surveys.Side;
import fi.solmu.surveys.exports.ShareBars.Bar;
import fi.solmu.surveys.results.Cell;
import fi.solmu.surveys.results.Figures;
import fi.solmu.surveys.results.Group;
import fi.solmu.surveys.results.RoundNetwork;
import fi.solmu.surveys.results.RoundResults;
import fi.solmu.surveys.results.Tally;
import fi.solmu.surveys.results.Topic;
import fi.solmu.surveys.results.Verdict;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One network's results on three slides (verkoston kolme diaa): who answered, what members said, and how it compares. */
final class NetworkSlides {
    private final RoundResults results;
    private final RoundNetwork network;
    private final Group group;
    private final Texts t;
    private final ResultWords words;
    private final SlideSet slides;
    private final List<Topic> scales;

    /** Whether other networks' results may be seen beside it. */
    private final boolean beside;

    private NetworkSlides(RoundResults results, RoundNetwork network, boolean beside, Texts t, SlideSet slides) {
        this.results = results;
        this.network = network;
        this.beside = beside;
        this.group = new Group.OfNetwork(network.id());
        this.t = t;
        this.words = new ResultWords(results, t);
        this.slides = slides;
        this.scales = results.topics().stream().filter(Topic::isScale).toList();
    }

    /**
     * The set, to be sent and closed.
     *
     * @param beside whether it may show the results of types and of all networks: members see those of their own alone
     */
    static SlideSet of(RoundResults results, RoundNetwork network, boolean beside, String association, Texts t) {
        var name = t.read(results.round().name());
        var slides = new SlideSet(t.language(), association.isEmpty() ? name : association + " · " + name);
        new NetworkSlides(results, network, beside, t, slides).make();
        return slides;
    }

    private void make() {
        slides.title(t.read(network.name()), words.title() + ". " + response());
        answers();
        compared();
    }

    private String response() {
        return network.answersInWords(t)
                + (network.asked() == 0 ? "" : " " + t.text("surveys.results.rate", network.rate()));
    }

    // ---------------------------------------------------------------- what members said

    private void answers() {
        var title = t.text("surveys.exports.network.answers");
        var bars = new ArrayList<Bar>();
        var hidden = new EnumMap<Verdict, List<String>>(Verdict.class);
        for (var topic : scales) {
            switch (results.at(topic, Side.MEMBER, group)) {
                case Cell.Shown(var tally) ->
                    bars.add(new Bar(ShareBars.named(t.read(topic.text()), tally, t), topic.options(), tally));
                case Cell.Hidden(var why) ->
                    hidden.computeIfAbsent(why, _ -> new ArrayList<>()).add(t.read(topic.text()));
                case Cell.NotAsked _ -> {
                    // there is nothing to say of it here
                }
            }
        }
        var why = hidden.entrySet().stream()
                .map(each -> why(each.getKey()) + ": " + String.join(" ", each.getValue()))
                .toList();
        if (bars.isEmpty()) {
            slides.text(title, why.isEmpty() ? List.of(t.text("surveys.results.membersNotAsked")) : why);
            return;
        }
        var chart = new ShareBars(steps(bars), bars);
        var lead = new ArrayList<>(List.of(t.text("surveys.exports.network.answers.lead")));
        lead.addAll(why);
        slides.shares(title, String.join(" ", lead), chart.names(), chart.parts());
    }

    private String why(Verdict verdict) {
        return t.text("surveys.results.hidden." + verdict, results.round().figuresFrom());
    }

    /** The words of the steps where all questions have the same; else their numbers. */
    private List<String> steps(List<Bar> bars) {
        var first = bars.getFirst().options();
        if (bars.stream().allMatch(bar -> bar.options().equals(first))) {
            return first.stream().map(option -> t.read(option.text())).toList();
        }
        int most = bars.stream().mapToInt(bar -> bar.options().size()).max().orElseThrow();
        return IntStream.rangeClosed(1, most)
                .mapToObj(step -> step == 1
                        ? t.text("surveys.exports.step.worst", step)
                        : step == most ? t.text("surveys.exports.step.best", step) : String.valueOf(step))
                .toList();
    }

    // ---------------------------------------------------------------- how it compares

    private void compared() {
        var type = results.types().stream()
                .filter(each -> beside && each.id().equals(network.type()))
                .findFirst()
                .orElse(null);
        var head = new ArrayList<>(List.of(
                t.text("surveys.results.question"),
                words.side(Side.MEMBER),
                words.side(Side.COORDINATOR),
                t.text("surveys.exports.network.difference")));
        if (type != null) {
            head.add(t.text("surveys.exports.network.ofType", words.name(type)));
        }
        if (beside) {
            head.add(t.text("surveys.exports.network.all"));
        }
        var rows = new ArrayList<List<String>>();
        for (var topic : scales) {
            var members = results.at(topic, Side.MEMBER, group);
            var coordinators = results.at(topic, Side.COORDINATOR, group);
            var row = new ArrayList<>(List.of(
                    t.read(topic.text()),
                    words.brief(members),
                    words.brief(coordinators),
                    difference(members, coordinators)));
            if (type != null) {
                row.add(words.brief(results.at(topic, Side.MEMBER, new Group.OfType(type.id()))));
            }
            if (beside) {
                row.add(words.brief(results.at(topic, Side.MEMBER, Group.ALL)));
            }
            rows.add(row);
        }
        var title = t.text(beside ? "surveys.exports.network.compared" : "surveys.exports.network.sides");
        slides.table(title, t.text("surveys.exports.means.lead"), head, rows);
    }

    private String difference(Cell members, Cell coordinators) {
        var higher = mean(members);
        var lower = mean(coordinators);
        return higher.isPresent() && lower.isPresent()
                ? Figures.difference(higher.getAsDouble() - lower.getAsDouble(), t)
                : t.text("surveys.exports.none");
    }

    private static OptionalDouble mean(Cell cell) {
        var tally = tally(cell);
        return tally == null ? OptionalDouble.empty() : tally.mean();
    }

    private static @Nullable Tally tally(Cell cell) {
        return cell instanceof Cell.Shown(var tally) ? tally : null;
    }
}
