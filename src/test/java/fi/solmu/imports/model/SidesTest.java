package fi.solmu.imports.model;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.imports.linkage.PeopleMatching.Pair;
import fi.solmu.imports.model.Sides.Said;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SidesTest {
    private static final int ROWS = 7;

    @Test
    void eachPairIsCountedOnTheSideItCameTo() {
        // Before: 0 and 1 are one, 2 and 3 are asked about. After: 0 and 1 are asked about, 2 and 3 are one, 4 and 5
        // too.
        var before = new Said(List.of(0, 0, 2, 3, 4, 5), List.of(new Pair(2, 3)));
        var after = new Said(List.of(0, 1, 2, 2, 4, 4), List.of(new Pair(1, 0)));
        assertThat(Sides.changed(before, after)).isEqualTo(new Sides(3, 2, 1, 0));
        assertThat(Sides.changed(after, before)).isEqualTo(new Sides(3, 1, 1, 1));
    }

    @Test
    void twoPeopleAreAskedAboutByWhicheverOfTheirRows() {
        var before = new Said(List.of(0, 0, 2), List.of(new Pair(0, 2)));
        var after = new Said(List.of(0, 0, 2), List.of(new Pair(1, 2)));
        assertThat(Sides.changed(before, after)).isEqualTo(new Sides(3, 0, 0, 0));
    }

    @Property
    void aModelBesideItselfChangesNothing(@ForAll("said") Said said) {
        var sides = Sides.changed(said, said);
        assertThat(sides.toAutomatic() + sides.toReview() + sides.toApart()).isZero();
    }

    /** What goes from one side to another there and back again is as many pairs. */
    @Property
    void thereAndBackAreAsManyPairs(@ForAll("said") Said before, @ForAll("said") Said after) {
        var there = Sides.changed(before, after);
        var back = Sides.changed(after, before);
        assertThat(there.pairs()).isEqualTo(back.pairs());
        assertThat(there.toAutomatic() + there.toReview() + there.toApart())
                .isEqualTo(back.toAutomatic() + back.toReview() + back.toApart())
                .isLessThanOrEqualTo(there.pairs());
    }

    @Provide
    Arbitrary<Said> said() {
        var person = Arbitraries.integers().between(0, ROWS - 1).list().ofSize(ROWS);
        var row = Arbitraries.integers().between(0, ROWS - 1);
        var asked = Combinators.combine(row, row).as(Pair::new).list().ofMaxSize(4);
        return Combinators.combine(person, asked).as(SidesTest::said);
    }

    /** Rows of one person are not asked about. */
    private static Said said(List<Integer> person, List<Pair> asked) {
        var pairs = new ArrayList<>(asked);
        pairs.removeIf(pair -> person.get(pair.one()).equals(person.get(pair.other())));
        return new Said(person, pairs);
    }
}
