package fi.solmu.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.criteria.Criterion.Measured;
import fi.solmu.kernel.Localised;
import java.time.LocalDate;
import java.time.Month;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CriterionTest {
    private static final LocalDate RUNNING = LocalDate.of(2026, 2, 10);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private static Criterion criterion(Comparison comparison, double threshold, int grace, @Nullable Month due) {
        return new Criterion(
                new UUID(0, 1),
                1,
                "meets",
                "meetings.counted",
                comparison,
                threshold,
                Standing.REQUIRED,
                new Localised("Tapaa", "Träffas", "Meets"),
                grace,
                due);
    }

    private static Verdict judge(Criterion criterion, double value, LocalDate day) {
        return criterion.judge(new Measured.At(value), RUNNING, null, day);
    }

    @Test
    void moreThanThreeIsFour() {
        var criterion = criterion(Comparison.MORE_THAN, 3, 0, null);
        assertThat(judge(criterion, 4, DAY)).isEqualTo(new Verdict.Met(4));
        assertThat(judge(criterion, 3, DAY)).isEqualTo(new Verdict.NotMet(3));
    }

    @Test
    void atLeastAndAtMostHoldOnTheLimitItself() {
        assertThat(judge(criterion(Comparison.AT_LEAST, 0.95, 0, null), 19.0 / 20, DAY))
                .isInstanceOf(Verdict.Met.class);
        assertThat(judge(criterion(Comparison.AT_MOST, 0, 0, null), 0, DAY)).isInstanceOf(Verdict.Met.class);
        assertThat(judge(criterion(Comparison.LESS_THAN, 1, 0, null), 1, DAY)).isInstanceOf(Verdict.NotMet.class);
    }

    @Test
    void aYoungNetworkIsNotYetJudgedUntilItsGraceIsOver() {
        var criterion = criterion(Comparison.AT_LEAST, 1, 12, null);
        var last = LocalDate.of(2027, 2, 9);
        assertThat(judge(criterion, 0, last)).isEqualTo(new Verdict.NotYetDue(0, last));
        assertThat(judge(criterion, 0, last.plusDays(1))).isEqualTo(new Verdict.NotMet(0));
        assertThat(judge(criterion, 1, DAY))
                .as("what holds is met however young")
                .isEqualTo(new Verdict.Met(1));
    }

    @Test
    void aYearlyThingIsNotDueBeforeTheEndOfItsMonthAnyYear() {
        var criterion = criterion(Comparison.AT_LEAST, 1, 0, Month.MARCH);
        assertThat(judge(criterion, 0, LocalDate.of(2027, 3, 31)))
                .isEqualTo(new Verdict.NotYetDue(0, LocalDate.of(2027, 3, 31)));
        assertThat(judge(criterion, 0, LocalDate.of(2027, 4, 1))).isEqualTo(new Verdict.NotMet(0));
        assertThat(judge(criterion, 0, LocalDate.of(2028, 1, 1)))
                .isEqualTo(new Verdict.NotYetDue(0, LocalDate.of(2028, 3, 31)));
    }

    @Test
    void whicheverIsLaterCountsOfGraceAndYearlyDay() {
        var criterion = criterion(Comparison.AT_LEAST, 1, 6, Month.MARCH);
        assertThat(judge(criterion, 0, LocalDate.of(2026, 5, 1)))
                .isEqualTo(new Verdict.NotYetDue(0, LocalDate.of(2026, 8, 9)));
    }

    @Test
    void anExemptionCountsOnItsDaysAndNotAfter() {
        var criterion = criterion(Comparison.AT_LEAST, 1, 0, null);
        var exemption = new Exemption(new UUID(0, 2), "meets", "Uudistuu", DAY, DAY.plusDays(9), null);
        assertThat(criterion.judge(new Measured.At(0), RUNNING, exemption, DAY.plusDays(9)))
                .isEqualTo(new Verdict.Exempt(exemption));
        assertThat(criterion.judge(new Measured.At(0), RUNNING, exemption, DAY.plusDays(10)))
                .isEqualTo(new Verdict.NotMet(0));
        assertThat(criterion.judge(new Measured.At(0), RUNNING, exemption, DAY.minusDays(1)))
                .isEqualTo(new Verdict.NotMet(0));
    }

    /** Whatever the criterion is, and even where nought would do. */
    @Property
    void whatIsUnknownIsNeverMetAndNeverMissing(
            @ForAll("criteria") Criterion criterion, @ForAll @IntRange(max = 2000) int days) {
        var day = RUNNING.plusDays(days);
        assertThat(criterion.judge(new Measured.Nothing(), RUNNING, null, day))
                .isEqualTo(new Verdict.Unknown(Verdict.Why.NOTHING_TO_MEASURE));
        assertThat(criterion.judge(new Measured.ByNobody(), RUNNING, null, day))
                .isEqualTo(new Verdict.Unknown(Verdict.Why.NOBODY_MEASURES));
    }

    @Property
    void moreNeverUnmakesWhatWantsMore(
            @ForAll("criteria") Criterion criterion,
            @ForAll @DoubleRange(max = 20) double value,
            @ForAll @DoubleRange(max = 20) double more,
            @ForAll @IntRange(max = 2000) int days) {
        var day = RUNNING.plusDays(days);
        boolean met = judge(criterion, value, day) instanceof Verdict.Met;
        boolean metWithMore = judge(criterion, value + more, day) instanceof Verdict.Met;
        assertThat(criterion.comparison().wantsMore() ? !met || metWithMore : met || !metWithMore)
                .isTrue();
    }

    @Property
    void whatIsNotYetDueIsNotMissingOnAnyDayUntilItIs(
            @ForAll("criteria") Criterion criterion,
            @ForAll @DoubleRange(max = 20) double value,
            @ForAll @IntRange(max = 2000) int days) {
        var day = RUNNING.plusDays(days);
        if (judge(criterion, value, day) instanceof Verdict.NotYetDue notYet) {
            var last = notYet.lastDay();
            assertThat(last).isAfterOrEqualTo(day);
            assertThat(judge(criterion, value, last)).isInstanceOf(Verdict.NotYetDue.class);
            if (last.getYear() == last.plusDays(1).getYear()) {
                assertThat(judge(criterion, value, last.plusDays(1))).isInstanceOf(Verdict.NotMet.class);
            }
        }
    }

    @Provide
    Arbitrary<Criterion> criteria() {
        return net.jqwik.api.Combinators.combine(
                        Arbitraries.of(Comparison.values()),
                        Arbitraries.integers().between(0, 10),
                        Arbitraries.integers().between(0, 24),
                        Arbitraries.of(Month.values()).injectNull(0.5))
                .as(CriterionTest::criterion);
    }
}
