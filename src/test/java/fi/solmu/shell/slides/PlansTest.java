package fi.solmu.shell.slides;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** What goes on which slide. */
class PlansTest {
    @Test
    void aSlideIsFullWhenTheNextRowWouldNotFit() {
        assertThat(Filling.of(List.of(40.0, 40.0, 20.0, 1.0, 100.0, 30.0), 100)).containsExactly(3, 1, 1, 1);
        assertThat(Filling.of(List.of(300.0, 50.0, 50.0), 100)).containsExactly(1, 2);
        assertThat(Filling.of(List.of(), 100)).containsExactly(0);
    }

    @Test
    void aLineTakesTheWordsThatFitAndAWordTooWideIsBroken() {
        assertThat(Letters.lines("verkosto", 10, 100)).isEqualTo(1);
        assertThat(Letters.lines("verkosto verkosto", 10, 50)).isEqualTo(2);
        assertThat(Letters.lines("nnnnnnnnnnnnnnnnnnnnnnnnnnnnnn", 10, 60)).isEqualTo(3);
        assertThat(Letters.lines("", 10, 60)).isEqualTo(1);
    }

    @Test
    void aTextThatDoesNotFitIsCutAsLateAsCanBe() {
        var text = IntStream.range(0, 200).mapToObj(each -> "sana" + each).collect(Collectors.joining(" "));
        var cut = Letters.cut(text, 12, 200, 3);
        assertThat(Letters.lines(cut, 12, 200)).isEqualTo(3);
        assertThat(cut).endsWith("…");
        assertThat(text).startsWith(cut.substring(0, cut.length() - 1));
        var longer = text.substring(0, cut.length() + 4) + "…";
        assertThat(Letters.lines(longer, 12, 200)).isGreaterThan(3);
    }

    @Property(tries = 300)
    void aTableFillsTheWidthAndNoSlideOverflows(
            @ForAll @Size(min = 1, max = 6) List<@StringLength(max = 30) String> head,
            @ForAll @IntRange(max = 40) int rowCount,
            @ForAll @StringLength(max = 300) String text) {
        var rows = new ArrayList<List<String>>();
        for (int row = 0; row < rowCount; row++) {
            var cells = new ArrayList<>(Collections.nCopies(head.size(), PlainText.of("x" + row)));
            cells.set(row % head.size(), PlainText.of(text));
            rows.add(cells);
        }
        var plan = TablePlan.of(head.stream().map(PlainText::of).toList(), rows, 864, 340);

        assertThat(plan.widths().stream().mapToDouble(width -> width).sum()).isCloseTo(864, within(0.01));
        assertThat(plan.slides().stream().mapToInt(count -> count).sum()).isEqualTo(rowCount);
        int first = 0;
        for (int count : plan.slides()) {
            double tall = plan.headHeight();
            for (double height : plan.heights().subList(first, first + count)) {
                tall += height;
            }
            assertThat(tall).isLessThanOrEqualTo(340.01);
            first += count;
        }
    }

    @Test
    void aTableThatGoesOnIsSetInSmallerLettersAndOneWithManyColumnsInYetSmaller() {
        var short_ = Collections.nCopies(5, List.of("Verkosto", "12"));
        var long_ = Collections.nCopies(60, List.of("Verkosto", "12"));
        assertThat(TablePlan.of(List.of("Nimi", "Jäseniä"), short_, 864, 340).size())
                .isEqualTo(14);
        assertThat(TablePlan.of(List.of("Nimi", "Jäseniä"), long_, 864, 340).size())
                .isEqualTo(12);
        var many = Collections.nCopies(10, "Suunnitelmassa");
        assertThat(TablePlan.of(many, List.of(many), 864, 340).size()).isEqualTo(10);
    }

    @Property
    void categoriesAreSharedInAsFewEqualPartsAsCanBe(
            @ForAll @IntRange(max = 500) int things, @ForAll @IntRange(min = 1, max = 40) int most) {
        var parts = BarsPlan.equalParts(things, most);
        assertThat(parts).hasSize((things + most - 1) / most);
        assertThat(parts.stream().mapToInt(part -> part).sum()).isEqualTo(things);
        if (!parts.isEmpty()) {
            assertThat(Collections.max(parts)).isLessThanOrEqualTo(most);
            assertThat(Collections.max(parts) - Collections.min(parts)).isLessThanOrEqualTo(1);
        }
    }

    @Property
    void anAxisHasFewRoundFiguresAndReachesTheHighest(@ForAll @LongRange(max = 40_000_000_000L) long highest) {
        long step = BarsPlan.step(highest);
        assertThat(step * 6).isGreaterThanOrEqualTo(highest);
        assertThat(Long.toString(step)).matches("[125]0*");
    }

    @Property(tries = 200)
    void barsNeverGrowOverTheFooter(
            @ForAll @IntRange(min = 1, max = 60) int count,
            @ForAll @IntRange(min = 1, max = 12) int seriesCount,
            @ForAll @StringLength(max = 80) String name,
            @ForAll boolean stacked) {
        var series = Collections.nCopies(seriesCount, new Series("Sarja " + name, Collections.nCopies(count, 3)));
        var plan = BarsPlan.of(Collections.nCopies(count, PlainText.of(name)), series, stacked, 864, 340);
        assertThat(plan.slides().stream().mapToInt(part -> part).sum()).isEqualTo(count);
        for (int part : plan.slides()) {
            assertThat(plan.legend() + part * plan.row() + BarsPlan.AXIS).isLessThanOrEqualTo(340.01);
        }
        assertThat(plan.most()).isGreaterThanOrEqualTo(stacked ? 3L * seriesCount : 3);
        assertThat(plan.labels() + plan.atRight()).isLessThan(864 / 2.0);
    }
}
