package fi.solmu.surveys.results;

import fi.solmu.surveys.Side;
import fi.solmu.surveys.questionnaires.Questionnaire;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * One question of a page: both sides beside each other, and the same question before.
 *
 * @param askedIf the sides of which not everybody was asked, and who was
 */
public record TopicView(
        int number, Topic topic, List<Row> rows, List<Past> before, Map<Side, Questionnaire.AskedIf> askedIf) {

    /** What one side answered. */
    public record Row(Side side, Cell cell) {}

    /** The same question in an earlier round. */
    public record Past(Round round, Cell members, Cell coordinators) {}

    static TopicView of(int number, Topic topic, RoundResults results, Group group, List<RoundResults> earlier) {
        return new TopicView(
                number,
                topic,
                List.of(
                        new Row(Side.COORDINATOR, results.at(topic, Side.COORDINATOR, group)),
                        new Row(Side.MEMBER, results.at(topic, Side.MEMBER, group))),
                earlier.stream().flatMap(each -> past(each, topic, group)).toList(),
                askedIf(topic, results));
    }

    private static Map<Side, Questionnaire.AskedIf> askedIf(Topic topic, RoundResults results) {
        var askedIf = new EnumMap<Side, Questionnaire.AskedIf>(Side.class);
        topic.askedOf().forEach(side -> results.askedIf(topic, side).ifPresent(each -> askedIf.put(side, each)));
        return askedIf;
    }

    private static Stream<Past> past(RoundResults results, Topic topic, Group group) {
        return results.topics().stream()
                .filter(topic::isSameAs)
                .map(same -> new Past(
                        results.round(),
                        results.at(same, Side.MEMBER, group),
                        results.at(same, Side.COORDINATOR, group)))
                .filter(past ->
                        !(past.members() instanceof Cell.NotAsked) || !(past.coordinators() instanceof Cell.NotAsked));
    }

    public String anchor() {
        return "q" + number;
    }

    /** Whether there is anything to be drawn. */
    public boolean hasBars() {
        return shown().findAny().isPresent();
    }

    Stream<Tally> shown() {
        return rows.stream()
                .flatMap(row -> row.cell() instanceof Cell.Shown(var tally) ? Stream.of(tally) : Stream.empty());
    }

    /** How much higher members' mean is than coordinators'; none where one of them has none to be shown. */
    public OptionalDouble difference() {
        var means = rows.stream()
                .map(row -> row.cell() instanceof Cell.Shown(var tally) ? tally.mean() : OptionalDouble.empty())
                .toList();
        return topic.isScale() && means.stream().allMatch(OptionalDouble::isPresent)
                ? OptionalDouble.of(means.get(1).getAsDouble() - means.get(0).getAsDouble())
                : OptionalDouble.empty();
    }
}
