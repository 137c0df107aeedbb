package fi.solmu.imports.linkage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * How likely two rows of different lists are one person's before anything is compared. It is found in what the lists
 * have in common, and so hardly depends on how many of their rows have come by now.
 */
final class Prior {
    /** The first guess counts as much as so many pairs found: fewer tell little. */
    private static final double GUESS_COUNTS_FOR = 20;

    private static final int ROUNDS = 100;
    private static final double ENOUGH = 1e-3;

    private final int guess;

    /** @param guess what is taken for it, in points, while nothing has been compared */
    Prior(int guess) {
        this.guess = guess;
    }

    /**
     * The prior in points: the expected number of pairs of one person, beside all there are.
     *
     * @param possible how many pairs there are, compared or not
     * @param points of the pairs that were compared, reckoned with the guess
     */
    int learnt(double possible, int[] points) {
        var pairs = new HashMap<Integer, Integer>();
        for (int each : points) {
            pairs.merge(each - guess, 1, Integer::sum);
        }
        double first = Model.probability(guess);
        double share = first;
        for (int round = 0; round < ROUNDS; round++) {
            double found = GUESS_COUNTS_FOR + expected(pairs, Model.pointsOf(share));
            double next = Math.min(0.5, found / (possible + GUESS_COUNTS_FOR / first));
            boolean settled = Math.abs(next / share - 1) < ENOUGH;
            share = next;
            if (settled) {
                break;
            }
        }
        return Model.pointsOf(share);
    }

    private static double expected(Map<Integer, Integer> pairs, int prior) {
        double expected = 0;
        for (var pair : pairs.entrySet()) {
            expected += pair.getValue() * Model.probability(pair.getKey() + prior);
        }
        return expected;
    }

    /** How many pairs there are of rows of different lists, one of them new at least. */
    static double possible(List<Sighting> sightings, IntPredicate fresh) {
        var rows = new HashMap<String, Integer>();
        var known = new HashMap<String, Integer>();
        for (int i = 0; i < sightings.size(); i++) {
            rows.merge(sightings.get(i).source(), 1, Integer::sum);
            if (!fresh.test(i)) {
                known.merge(sightings.get(i).source(), 1, Integer::sum);
            }
        }
        return pairsAcross(rows) - pairsAcross(known);
    }

    private static double pairsAcross(Map<String, Integer> rowsOfLists) {
        double all = 0;
        double within = 0;
        for (int rows : rowsOfLists.values()) {
            all += rows;
            within += (double) rows * rows;
        }
        return (all * all - within) / 2;
    }
}
