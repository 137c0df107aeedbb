package fi.solmu.meetings.rhythm;

import fi.solmu.kernel.Language;
import fi.solmu.meetings.recording.MeetingForm;
import fi.solmu.meetings.rhythm.Rhythm.Week;
import fi.solmu.shell.Problems;
import fi.solmu.shell.Typed;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.util.MultiValueMap;

/**
 * A year's rhythm as it is typed.
 *
 * @param months numbers of months
 * @param meeting what each of its meetings is to be
 */
public record RhythmForm(String week, String weekday, List<String> months, String year, MeetingForm meeting) {
    private static final int YEARS_AHEAD = 3;

    static RhythmForm of(MultiValueMap<String, String> typed) {
        return new RhythmForm(
                first(typed, "week"),
                first(typed, "weekday"),
                List.copyOf(typed.getOrDefault("month", List.of())),
                first(typed, "year"),
                MeetingForm.of(typed));
    }

    private static String first(MultiValueMap<String, String> typed, String field) {
        return Typed.stripped(typed.getFirst(field));
    }

    /** Empty but for what the last meeting says; late in the year one plans the next one. */
    static RhythmForm fresh(MeetingForm last, LocalDate today) {
        int year = today.getMonthValue() > 8 ? today.getYear() + 1 : today.getYear();
        return new RhythmForm(Week.SECOND.name(), DayOfWeek.TUESDAY.name(), List.of(), Integer.toString(year), last);
    }

    public boolean hasMonth(Month month) {
        return months.contains(Integer.toString(month.getValue()));
    }

    /** The years that may be planned. */
    public static List<Integer> years(LocalDate today) {
        return java.util.stream.IntStream.rangeClosed(today.getYear(), today.getYear() + YEARS_AHEAD)
                .boxed()
                .toList();
    }

    /** The rhythm, when nothing is wrong with it. */
    Optional<Rhythm> check(Problems problems, Language first, LocalDate today) {
        meeting.checkTexts(problems, first);
        var chosen = problems.need(
                Arrays.stream(Week.values())
                        .filter(each -> each.name().equals(week))
                        .findFirst(),
                "week",
                "meetings.problem.choice");
        var day = problems.need(
                Arrays.stream(DayOfWeek.values())
                        .filter(each -> each.name().equals(weekday))
                        .findFirst(),
                "weekday",
                "meetings.problem.choice");
        var of = new TreeSet<Month>();
        for (var month : Month.values()) {
            if (hasMonth(month)) {
                of.add(month);
            }
        }
        if (of.isEmpty()) {
            problems.add("months", "meetings.problem.months");
        }
        var in = problems.need(
                years(today).stream()
                        .filter(each -> each.toString().equals(year))
                        .findFirst(),
                "year",
                "meetings.problem.choice");
        var begins = time(meeting.from(), "from", problems);
        var ends = time(meeting.to(), "to", problems);
        if (begins.isPresent() && ends.isPresent() && !ends.get().isAfter(begins.get())) {
            problems.add("to", "meetings.problem.order");
        }
        meeting.mode(problems);
        return problems.any()
                ? Optional.empty()
                : Optional.of(new Rhythm(chosen.orElseThrow(), day.orElseThrow(), of, Year.of(in.orElseThrow())));
    }

    private static Optional<LocalTime> time(String typed, String field, Problems problems) {
        return problems.need(Typed.time(typed), field, "meetings.problem.time");
    }
}
