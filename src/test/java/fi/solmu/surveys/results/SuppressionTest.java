package fi.solmu.surveys.results;

import static fi.solmu.surveys.results.Verdict.EMPTY;
import static fi.solmu.surveys.results.Verdict.PROTECTS;
import static fi.solmu.surveys.results.Verdict.SHOWN;
import static fi.solmu.surveys.results.Verdict.TOO_FEW;
import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.surveys.results.Suppression.Group;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SuppressionTest {
    private static final int MINIMUM = 5;

    @SafeVarargs
    private static Group<String> group(String key, int own, Group<String>... inside) {
        var groups = new ArrayList<Group<String>>();
        for (var each : inside) {
            groups.add(each);
        }
        return new Group<>(key, own, groups);
    }

    private static Map<String, Verdict> judge(Group<String> whole) {
        return Suppression.judge(whole, MINIMUM);
    }

    @Test
    void fewerThanTheMinimumAreNotShownAtAll() {
        assertThat(judge(group("all", 0, group("a", 4))))
                .containsValues(TOO_FEW)
                .hasSize(2);
        assertThat(judge(group("all", 5))).containsEntry("all", SHOWN);
        assertThat(judge(group("all", 0, group("a", 0)))).containsEntry("a", EMPTY);
    }

    @Test
    void besideOneSmallGroupTheSmallestOtherIsHidden() {
        assertThat(judge(group("all", 0, group("a", 40), group("b", 9), group("c", 3))))
                .containsEntry("all", SHOWN)
                .containsEntry("a", SHOWN)
                .containsEntry("b", PROTECTS)
                .containsEntry("c", TOO_FEW);
    }

    @Test
    void twoSmallGroupsHideEachOther() {
        assertThat(judge(group("all", 0, group("a", 40), group("b", 3), group("c", 3))))
                .containsEntry("a", SHOWN);
    }

    @Test
    void answersWithoutANetworkAreASmallGroupToo() {
        assertThat(judge(group("all", 2, group("a", 40), group("b", 9)))).containsEntry("b", PROTECTS);
        assertThat(judge(group("all", 5, group("a", 40), group("b", 9)))).containsEntry("b", SHOWN);
    }

    /** What is hidden inside a type is seen from the type alone; from all, the type stands for it. */
    @Test
    void aSmallNetworkIsHiddenWithinItsType() {
        assertThat(judge(group(
                        "all",
                        0,
                        group("T", 0, group("a", 30), group("b", 3), group("c", 8)),
                        group("U", 0, group("d", 6)))))
                .containsEntry("T", SHOWN)
                .containsEntry("a", SHOWN)
                .containsEntry("c", PROTECTS)
                .containsEntry("d", SHOWN)
                .containsEntry("U", SHOWN);
    }

    /** U is small, so another type must go; but T whose networks are all shown can be added up again. */
    @Test
    void hidingATypeWhoseNetworksAreAllShownHidesNothing() {
        var judged = judge(group("all", 0, group("T", 0, group("a", 30), group("b", 8)), group("U", 0, group("d", 3))));
        assertThat(judged)
                .containsEntry("all", SHOWN)
                .containsEntry("T", PROTECTS)
                .containsEntry("b", PROTECTS)
                .containsEntry("a", SHOWN)
                .containsEntry("U", TOO_FEW);
    }

    @Test
    void aTypeThatLeavesARemainderIsHiddenAlone() {
        var judged = judge(group(
                "all", 0, group("T", 6, group("a", 30)), group("S", 0, group("b", 90)), group("U", 0, group("d", 3))));
        assertThat(judged)
                .containsEntry("T", PROTECTS)
                .containsEntry("a", SHOWN)
                .containsEntry("S", SHOWN);
    }

    @Test
    void whatWasHiddenWithinATypeIsShownWhenTheTypeItselfIsHidden() {
        // within T, b is hidden for the 3 of c; for the 2 of all, T is hidden, and then b need not be
        var judged = judge(group("all", 2, group("T", 0, group("a", 50), group("b", 6), group("c", 3))));
        assertThat(judged)
                .containsEntry("T", PROTECTS)
                .containsEntry("b", SHOWN)
                .containsEntry("a", SHOWN)
                .containsEntry("c", TOO_FEW);
    }

    @Provide
    Arbitrary<Group<String>> rounds() {
        return rounds(9, 40);
    }

    @Provide
    Arbitrary<Group<String>> smallRounds() {
        return rounds(3, 3);
    }

    /** Types, networks in them and outside them, many of them around the minimum, and answers without a network. */
    private static Arbitrary<Group<String>> rounds(int types, int networks) {
        return Arbitraries.randomValue(random -> {
            var inside = new ArrayList<Group<String>>();
            int all = random.nextInt(types + 1);
            for (int type = 0; type < all; type++) {
                inside.add(new Group<>("t" + type, few(random), networks(random, "t" + type + "n", networks)));
            }
            inside.addAll(networks(random, "n", networks));
            return new Group<>("all", few(random), inside);
        });
    }

    private static List<Group<String>> networks(Random random, String prefix, int most) {
        var networks = new ArrayList<Group<String>>();
        int all = random.nextInt(most + 1);
        for (int network = 0; network < all; network++) {
            int size = random.nextInt(3) == 0 ? random.nextInt(60) : random.nextInt(9);
            networks.add(new Group<>(prefix + network, size, List.of()));
        }
        return networks;
    }

    private static int few(Random random) {
        return random.nextInt(3) == 0 ? random.nextInt(8) : 0;
    }

    @Property(tries = 1000)
    void noPairOfTablesAndNoRemainderLeavesTooFew(@ForAll("rounds") Group<String> round) {
        var judged = judge(round);
        var shown = new ArrayList<Group<String>>();
        collect(round, shown, judged);
        for (var outer : shown) {
            assertThat(outer.size()).isGreaterThanOrEqualTo(MINIMUM);
            for (var inner : shown) {
                if (holds(outer, inner)) {
                    assertThat(outer.size() - inner.size()).satisfies(SuppressionTest::isNotSmall);
                }
            }
            assertThat(outer.size() - shownWithin(outer, judged)).satisfies(SuppressionTest::isNotSmall);
        }
    }

    private static void isNotSmall(int size) {
        assertThat(size == 0 || size >= MINIMUM).as("%s people", size).isTrue();
    }

    /** Shown alone, each would lay a small group open again; what is large enough is not hidden for nothing. */
    @Property(tries = 1000)
    void nothingIsHiddenThatNeedNotBe(@ForAll("rounds") Group<String> round) {
        var judged = judge(round);
        for (var verdict : judged.entrySet()) {
            if (verdict.getValue() == PROTECTS) {
                var otherwise = new HashMap<>(judged);
                otherwise.put(verdict.getKey(), SHOWN);
                assertThat(laysOpen(round, otherwise)).as(verdict.getKey()).isTrue();
            }
        }
        if (round.size() >= MINIMUM) {
            assertThat(judged).containsEntry("all", SHOWN);
        }
    }

    private static boolean laysOpen(Group<String> group, Map<String, Verdict> judged) {
        int remains = group.size() - shownWithin(group, judged);
        return (judged.get(group.key()) == SHOWN && remains > 0 && remains < MINIMUM)
                || group.inside().stream().anyMatch(each -> laysOpen(each, judged));
    }

    /**
     * Without any idea of remainders: whatever can be added and subtracted from the shown tables, found by elimination,
     * is no group of fewer than the minimum.
     */
    @Property(tries = 300)
    void noSumOfTablesIsASmallGroup(@ForAll("smallRounds") Group<String> round) {
        var judged = judge(round);
        var cells = new ArrayList<Integer>();
        var rows = new ArrayList<double[]>();
        var shown = new ArrayList<Group<String>>();
        collect(round, shown, judged);
        var where = new HashMap<String, Integer>();
        number(round, where, cells);
        if (cells.size() > 12) {
            return;
        }
        for (var group : shown) {
            var row = new double[cells.size()];
            mark(group, where, row);
            rows.add(row);
        }
        int rank = rank(rows);
        for (int subset = 1; subset < 1 << cells.size(); subset++) {
            var row = new double[cells.size()];
            int size = 0;
            for (int cell = 0; cell < row.length; cell++) {
                if ((subset >> cell & 1) == 1) {
                    row[cell] = 1;
                    size += cells.get(cell);
                }
            }
            if (size > 0 && size < MINIMUM) {
                var with = new ArrayList<>(rows);
                with.add(row);
                assertThat(rank(with)).isGreaterThan(rank);
            }
        }
    }

    private static void number(Group<String> group, Map<String, Integer> where, List<Integer> cells) {
        if (group.own() > 0) {
            where.put(group.key(), cells.size());
            cells.add(group.own());
        }
        group.inside().forEach(each -> number(each, where, cells));
    }

    private static void mark(Group<String> group, Map<String, Integer> where, double[] row) {
        if (where.containsKey(group.key())) {
            row[where.get(group.key())] = 1;
        }
        group.inside().forEach(each -> mark(each, where, row));
    }

    private static int rank(List<double[]> rows) {
        var left = new ArrayList<double[]>();
        rows.forEach(row -> left.add(row.clone()));
        int rank = 0;
        int columns = rows.isEmpty() ? 0 : rows.getFirst().length;
        for (int column = 0; column < columns; column++) {
            int at = column;
            var pivot = left.stream().filter(row -> Math.abs(row[at]) > 1e-9).findFirst();
            if (pivot.isPresent()) {
                left.remove(pivot.get());
                rank++;
                for (var row : left) {
                    double times = row[column] / pivot.get()[column];
                    for (int each = 0; each < columns; each++) {
                        row[each] -= times * pivot.get()[each];
                    }
                }
            }
        }
        return rank;
    }

    private static void collect(Group<String> group, List<Group<String>> shown, Map<String, Verdict> judged) {
        if (judged.get(group.key()) == SHOWN) {
            shown.add(group);
        }
        group.inside().forEach(each -> collect(each, shown, judged));
    }

    private static boolean holds(Group<String> outer, Group<String> inner) {
        return outer.inside().stream().anyMatch(each -> each.key().equals(inner.key()) || holds(each, inner));
    }

    /** The largest groups shown inside one, added up. */
    private static int shownWithin(Group<String> group, Map<String, Verdict> judged) {
        return group.inside().stream()
                .mapToInt(each -> judged.get(each.key()) == SHOWN ? each.size() : shownWithin(each, judged))
                .sum();
    }
}
