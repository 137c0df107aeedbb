package fi.solmu.meetings.rhythm;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.meetings.rhythm.Rhythm.Week;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;

class RhythmTest {
    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");

    @Test
    void everySecondTuesdayOfEveryOtherMonth() {
        var rhythm = new Rhythm(
                Week.SECOND,
                DayOfWeek.TUESDAY,
                new TreeSet<>(List.of(Month.FEBRUARY, Month.APRIL, Month.OCTOBER)),
                Year.of(2027));
        assertThat(rhythm.days())
                .containsExactly(LocalDate.of(2027, 2, 9), LocalDate.of(2027, 4, 13), LocalDate.of(2027, 10, 12));
    }

    @Test
    void theLastOfAMonthIsSometimesTheFifthAndSometimesTheFourth() {
        var rhythm = new Rhythm(
                Week.LAST, DayOfWeek.MONDAY, new TreeSet<>(List.of(Month.MARCH, Month.FEBRUARY)), Year.of(2027));
        assertThat(rhythm.days()).containsExactly(LocalDate.of(2027, 2, 22), LocalDate.of(2027, 3, 29));
    }

    @Property
    void eachMonthHasOneDayOnItsWeekdayInItsWeek(
            @ForAll Week week,
            @ForAll DayOfWeek weekday,
            @ForAll @NotEmpty Set<Month> months,
            @ForAll @IntRange(min = 2000, max = 2100) int year) {
        var days = new Rhythm(week, weekday, new TreeSet<>(months), Year.of(year)).days();
        assertThat(days).isSorted().hasSize(months.size());
        assertThat(days).extracting(LocalDate::getMonth).containsExactlyInAnyOrderElementsOf(months);
        assertThat(days).allSatisfy(day -> {
            assertThat(day.getYear()).isEqualTo(year);
            assertThat(day.getDayOfWeek()).isEqualTo(weekday);
            if (week == Week.LAST) {
                assertThat(day.plusWeeks(1).getMonth()).isNotEqualTo(day.getMonth());
            } else {
                assertThat((day.getDayOfMonth() - 1) / 7)
                        .isEqualTo(List.of(Week.values()).indexOf(week));
            }
        });
    }

    /** Clocks change on the last Sunday of March and of October: nine o'clock stays nine o'clock. */
    @Property
    void theHourOfTheClockIsKeptOverItsChanges(
            @ForAll Week week,
            @ForAll DayOfWeek weekday,
            @ForAll @IntRange(min = 2026, max = 2030) int year,
            @ForAll @IntRange(min = 5, max = 22) int hour) {
        var rhythm = new Rhythm(week, weekday, new TreeSet<>(List.of(Month.values())), Year.of(year));
        assertThat(rhythm.days()).allSatisfy(day -> {
            var moment = day.atTime(hour, 0).atZone(HELSINKI).toInstant();
            assertThat(moment.atZone(HELSINKI).toLocalTime()).isEqualTo(LocalTime.of(hour, 0));
        });
    }

    @Test
    void theDaysOfTheChangesThemselvesAreFoundToo() {
        var sundays = new Rhythm(
                Week.LAST, DayOfWeek.SUNDAY, new TreeSet<>(List.of(Month.MARCH, Month.OCTOBER)), Year.of(2026));
        assertThat(sundays.days()).containsExactly(LocalDate.of(2026, 3, 29), LocalDate.of(2026, 10, 25));
        assertThat(sundays.days())
                .extracting(day -> day.atTime(9, 0).atZone(HELSINKI).getOffset().getTotalSeconds() / 3600)
                .containsExactly(3, 2);
        assertThat(YearMonth.of(2026, 3).atEndOfMonth().getDayOfMonth()).isEqualTo(31);
    }
}
