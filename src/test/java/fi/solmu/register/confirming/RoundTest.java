package fi.solmu.register.confirming;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RoundTest {

    @Test
    void lettersGoInTheChosenMonthOnly() {
        assertThat(Round.on(LocalDate.of(2027, 3, 1), Month.MARCH)).contains(new Round(YearMonth.of(2027, 3)));
        assertThat(Round.on(LocalDate.of(2027, 4, 1), Month.MARCH)).isEmpty();
    }

    @Property
    void whoeverWasAskedAndAnsweredInOneRoundIsAskedAgainInTheNext(
            @ForAll @IntRange(min = 2024, max = 2080) int year,
            @ForAll Month month,
            @ForAll @IntRange(min = 1, max = 31) int day,
            @ForAll @IntRange(max = Round.LINK_DAYS) int later) {
        var round = YearMonth.of(year, month);
        var asked = round.atDay(Math.min(day, round.lengthOfMonth()));
        var next = new Round(round.plusYears(1));

        assertThat(asked).as("asked before").isBefore(next.askedSince());
        assertThat(asked.plusDays(later)).as("confirmed before").isBefore(next.confirmedSince());
    }

    @Property
    void nobodyIsAskedTwiceInOneRoundNorSoonAfterConfirming(
            @ForAll @IntRange(min = 2024, max = 2080) int year,
            @ForAll Month month,
            @ForAll @IntRange(min = 1, max = 31) int day) {
        var round = new Round(YearMonth.of(year, month));
        var today = round.month().atDay(Math.min(day, round.month().lengthOfMonth()));

        assertThat(today).isAfterOrEqualTo(round.askedSince());
        assertThat(round.confirmedSince()).isBefore(today.minusMonths(8));
    }
}
