package fi.solmu.surveys.results;

import fi.solmu.kernel.Language;
import fi.solmu.kernel.Localised;
import fi.solmu.kernel.NotFound;
import fi.solmu.register.Copies;
import fi.solmu.surveys.Side;
import fi.solmu.surveys.results.ResultPage.Frame;
import fi.solmu.surveys.results.ResultPage.NetworkRow;
import fi.solmu.surveys.results.ResultPage.Networks;
import fi.solmu.surveys.results.ResultPage.NumberRow;
import fi.solmu.surveys.results.ResultPage.Questions;
import fi.solmu.surveys.results.ResultPage.Tab;
import fi.solmu.surveys.results.ResultPage.TypeRow;
import fi.solmu.surveys.results.ResultPage.Types;
import fi.solmu.surveys.results.ResultPage.Written;
import fi.solmu.surveys.results.RoundResults.NetworkType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Puts together what the pages of results show, and what is taken away of them. */
@Service
public class ResultPages {
    private static final int EARLIER = 4;
    private static final String SATISFACTION = "satisfaction";

    private static final int MOST_KEPT = 20_000;

    private final ResultQueries queries;
    private final TextQueries texts;
    private final Copies<Asked, Counted> kept = new Copies<>(MOST_KEPT, Counted::size);

    ResultPages(ResultQueries queries, TextQueries texts) {
        this.queries = queries;
        this.texts = texts;
    }

    /** A round counted for a reader of this language, with the rounds before it or without. */
    private record Asked(UUID round, boolean withEarlier, Language reader) {}

    /**
     * What a round came to.
     *
     * @param earlier the rounds before it, the latest first; none where they were not asked for
     * @param texts how many texts can be read
     */
    private record Counted(RoundResults results, List<RoundResults> earlier, int texts) {
        int size() {
            return Stream.concat(Stream.of(results), earlier.stream())
                    .mapToInt(each -> each.networks().size() + 1)
                    .sum();
        }

        Frame frame(@Nullable Tab tab) {
            return new Frame(results, tab, texts);
        }
    }

    /** A closed round changes no more, but what networks and types are called does, and which rounds there are. */
    private Counted counted(Round round, boolean withEarlier, Language reader) {
        return kept.of(new Asked(round.id(), withEarlier, reader), round.version(), () -> {
            var rounds = new ArrayList<>(List.of(round));
            if (withEarlier) {
                rounds.addAll(queries.before(round, EARLIER));
            }
            var read = queries.read(rounds, reader);
            return new Counted(read.getFirst(), read.subList(1, read.size()), texts(round));
        });
    }

    private int texts(Round round) {
        return round.status() == Round.Status.PUBLISHED
                ? 0
                : texts.count(round.id()).stream()
                        .filter(each -> each.side() == Side.COORDINATOR || each.texts() >= round.textsFrom())
                        .mapToInt(TextQueries.TextCount::texts)
                        .sum();
    }

    /**
     * A round, whether it has results or not.
     *
     * @throws NotFound when there is none
     */
    public Round round(UUID id) {
        return queries.round(id).orElseThrow(NotFound::new);
    }

    /**
     * A round that has results.
     *
     * @throws NotFound when there is none, or it is not closed
     */
    public Round closed(UUID id) {
        return queries.round(id).filter(round -> round.status().hasResults()).orElseThrow(NotFound::new);
    }

    /** All themes there are, in the order in which they were thought of. */
    public List<Theme> themes() {
        return texts.themes();
    }

    /** What was promised to those who answer; nothing for a round held elsewhere. */
    public Localised promise(Round round) {
        return queries.promise(round.id());
    }

    public RoundResults results(Round round, Language reader) {
        return counted(round, false, reader).results();
    }

    // ---------------------------------------------------------------- every question of one group

    Questions all(Round round, @Nullable UUID type, Language reader) {
        var counted = counted(round, true, reader);
        var results = counted.results();
        var chosen = type == null ? null : typeOf(results, type);
        var group = chosen == null ? Group.ALL : new Group.OfType(chosen.id());
        return questions(counted, chosen == null ? Tab.ALL : Tab.TYPES, group, chosen, null, List.of());
    }

