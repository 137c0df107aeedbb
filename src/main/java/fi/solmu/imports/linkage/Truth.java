package fi.solmu.imports.linkage;

import fi.solmu.imports.linkage.Groups.Scored;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;

/** Who the records of a labelled table truly speak of: what a matcher's answers are measured by. */
final class Truth {
    private final Table table;
    private final boolean acrossSources;
    private final List<String> labels;
    private final long pairs;

    /** @param labels by record: whose it is */
    Truth(Table table, boolean acrossSources, List<String> labels) {
        this.table = table;
        this.acrossSources = acrossSources;
        this.labels = List.copyOf(labels);
        this.pairs = countPairs();
    }

    private long countPairs() {
        var ofOne = new HashMap<String, Long>();
        var ofOneInSource = new HashMap<String, Long>();
        for (int i = 0; i < labels.size(); i++) {
            ofOne.merge(labels.get(i), 1L, Long::sum);
            ofOneInSource.merge(labels.get(i) + ' ' + table.source(i), 1L, Long::sum);
        }
        return pairsWithin(ofOne.values()) - (acrossSources ? pairsWithin(ofOneInSource.values()) : 0);
    }

    private static long pairsWithin(Collection<Long> sizes) {
        return sizes.stream().mapToLong(n -> n * (n - 1) / 2).sum();
    }

    /** How many pairs are truly of one person. */
    long pairs() {
        return pairs;
    }

    /** The share of the true pairs that are compared at all: no threshold can find more. */
    double ceiling(List<Scored> compared) {
        long found = compared.stream().filter(this::isRight).count();
        return pairs == 0 ? 1 : found / (double) pairs;
    }

    Accuracy from(List<Scored> scored, int leastPoints) {
        var taken = scored.stream().filter(pair -> pair.points() >= leastPoints).toList();
        long right = taken.stream().filter(this::isRight).count();
        return new Accuracy(right, taken.size() - right, pairs - right);
    }

    /** At the threshold where it is highest: what a perfect choice of it would give. */
    Accuracy best(List<Scored> scored) {
        var sorted = scored.stream()
                .sorted(Comparator.comparingInt((Scored pair) -> -pair.points()))
                .toList();
        var best = new Accuracy(0, 0, pairs);
        long right = 0;
        for (int i = 0; i < sorted.size(); i++) {
            right += isRight(sorted.get(i)) ? 1 : 0;
            boolean tied = i + 1 < sorted.size()
                    && sorted.get(i + 1).points() == sorted.get(i).points();
            var here = new Accuracy(right, i + 1 - right, pairs - right);
            if (!tied && here.f1() > best.f1()) {
                best = here;
            }
        }
        return best;
    }

    Accuracy ofGroups(Collection<List<Integer>> groups) {
        long right = 0;
        long wrong = 0;
        for (var group : groups) {
            for (int i = 0; i < group.size(); i++) {
                for (int j = 0; j < i; j++) {
                    if (acrossSources && table.source(group.get(i)) == table.source(group.get(j))) {
                        continue;
                    }
                    if (labels.get(group.get(i)).equals(labels.get(group.get(j)))) {
                        right++;
                    } else {
                        wrong++;
                    }
                }
            }
        }
        return new Accuracy(right, wrong, pairs - right);
    }

    private boolean isRight(Scored pair) {
        return labels.get(pair.one()).equals(labels.get(pair.other()));
    }
}
