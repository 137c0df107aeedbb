package fi.solmu.meetings.recording;

import fi.solmu.meetings.MeetingPlan;
import fi.solmu.meetings.MeetingState;
import fi.solmu.shell.Problems;
import java.time.LocalDate;

/** The state a new meeting begins with: one whose day lies behind was held, and somebody was there. */
final class Attendance {
    private Attendance() {}

    /**
     * Held when a number was given, else planned. A day to come has no number; one that has passed needs it; today either
     * is right, unless the form was opened to record a meeting that was held.
     */
    static MeetingState state(String present, MeetingPlan plan, boolean held, Problems problems, LocalDate today) {
        var day = plan.starts().toLocalDate();
        if (day.isAfter(today)) {
            if (!present.isEmpty() || held) {
                problems.add("day", "meetings.problem.notYetHeld");
            }
            return new MeetingState.Planned();
        }
        if (present.isEmpty() && !held && !plan.ends().toLocalDate().isBefore(today)) {
            return new MeetingState.Planned();
        }
        return problems.need(MeetingForm.count(present), "present", "meetings.problem.present")
                .<MeetingState>map(MeetingState.Held::new)
                .orElseGet(MeetingState.Planned::new);
    }
}
