package fi.solmu.surveys.results;

import fi.solmu.surveys.Side;
import java.util.List;
import java.util.Map;

/** A round held elsewhere, of which only tables of the whole were published. */
record PublishedRound(Round round, List<Topic> topics, Map<Side, Map<Topic, Tally>> tallies) implements RoundResults {

    @Override
    public List<NumberTopic> numbers() {
        return List.of();
    }

    @Override
    public List<NetworkType> types() {
        return List.of();
    }

    @Override
    public List<RoundNetwork> networks() {
        return List.of();
    }

    @Override
    public Cell at(Topic topic, Side side, Group group) {
        var tally = tallies.getOrDefault(side, Map.of()).get(topic);
        return tally == null || !group.equals(Group.ALL) ? new Cell.NotAsked() : new Cell.Shown(tally);
    }

    @Override
    public NumberCell at(NumberTopic topic, Side side, Group group) {
        return new NumberCell.NotAsked();
    }

    /** The most that any table counts: tables of one round may differ in it. */
    @Override
    public int forms(Side side) {
        return tallies.getOrDefault(side, Map.of()).values().stream()
                .mapToInt(Tally::all)
                .max()
                .orElse(0);
    }
}
