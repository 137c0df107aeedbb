package fi.solmu.meetings.calendar;

import fi.solmu.meetings.recording.Meeting;
import java.time.LocalDate;
import java.util.List;

/** How many meetings were held within twelve months; a hybrid one counts both as live and as online. */
public record Tally(int held, int live, int online) {

    static Tally of(List<Meeting> meetings, LocalDate today) {
        var counted = meetings.stream().filter(each -> counts(each, today)).toList();
        return new Tally(
                counted.size(),
                (int) counted.stream().filter(each -> each.plan().mode().live()).count(),
                (int) counted.stream()
                        .filter(each -> each.plan().mode().online())
                        .count());
    }

    /** Held, within the twelve months up to this day. */
    static boolean counts(Meeting meeting, LocalDate today) {
        return meeting.state().held()
                && meeting.day().isAfter(today.minusMonths(12))
                && !meeting.day().isAfter(today);
    }
}
