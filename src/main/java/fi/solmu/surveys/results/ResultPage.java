package fi.solmu.surveys.results;

import fi.solmu.surveys.Side;
import fi.solmu.surveys.results.RoundResults.NetworkType;
import fi.solmu.surveys.results.RoundResults.NumberTopic;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the pages of a round's results show. */
public sealed interface ResultPage {
    /** What all of them have. */
    Frame frame();

    /** Which of the tabs. */
    enum Tab {
        ALL,
        TYPES,
        NETWORKS,
        TEXTS
    }

    /**
     * Head and tabs.
     *
     * @param texts how many texts can be read
     */
    record Frame(RoundResults results, @Nullable Tab tab, int texts) {
        public Round round() {
            return results.round();
        }

        public long networksAsked(Side side) {
            return results.networks().stream()
                    .filter(network -> (side == Side.MEMBER ? network.asked() : network.coordinatorsAsked()) > 0)
                    .count();
        }

        public long networksAnswered() {
            return results.networks().stream()
                    .filter(network -> network.answered() > 0 && !network.byOpenLink())
                    .count();
        }

        /** Networks whose members answered by open links, or could have. */
        public List<RoundNetwork> openLinks() {
            return results.networks().stream().filter(RoundNetwork::byOpenLink).toList();
        }

        public int openAnswers() {
            return openLinks().stream().mapToInt(RoundNetwork::answered).sum();
        }

        public boolean asks(Side side) {
            return results.topics().stream().anyMatch(topic -> topic.askedOf().contains(side));
        }
    }

    /** Every question: of everybody, of one type, or of one network. */
    record Questions(
            Frame frame,
            Group group,
            @Nullable NetworkType type,
            @Nullable RoundNetwork network,
            List<TopicView> topics,
            Bars bars,
            List<NumberRow> numbers,
            List<OwnWords> words)
            implements ResultPage {

        /** Where one question's picture, or its table, is to be had as a file. */
        public String figure(TopicView view, String ending) {
            var question = "?question=" + URLEncoder.encode(view.topic().code(), StandardCharsets.UTF_8);
            return frame.round().results()
                    + switch (group) {
                        case Group.All() -> "/figure." + ending + question;
                        case Group.OfType(var id) -> "/figure." + ending + question + "&type=" + id;
                        case Group.OfNetwork(var id) -> "/networks/" + id + "/figure." + ending + question;
                    };
        }

        /** Whether some question is answered on a scale, so that its colours need a word. */
        public @Nullable Topic scale() {
            return topics.stream()
                    .map(TopicView::topic)
                    .filter(Topic::isScale)
                    .findFirst()
                    .orElse(null);
        }
    }

    /** A question answered with a number. */
    record NumberRow(NumberTopic topic, Side side, RoundResults.NumberCell cell) {}

    /** One question, type by type. */
    record Types(Frame frame, List<Topic> choices, Topic topic, List<TypeRow> rows) implements ResultPage {}

    /** One type. */
    record TypeRow(NetworkType type, long networks, Cell cell) {}

    /**
     * The networks, perhaps in the order of what was answered to one question.
     *
     * @param type the only one whose networks are listed; none when all are
     */
    record Networks(
            Frame frame,
            List<Topic> choices,
            @Nullable Topic topic,
            @Nullable NetworkType type,
            List<NetworkRow> rows) implements ResultPage {
        public long belowLimit() {
            return rows.stream()
                    .filter(row -> row.network().answered() < frame.round().figuresFrom())
                    .count();
        }
    }

    /**
     * One network.
     *
     * @param rank its place by the chosen question; none where too few are on the scale to say
     */
    record NetworkRow(
            RoundNetwork network,
            @Nullable NetworkType type,
            @Nullable Cell cell,
            @Nullable Integer rank) {}

    /** What was written. */
    record Written(Frame frame, List<OwnWords> words) implements ResultPage {}
}
