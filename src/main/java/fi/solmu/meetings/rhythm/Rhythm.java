package fi.solmu.meetings.rhythm;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.SortedSet;

/** The rhythm of a year (vuoden rytmi): every second Tuesday of February, April, … */
public record Rhythm(Week week, DayOfWeek weekday, SortedSet<Month> months, Year year) {

    /** Which of the weekday's days in a month. */
    public enum Week {
        FIRST,
        SECOND,
        THIRD,
        FOURTH,
        LAST
    }

    /** One day of each month, in order. Every month has the first four days of each weekday, so none is missing. */
    List<LocalDate> days() {
        return months.stream().map(this::dayOf).toList();
    }

    private LocalDate dayOf(Month month) {
        var first = year.atMonth(month).atDay(1);
        return first.with(
                switch (week) {
                    case FIRST -> TemporalAdjusters.dayOfWeekInMonth(1, weekday);
                    case SECOND -> TemporalAdjusters.dayOfWeekInMonth(2, weekday);
                    case THIRD -> TemporalAdjusters.dayOfWeekInMonth(3, weekday);
                    case FOURTH -> TemporalAdjusters.dayOfWeekInMonth(4, weekday);
                    case LAST -> TemporalAdjusters.lastInMonth(weekday);
                });
    }
}
