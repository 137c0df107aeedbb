package fi.solmu.imports.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** How well invented people are matched; docs/algorithms/people.md has the figures for more of them. */
class InventedPeopleTest {
    private static final int PEOPLE = 2_000;

    @Test
    void nearlyAllAreFoundAndHardlyAnybodyIsTakenForAnother() {
        var rows = new InventedPeople(20261121).threeLists(PEOPLE);
        var measured = PeopleMeasured.of(rows, PeopleMeasured.match(rows));
        assertThat(measured.automatic().precision()).isGreaterThanOrEqualTo(0.998);
        assertThat(measured.answered().recall()).isGreaterThanOrEqualTo(0.97);
        assertThat(measured.review()).isLessThanOrEqualTo(0.03);
        assertThat(measured.byMailboxAlone()).isZero();
        assertThat(measured.estimate()).isBetween(-0.01, 0.01);
    }

    @Property(tries = 4, shrinking = ShrinkingMode.OFF)
    void theOrderOfTheRowsMakesNoDifference(@ForAll long seed) {
        var rows = new InventedPeople(seed).threeLists(500);
        var mixed = new ArrayList<>(rows);
        java.util.Collections.shuffle(mixed, new Random(seed));
        assertThat(links(mixed)).isEqualTo(links(rows));
    }

    @Property(tries = 4, shrinking = ShrinkingMode.OFF)
    void theSameRowsAgainChangeNothing(@ForAll long seed) {
        var rows = new InventedPeople(seed).threeLists(500);
        var first = PeopleMeasured.match(rows);
        var again = PeopleMatching.match(
                PeopleMeasured.sightings(rows), Model.shipped(), new ArrayList<>(first.person()), List.of(), _ -> true);
        assertThat(again.person()).isEqualTo(first.person());
        assertThat(again.joins()).isEmpty();
    }

    /** One draw of so few people lies a few pairs beside the share of all; the bar is that of many draws together. */
    @Property(tries = 1, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void rowsInTwoPartsMakeTheSamePeople(@ForAll @Size(6) List<Long> seeds) {
        var parts = seeds.stream()
                .map(seed -> PeopleMeasured.inTwoParts(new InventedPeople(seed).threeLists(PEOPLE)))
                .toList();
        assertThat(parts).allSatisfy(each -> assertThat(each.rows()).isGreaterThanOrEqualTo(0.99));
        assertThat(parts.stream()
                        .mapToDouble(each -> each.pairsOrAsked())
                        .average()
                        .orElseThrow())
                .isGreaterThanOrEqualTo(0.999);
    }

    @Property(tries = 4, shrinking = ShrinkingMode.OFF)
    void knownRowsAreNotComparedWithEachOther(@ForAll long seed) {
        var rows = new InventedPeople(seed).threeLists(500);
        var result = PeopleMatching.match(
                PeopleMeasured.sightings(rows),
                Model.shipped(),
                PeopleMeasured.strangers(rows.size()),
                List.of(),
                i -> i % 10 == 0);
        assertThat(result.joins()).isNotEmpty().allMatch(join -> join.one() % 10 == 0 || join.other() % 10 == 0);
        assertThat(result.doubts()).allMatch(doubt -> doubt.one() % 10 == 0 || doubt.other() % 10 == 0);
    }

    private static Object links(List<InventedPeople.Row> rows) {
        return PeopleMeasured.links(
                PeopleMeasured.sightings(rows), PeopleMeasured.match(rows).person());
    }
}