    private static NetworkType typeOf(RoundResults results, UUID type) {
        return results.types().stream()
                .filter(each -> each.id().equals(type))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    Questions network(Round round, UUID network, Language reader) {
        var counted = counted(round, true, reader);
        var results = counted.results();
        var shown = results.networks().stream()
                .filter(each -> each.id().equals(network))
                .findFirst()
                .orElseThrow(NotFound::new);
        var type = results.types().stream()
                .filter(each -> each.id().equals(shown.type()))
                .findFirst()
                .orElse(null);
        var words = words(results, shown).stream()
                .map(each -> new OwnWords(each.question(), each.side(), each.count(), each.shown(), each.of(network)))
                .filter(each -> !each.texts().isEmpty())
                .toList();
        return questions(counted, Tab.NETWORKS, new Group.OfNetwork(network), type, shown, words);
    }

    private static Questions questions(
            Counted counted,
            Tab tab,
            Group group,
            @Nullable NetworkType type,
            @Nullable RoundNetwork network,
            List<OwnWords> words) {
        var results = counted.results();
        var topics = new ArrayList<TopicView>();
        for (var topic : results.topics()) {
            topics.add(TopicView.of(topics.size() + 1, topic, results, group, counted.earlier()));
        }
        var bars = Bars.of(topics.stream()
                .filter(view -> view.topic().isScale())
                .flatMap(TopicView::shown)
                .toList());
        var numbers = results.numbers().stream()
                .flatMap(topic -> topic.askedOf().stream()
                        .map(side -> new NumberRow(topic, side, results.at(topic, side, group))))
                .toList();
        return new Questions(counted.frame(tab), group, type, network, topics, bars, numbers, words);
    }

    // ---------------------------------------------------------------- one question of many groups

    Types types(Round round, @Nullable String question, Language reader) {
        var counted = counted(round, false, reader);
        var results = counted.results();
        var choices = ofMembers(results);
        if (choices.isEmpty() || !results.hasParts()) {
            throw new NotFound(); // nothing to compare: no page leads here
        }
        var topic = chosen(choices, question)
                .or(() -> chosen(choices, SATISFACTION))
                .orElseGet(choices::getFirst);
        var rows = results.types().stream()
                .map(type -> new TypeRow(
                        type,
                        results.networks().stream()
                                .filter(network -> type.id().equals(network.type()))
                                .count(),
                        results.at(topic, Side.MEMBER, new Group.OfType(type.id()))))
                .toList();
        return new Types(counted.frame(Tab.TYPES), choices, topic, rows);
    }

    Networks networks(Round round, @Nullable String question, @Nullable UUID type, Language reader) {
        var counted = counted(round, false, reader);
        var results = counted.results();
        var only = type == null ? null : typeOf(results, type);
        var choices = ofMembers(results).stream().filter(Topic::isScale).toList();
        var topic = chosen(choices, question).orElse(null);
        var rows = results.networks().stream()
                .filter(network -> only == null || only.id().equals(network.type()))
                .map(network -> new NetworkRow(
                        network,
                        results.types().stream()
                                .filter(each -> each.id().equals(network.type()))
                                .findFirst()
                                .orElse(null),
                        topic == null ? null : results.at(topic, Side.MEMBER, new Group.OfNetwork(network.id())),
                        null))
                .toList();
        return new Networks(counted.frame(Tab.NETWORKS), choices, topic, only, topic == null ? rows : ranked(rows));
    }

    /** The highest mean first, of those of whom enough are on the scale to say; the others after them by name. */
    private static List<NetworkRow> ranked(List<NetworkRow> rows) {
        var ranked = new ArrayList<NetworkRow>();
        rows.stream()
                .filter(row -> rankable(row).isPresent())
                .sorted(Comparator.comparingDouble(
                                (NetworkRow row) -> rankable(row).getAsDouble())
                        .reversed())
                .forEach(row -> ranked.add(new NetworkRow(row.network(), row.type(), row.cell(), ranked.size() + 1)));
        rows.stream().filter(row -> rankable(row).isEmpty()).forEach(ranked::add);
        return ranked;
    }

    private static OptionalDouble rankable(NetworkRow row) {
        return !row.network().byOpenLink()
                        && row.cell() instanceof Cell.Shown(var tally)
                        && tally.interval().isPresent()
                ? tally.mean()
                : OptionalDouble.empty();
    }

    private static List<Topic> ofMembers(RoundResults results) {
        return results.topics().stream()
                .filter(topic -> topic.askedOf().contains(Side.MEMBER))
                .toList();
    }

    private static java.util.Optional<Topic> chosen(List<Topic> choices, @Nullable String question) {
        return choices.stream()
                .filter(topic -> Objects.equals(topic.code(), question))
                .findFirst();
    }

    // ---------------------------------------------------------------- in their own words

    public Written written(Round round, Language reader) {
        var counted = counted(round, false, reader);
        return new Written(counted.frame(Tab.TEXTS), words(counted.results()));
    }

    private List<OwnWords> words(RoundResults results, RoundNetwork network) {
        var round = results.round();
        return network.byOpenLink()
                ? OwnWords.ofAlone(queries.forms(round), texts.words(round.id()), network, round.textsFrom())
                : words(results);
    }

    /** What was written to each question; nothing in a round of which only tables were published. */
    public List<OwnWords> words(RoundResults results) {
        var round = results.round();
        return OwnWords.of(queries.forms(round), texts.words(round.id()), results.networks(), round.textsFrom());
    }
}
