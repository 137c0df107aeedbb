package fi.solmu.imports.linkage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Which records are of one person, from scored pairs: the surest pairs first, and two groups become one only when their
 * records agree on the whole. One shared value thus cannot chain strangers together.
 */
final class Groups {
    private static final int LARGEST_COMPARED = 200;
    private final Scoring scoring;
    private final int[] group;
    private final List<List<Integer>> members = new ArrayList<>();

    private Groups(int size, Scoring scoring) {
        this.scoring = scoring;
        group = new int[size];
        for (int i = 0; i < size; i++) {
            group[i] = i;
            members.add(new ArrayList<>(List.of(i)));
        }
    }

    /** Two records and how surely they are of one person. */
    record Scored(int one, int other, int points) {}

    /** The groups of at least two. */
    static Collection<List<Integer>> of(int size, List<Scored> pairs, Scoring scoring, int leastPoints) {
        var groups = new Groups(size, scoring);
        pairs.stream()
                .filter(pair -> pair.points() >= leastPoints)
                .sorted(Comparator.comparingInt((Scored pair) -> -pair.points())
                        .thenComparingInt(Scored::one)
                        .thenComparingInt(Scored::other))
                .forEach(groups::join);
        return groups.members.stream().filter(each -> each.size() > 1).toList();
    }

    private void join(Scored pair) {
        int one = group[pair.one()];
        int other = group[pair.other()];
        if (one == other) {
            return;
        }
        var first = members.get(one);
        var second = members.get(other);
        if (first.size() * second.size() > LARGEST_COMPARED || !agree(first, second)) {
            return;
        }
        var larger = first.size() >= second.size() ? one : other;
        var smaller = larger == one ? other : one;
        for (int record : members.get(smaller)) {
            group[record] = larger;
        }
        members.get(larger).addAll(members.get(smaller));
        members.set(smaller, List.of());
    }

    private boolean agree(List<Integer> first, List<Integer> second) {
        if (first.size() == 1 && second.size() == 1) {
            return true;
        }
        int sum = 0;
        for (int one : first) {
            for (int other : second) {
                sum += scoring.points(one, other);
            }
        }
        return sum >= 0;
    }
}
