package fi.solmu.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MovableClockTest {
    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");

    @Test
    void everyDayComesOnceAtTheSameTimeOfDayAcrossClockChangesAndLeapYears() {
        var start = LocalDate.of(2026, 10, 20);
        var clock = new MovableClock(
                Clock.fixed(start.atTime(LocalTime.of(0, 30)).atZone(HELSINKI).toInstant(), HELSINKI));
        IntStream.rangeClosed(0, 900).forEach(days -> {
            clock.putAhead(days);
            assertThat(LocalDate.now(clock)).isEqualTo(start.plusDays(days));
            assertThat(LocalTime.now(clock)).isEqualTo(LocalTime.of(0, 30));
        });
    }
}
