package fi.solmu.meetings.calendar;

import fi.solmu.meetings.recording.Meeting;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The calendar as somebody asked for it.
 *
 * @param networks the reader's own networks, to narrow by: id and name
 * @param choosesAll whether the reader may look at all networks' meetings
 * @param counts how many meetings each list has
 */
public record CalendarView(
        CalendarFilter filter,
        boolean choosesAll,
        boolean hasOwn,
        Map<String, String> networks,
        Counts counts,
        int pages,
        List<Meeting> meetings) {

    /** How many meetings each list has, as narrowed. */
    public record Counts(int coming, int waiting, int held, int past) {
        public int of(CalendarFilter.When when) {
            return switch (when) {
                case COMING -> coming;
                case WAITING -> waiting;
                case HELD -> held;
                case PAST -> past;
            };
        }
    }

    /** Meetings of one month, in the order of the list. */
    public record Month(YearMonth month, List<Meeting> meetings) {}

    public List<Month> months() {
        var months = new ArrayList<Month>();
        for (var meeting : meetings) {
            var month = YearMonth.from(meeting.day());
            if (months.isEmpty() || !months.getLast().month().equals(month)) {
                months.add(new Month(month, new ArrayList<>()));
            }
            months.getLast().meetings().add(meeting);
        }
        return months;
    }
}
