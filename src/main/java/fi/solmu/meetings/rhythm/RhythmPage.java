package fi.solmu.meetings.rhythm;

import fi.solmu.meetings.recording.Host;
import fi.solmu.meetings.recording.Meeting;
import fi.solmu.shell.Problems;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The form of a rhythm, and its dates to be looked through.
 *
 * @param dates the dates; empty on the form
 * @param chosen which of them become meetings
 * @param mark what collided when the dates were shown
 * @param changed whether the network's calendar changed since they were
 */
public record RhythmPage(
        Host host,
        RhythmForm form,
        List<Candidate> dates,
        Set<LocalDate> chosen,
        String mark,
        boolean changed,
        @Nullable Problems problems) {

    static RhythmPage form(Host host, RhythmForm form, @Nullable Problems problems) {
        return new RhythmPage(host, form, List.of(), Set.of(), "", false, problems);
    }

    /**
     * One date of the rhythm.
     *
     * @param collides meetings of the network on the same day
     * @param passed its time is over
     * @param afterTheEnd the network closes before it
     */
    public record Candidate(
            LocalDateTime starts, LocalDateTime ends, List<Meeting> collides, boolean passed, boolean afterTheEnd) {
        public LocalDate day() {
            return starts.toLocalDate();
        }

        /** Whether it can become a meeting at all. */
        public boolean possible() {
            return !passed && !afterTheEnd;
        }
    }
}
