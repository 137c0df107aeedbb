package fi.solmu.surveys.rounds;

import fi.solmu.surveys.rounds.RoundQueries.Counted;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The list of rounds, newest first. */
public record RoundList(List<Row> rows) {

    /** A round with how many answered of how many asked; all 0 of one that was held elsewhere. */
    public record Row(RoundView.Head round, int networks, int members, int answered, int coordinators, int reported) {}

    static RoundList of(List<RoundView.Head> rounds, List<Counted> counted) {
        Map<UUID, Counted> counts = counted.stream().collect(Collectors.toMap(Counted::round, Function.identity()));
        return new RoundList(rounds.stream()
                .map(round -> {
                    var count = counts.getOrDefault(round.id(), new Counted(round.id(), 0, 0, 0, 0, 0));
                    return new Row(
                            round,
                            count.networks(),
                            count.members(),
                            count.answered(),
                            count.coordinators(),
                            count.reported());
                })
                .toList());
    }
}
