package fi.solmu.register.organisations;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

/**
 * Which networks an organisation could be in and is not. The rule in a sentence: a network is suggested when at least
 * half of the others of the organisation's own group (a municipality type, its region's municipalities, its kind) are in
 * it, and the group has at least four organisations. Each network is suggested once, for the group of which the
 * largest part is in it; among equals for the smaller group.
 */
final class Suggestions {
    static final double ENOUGH = 0.5;
    static final int SMALLEST_GROUP = 4;
    static final int MOST = 10;

    private static final Comparator<Suggestion> MOST_TELLING =
            Comparator.comparingDouble(Suggestion::share).reversed().thenComparingInt(Suggestion::size);

    private Suggestions() {}

    /** The networks to suggest, the most telling first. The candidates leave out networks the organisation is in. */
    static List<Suggestion> of(Collection<Suggestion> candidates) {
        var best = new HashMap<UUID, Suggestion>();
        for (var candidate : candidates) {
            if (candidate.size() >= SMALLEST_GROUP && candidate.share() >= ENOUGH) {
                best.merge(candidate.network(), candidate, (a, b) -> MOST_TELLING.compare(a, b) <= 0 ? a : b);
            }
        }
        return best.values().stream()
                .sorted(MOST_TELLING.thenComparing(Suggestion::network))
                .limit(MOST)
                .toList();
    }
}
