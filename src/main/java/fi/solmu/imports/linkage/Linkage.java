package fi.solmu.imports.linkage;

import fi.solmu.imports.linkage.Groups.Scored;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds which records of a table speak of one person: candidates, a model learnt from them, scores, groups. The same
 * records and seed give the same answer.
 */
public final class Linkage {
    /** The chance from which on two records are taken for one person's where nobody looks at the pair. */
    static final double SHIPPED = 0.95;

    private final Table table;
    private final Scoring scoring;
    private final Model model;
    private final List<Scored> scored;
    private final Map<String, Integer> skipped;

    private Linkage(Table table, Scoring scoring, Model model, List<Scored> scored, Map<String, Integer> skipped) {
        this.table = table;
        this.scoring = scoring;
        this.model = model;
        this.scored = scored;
        this.skipped = skipped;
    }

    /**
     * @param acrossSources compare records of different sources only
     * @param seed decides which random pairs the model is learnt from
     */
    static Linkage of(Table table, boolean acrossSources, long seed) {
        var candidates = Blocking.candidates(
                table, (one, other) -> !acrossSources || table.source(one) != table.source(other), _ -> true);
        var model = new Training(table).learn(candidates.pairs(), possible(table, acrossSources), acrossSources, seed);
        var pairs = candidates.pairs();
        var scoring = new Scoring(table, model, table.size());
        var scored = new ArrayList<Scored>(pairs.size());
        for (int i = 0; i < pairs.size(); i++) {
            scored.add(new Scored(pairs.one(i), pairs.other(i), scoring.points(pairs.one(i), pairs.other(i))));
        }
        return new Linkage(table, scoring, model, scored, candidates.skipped());
    }

    private static long possible(Table table, boolean acrossSources) {
        long size = table.size();
        long all = size * (size - 1) / 2;
        if (!acrossSources) {
            return Math.max(1, all);
        }
        var sizes = new HashMap<Integer, Long>();
        for (int i = 0; i < table.size(); i++) {
            sizes.merge(table.source(i), 1L, Long::sum);
        }
        return Math.max(
                1, all - sizes.values().stream().mapToLong(n -> n * (n - 1) / 2).sum());
    }

    Model model() {
        return model;
    }

    Table table() {
        return table;
    }

    /** Every pair that was compared. */
    List<Scored> scored() {
        return scored;
    }

    /** Keys too common to be of use: how many, by rule. */
    Map<String, Integer> skipped() {
        return skipped;
    }

    /** The records taken for one person's, where there are several. */
    Collection<List<Integer>> groups() {
        return Groups.of(table.size(), scored, scoring, Model.pointsOf(SHIPPED));
    }
}
