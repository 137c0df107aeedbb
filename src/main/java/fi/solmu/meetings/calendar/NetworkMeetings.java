package fi.solmu.meetings.calendar;

import fi.solmu.meetings.recording.Host;
import fi.solmu.meetings.recording.Meeting;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The meetings of one network.
 *
 * @param coming planned or cancelled, still to come, the next one first
 * @param waiting planned, their day has passed
 * @param years how many were in each year until now, the latest year first
 * @param year the year whose meetings are listed
 * @param counted what of the last twelve months is listed instead of a year: held, live or online
 * @param past those listed, the latest first
 */
public record NetworkMeetings(
        Host host,
        List<Meeting> coming,
        List<Meeting> waiting,
        SortedMap<Integer, Integer> years,
        int year,
        @Nullable Counted counted,
        List<Meeting> past,
        Tally tally) {

    /** Which of the meetings held within twelve months. */
    public enum Counted {
        HELD,
        LIVE,
        ONLINE;

        boolean has(Meeting meeting) {
            return switch (this) {
                case HELD -> true;
                case LIVE -> meeting.plan().mode().live();
                case ONLINE -> meeting.plan().mode().online();
            };
        }
    }

    static NetworkMeetings of(
            Host host, List<Meeting> all, @Nullable Integer asked, @Nullable Counted counted, LocalDate today) {
        var earlier =
                Comparator.comparing((Meeting each) -> each.plan().starts()).thenComparing(Meeting::id);
        var coming = all.stream()
                .filter(each -> isComing(each, today))
                .sorted(earlier)
                .toList();
        var waiting =
                all.stream().filter(each -> each.waits(today)).sorted(earlier).toList();
        var past = all.stream()
                .filter(each -> !isComing(each, today) && !each.waits(today))
                .sorted(earlier.reversed())
                .toList();
        var years = new TreeMap<Integer, Integer>(Collections.reverseOrder());
        past.forEach(each -> years.merge(each.day().getYear(), 1, Integer::sum));
        int year = asked != null && years.containsKey(asked)
                ? asked
                : years.isEmpty() ? today.getYear() : years.firstKey();
        return new NetworkMeetings(
                host,
                coming,
                waiting,
                years,
                year,
                counted,
                past.stream()
                        .filter(each -> counted == null
                                ? each.day().getYear() == year
                                : Tally.counts(each, today) && counted.has(each))
                        .toList(),
                Tally.of(all, today));
    }

    static boolean isComing(Meeting meeting, LocalDate today) {
        return !meeting.state().held() && !meeting.plan().ends().toLocalDate().isBefore(today);
    }

    public boolean isEmpty() {
        return coming.isEmpty() && waiting.isEmpty() && years.isEmpty();
    }
}
