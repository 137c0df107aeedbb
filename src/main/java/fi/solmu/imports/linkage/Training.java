package fi.solmu.imports.linkage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Learns a model from records nobody has labelled. How often different people agree comes from pairs picked at random;
 * how often one person's records agree comes from the candidate pairs by expectation and maximisation over the patterns
 * they agree in, of which there are only some hundreds.
 */
final class Training {
    private static final int RANDOM_PAIRS = 300_000;
    private static final int ROUNDS = 100;
    private static final double ENOUGH = 1e-5;

    private final Table table;
    private final Comparison comparison;
    private final List<Field> fields;

    Training(Table table) {
        this.table = table;
        this.comparison = new Comparison(table);
        this.fields = table.fields();
    }

    /** A way to agree: a level for each field, and how many pairs agree so. */
    private static final class Pattern {
        final List<Level> levels;
        int count;
        double probability;

        Pattern(List<Level> levels) {
            this.levels = levels;
        }
    }

    /**
     * Learns.
     *
     * @param possible how many pairs there are in all, compared or not
     * @param seed decides which random pairs are looked at
     */
    Model learn(Pairs candidates, long possible, boolean acrossSources, long seed) {
        var patterns = patterns(candidates);
        var random = randomShares(acrossSources, seed);
        var same = Shares.usual(fields);
        var different = random;
        double prior = Math.min(0.1, table.size() / 4.0 / possible);
        for (int round = 0; round < ROUNDS; round++) {
            double matches = expect(patterns, prior, same, different);
            var before = same;
            same = sharesOf(patterns);
            prior = Math.max(matches, 1) / possible;
            different = without(random, same, prior);
            if (same.changeFrom(before) < ENOUGH) {
                break;
            }
        }
        return new Model(prior * table.size(), same, different);
    }

    private Collection<Pattern> patterns(Pairs pairs) {
        var byLevels = new HashMap<List<Level>, Pattern>();
        for (int pair = 0; pair < pairs.size(); pair++) {
            int one = pairs.one(pair);
            int other = pairs.other(pair);
            var levels = new ArrayList<Level>(fields.size());
            for (var field : fields) {
                levels.add(comparison.level(field, one, other));
            }
            byLevels.computeIfAbsent(levels, Pattern::new).count++;
        }
        return byLevels.values();
    }

    /** How likely each pattern is to be one person's; how many pairs of one person there are then. */
    private double expect(Collection<Pattern> patterns, double prior, Shares same, Shares different) {
        double matches = 0;
        for (var pattern : patterns) {
            double odds = prior / (1 - prior);
            for (int i = 0; i < fields.size(); i++) {
                var level = pattern.levels.get(i);
                if (level != Level.UNKNOWN) {
                    odds *= same.of(fields.get(i), level) / different.of(fields.get(i), level);
                }
            }
            pattern.probability = odds / (1 + odds);
            matches += pattern.probability * pattern.count;
        }
        return matches;
    }

    private Shares sharesOf(Collection<Pattern> patterns) {
        var shares = Shares.uncounted(fields);
        for (var pattern : patterns) {
            for (int i = 0; i < fields.size(); i++) {
                shares.count(fields.get(i), pattern.levels.get(i), pattern.probability * pattern.count);
            }
        }
        shares.settle();
        return shares;
    }

    private Shares randomShares(boolean acrossSources, long seed) {
        RandomGenerator chance = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var shares = Shares.uncounted(fields);
        for (int i = 0; i < RANDOM_PAIRS; i++) {
            int one = chance.nextInt(table.size());
            int other = chance.nextInt(table.size());
            if (one == other || (acrossSources && table.source(one) == table.source(other))) {
                continue;
            }
            for (var field : fields) {
                shares.count(field, comparison.level(field, one, other), 1);
            }
        }
        shares.settle();
        return shares;
    }

    /** Some of the random pairs are of one person: what is left without them is how different people agree. */
    private static Shares without(Shares random, Shares same, double prior) {
        return random.with(same, (all, ofOne) -> (all - prior * ofOne) / (1 - prior));
    }
}
