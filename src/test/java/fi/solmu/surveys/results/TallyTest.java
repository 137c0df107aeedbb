package fi.solmu.surveys.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fi.solmu.surveys.results.Tally.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TallyTest {
    /** What members said of how the purpose guides the work, in 2025. */
    private static final Tally PURPOSE = scale(84, 4, 1, 9, 68, 134, 73);

    private static Tally scale(int cannotSay, int noAnswer, int... counts) {
        return new Tally(
                IntStream.range(0, counts.length)
                        .mapToObj(at -> new Step(at + 1, counts[at]))
                        .toList(),
                cannotSay,
                noAnswer);
    }

    @Test
    void sharesOfTheScaleAreOfThoseOnItAndOthersOfEverybody() {
        assertThat(PURPOSE.onScale()).isEqualTo(285);
        assertThat(PURPOSE.chose()).isEqualTo(369);
        assertThat(PURPOSE.all()).isEqualTo(373);
        assertThat(PURPOSE.share(4)).isCloseTo(0.470175, within(1e-6)); // 134 / 285
        assertThat(PURPOSE.shareOfAll(PURPOSE.cannotSay())).isCloseTo(0.225201, within(1e-6)); // 84 / 373
        assertThat(PURPOSE.shareOfAll(PURPOSE.offScale())).isCloseTo(0.235925, within(1e-6)); // 88 / 373
    }

    /** Sum 1 + 18 + 204 + 536 + 365 = 1124; squared differences from the mean sum to 185.101754. */
    @Test
    void meanMedianAndIntervalAsComputedByHand() {
        assertThat(PURPOSE.mean().orElseThrow()).isCloseTo(3.943860, within(1e-6));
        assertThat(PURPOSE.median()).hasValue(4);
        // s = sqrt(185.101754 / 284) = 0.807321; s / sqrt(285) = 0.047822; t(284) = 1.968352
        var interval = PURPOSE.interval().orElseThrow();
        assertThat(interval.low()).isCloseTo(3.849730, within(1e-5));
        assertThat(interval.high()).isCloseTo(4.037989, within(1e-5));
    }

    @Test
    void withFewerThanTenOnTheScaleThereIsNoInterval() {
        assertThat(scale(50, 0, 1, 2, 3, 2, 1).interval()).isEmpty();
        assertThat(scale(0, 0, 1, 2, 3, 2, 2).interval()).isPresent();
    }

    @Test
    void theIntervalEndsWhereTheScaleDoes() {
        var interval = scale(0, 0, 0, 0, 0, 1, 9).interval().orElseThrow();
        assertThat(interval.high()).isEqualTo(5);
        assertThat(interval.low()).isCloseTo(4.673784, within(1e-6)); // 4.9 - 2.262157 * 0.1
    }

    @Test
    void nobodyOnTheScaleHasNoMean() {
        var nobody = scale(3, 2, 0, 0, 0, 0, 0);
        assertThat(nobody.mean()).isEmpty();
        assertThat(nobody.median()).isEmpty();
        assertThat(nobody.share(3)).isZero();
        assertThat(scale(0, 0, 0, 0, 0, 0, 0).shareOfAll(0)).isZero();
    }

    @Test
    void ofAnEvenNumberTheMedianLiesBetweenTheTwoInTheMiddle() {
        assertThat(scale(0, 0, 0, 2, 0, 2, 0).median()).hasValue(3);
        assertThat(scale(0, 0, 0, 0, 2, 2, 0).median()).hasValue(3.5);
        assertThat(scale(0, 0, 0, 0, 2, 3, 0).median()).hasValue(4);
    }

    /** Two-sided 95 % points of Student's t, as tables of it print them. */
    @ParameterizedTest
    @CsvSource({"9, 2.262157", "10, 2.228139", "29, 2.045230", "120, 1.979930", "284, 1.968352"})
    void theQuantileIsThatOfTheTables(int freedom, double quantile) {
        assertThat(TDistribution.of(freedom).inverseSurvivalProbability(0.025)).isCloseTo(quantile, within(1e-6));
    }

    /** Answer by answer, as a textbook has it; the quantile from the integral of the density. */
    @Property(tries = 200)
    void theSameAsComputedAnswerByAnswer(
            @ForAll @Size(5) List<@IntRange(min = 0, max = 40) Integer> counts,
            @ForAll @IntRange(min = 0, max = 9) int cannotSay) {
        var answers = new ArrayList<Integer>();
        for (int value = 1; value <= 5; value++) {
            for (int each = 0; each < counts.get(value - 1); each++) {
                answers.add(value);
            }
        }
        var tally =
                scale(cannotSay, 0, counts.stream().mapToInt(Integer::intValue).toArray());
        if (answers.isEmpty()) {
            assertThat(tally.mean()).isEmpty();
            return;
        }
        double mean = answers.stream().mapToInt(Integer::intValue).average().orElseThrow();
        int size = answers.size();
        assertThat(tally.mean().orElseThrow()).isCloseTo(mean, within(1e-12));
        assertThat(tally.median().orElseThrow())
                .isEqualTo(
                        size % 2 == 1
                                ? answers.get(size / 2)
                                : (answers.get(size / 2 - 1) + answers.get(size / 2)) / 2.0);
        if (size < 10) {
            assertThat(tally.interval()).isEmpty();
            return;
        }
        double variance = answers.stream()
                        .mapToDouble(answer -> Math.pow(answer - mean, 2))
                        .sum()
                / (size - 1);
        double half = quantile(size - 1) * Math.sqrt(variance / size);
        assertThat(tally.interval().orElseThrow().low()).isCloseTo(Math.max(1, mean - half), within(1e-6));
        assertThat(tally.interval().orElseThrow().high()).isCloseTo(Math.min(5, mean + half), within(1e-6));
    }

    /** Where the area under Student's density from 0 on reaches 0.475: Simpson's rule and halving. */
    private static double quantile(int freedom) {
        double low = 0;
        double high = 13;
        double whole = area(freedom, 400) * 2;
        for (int step = 0; step < 60; step++) {
            double middle = (low + high) / 2;
            if (area(freedom, middle) / whole < 0.475) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static double area(int freedom, double to) {
        int parts = to > 100 ? 40_000 : 2_000;
        double width = to / parts;
        double sum = density(freedom, 0) + density(freedom, to);
        for (int at = 1; at < parts; at++) {
            sum += density(freedom, at * width) * (at % 2 == 1 ? 4 : 2);
        }
        return sum * width / 3;
    }

    private static double density(int freedom, double at) {
        return Math.pow(1 + at * at / freedom, -(freedom + 1) / 2.0);
    }
}
