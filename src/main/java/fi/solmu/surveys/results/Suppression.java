package fi.solmu.surveys.results;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which groups of a family are hidden so that no group of fewer than the minimum can be read or computed
 * (tilastosalaisuus). Groups lie in one another: all, types, networks. From the groups that are shown, a reader can
 * compute exactly the unions of what remains of each one without those shown inside it; so each such remainder must be
 * empty or have the minimum (docs/algorithms/small-groups.md).
 *
 * @param <K> what names a group
 */
final class Suppression<K> {
    /**
     * One group.
     *
     * @param own how many of it belong to none of the groups inside it
     */
    record Group<K>(K key, int own, List<Group<K>> inside) {
        Group {
            inside = List.copyOf(inside);
        }

        int size() {
            return own + inside.stream().mapToInt(Group::size).sum();
        }
    }

    private final Group<K> whole;
    private final int minimum;
    private final Map<K, Integer> sizes = new HashMap<>();
    private final Set<K> hidden = new LinkedHashSet<>();

    private Suppression(Group<K> whole, int minimum) {
        this.whole = whole;
        this.minimum = minimum;
    }

    /** The verdict on each group of the family. */
    static <K> Map<K, Verdict> judge(Group<K> whole, int minimum) {
        return new Suppression<>(whole, minimum).judge();
    }

    private Map<K, Verdict> judge() {
        measure(whole);
        sizes.forEach((key, size) -> {
            if (isTooFew(size)) {
                hidden.add(key);
            }
        });
        protect(whole);
        showWhatNeedNotBeHidden();
        var verdicts = new HashMap<K, Verdict>();
        sizes.forEach((key, size) -> verdicts.put(key, verdict(key, size)));
        return verdicts;
    }

    private Verdict verdict(K key, int size) {
        if (size == 0) {
            return Verdict.EMPTY;
        }
        if (size < minimum) {
            return Verdict.TOO_FEW;
        }
        return hidden.contains(key) ? Verdict.PROTECTS : Verdict.SHOWN;
    }

    private int measure(Group<K> group) {
        int size = group.own();
        for (var each : group.inside()) {
            size += measure(each);
        }
        sizes.put(group.key(), size);
        return size;
    }

    private boolean isTooFew(int size) {
        return size > 0 && size < minimum;
    }

    private int size(Group<K> group) {
        return sizes.getOrDefault(group.key(), 0);
    }

    /** What remains of a group without those shown inside it. */
    private int remainder(Group<K> group) {
        int remainder = group.own();
        for (var each : group.inside()) {
            if (hidden.contains(each.key())) {
                remainder += remainder(each);
            }
        }
        return remainder;
    }

    /** From the innermost groups outwards: where too few remain, another group is hidden beside them. */
    private void protect(Group<K> group) {
        group.inside().forEach(this::protect);
        if (!hidden.contains(group.key()) && isTooFew(remainder(group))) {
            hidden.addAll(cheapest(group));
        }
    }

    /**
     * The groups inside this one that hide its remainder when they are hidden, too, with the fewest answers that lose
     * their table by it. A group that leaves no remainder hides nothing by being hidden: one inside it goes as well.
     */
    private List<K> cheapest(Group<K> group) {
        return group.inside().stream()
                .filter(each -> size(each) >= minimum && !hidden.contains(each.key()))
                .map(this::hiding)
                .min(Comparator.comparingInt(this::cost))
                .orElseThrow(() -> new IllegalStateException("a remainder without another group beside it"));
    }

    private List<K> hiding(Group<K> group) {
        var keys = new ArrayList<K>();
        keys.add(group.key());
        if (remainder(group) == 0) {
            keys.addAll(cheapest(group));
        }
        return keys;
    }

    private int cost(List<K> keys) {
        return keys.stream().mapToInt(key -> sizes.getOrDefault(key, 0)).sum();
    }

    /** What was hidden for a group's sake may have become needless by what was hidden for another's. The largest first. */
    private void showWhatNeedNotBeHidden() {
        var protecting = hidden.stream()
                .filter(key -> sizes.getOrDefault(key, 0) >= minimum)
                .sorted(Comparator.comparing((K key) -> sizes.getOrDefault(key, 0))
                        .reversed())
                .toList();
        boolean again = !protecting.isEmpty();
        while (again) {
            again = false;
            for (var key : protecting) {
                if (hidden.remove(key)) {
                    if (isSafe(whole)) {
                        again = true;
                    } else {
                        hidden.add(key);
                    }
                }
            }
        }
    }

    private boolean isSafe(Group<K> group) {
        return (hidden.contains(group.key()) || !isTooFew(remainder(group)))
                && group.inside().stream().allMatch(this::isSafe);
    }
}
