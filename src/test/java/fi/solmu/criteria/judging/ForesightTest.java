package fi.solmu.criteria.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class ForesightTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Property
    void theFirstDayOfFailureIsFoundWhenValuesOnlyFall(@ForAll @IntRange(min = 1, max = 400) int failsAfter) {
        var fails = TODAY.plusDays(failsAfter);
        var found = Foresight.firstFailure(TODAY, Foresight.DAYS, day -> !day.isBefore(fails));
        if (failsAfter <= Foresight.DAYS) {
            assertThat(found).contains(fails);
        } else {
            assertThat(found).isEmpty();
        }
    }

    /** Even where a value rises by itself: no day is named on which it does not fail. */
    @Property
    void theDayNamedIsAlwaysOneOnWhichItBeginsToFail(
            @ForAll @Size(max = 40) Set<@IntRange(min = 1, max = 180) Integer> failing) {
        Foresight.firstFailure(
                        TODAY,
                        Foresight.DAYS,
                        day -> failing.contains((int) TODAY.until(day, java.time.temporal.ChronoUnit.DAYS)))
                .ifPresent(day -> {
                    int at = (int) TODAY.until(day, java.time.temporal.ChronoUnit.DAYS);
                    assertThat(failing).contains(at).doesNotContain(at - 1);
                });
    }

    @Property(tries = 50)
    void aHalfYearIsLookedAtInAFewQuestions(@ForAll @IntRange(min = 1, max = 180) int failsAfter) {
        var asked = new AtomicInteger();
        Foresight.firstFailure(TODAY, Foresight.DAYS, day -> {
            asked.incrementAndGet();
            return !day.isBefore(TODAY.plusDays(failsAfter));
        });
        assertThat(asked.get()).isLessThanOrEqualTo(9);
    }
}
