package fi.solmu.meetings.recording;

import fi.solmu.shell.Problems;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form of a meeting, new or to be changed.
 *
 * @param meeting the meeting as it is now; none of a new one
 * @param held whether it is opened to record one that was held
 * @param networks names to choose the other network from
 * @param theirs what somebody else made of it meanwhile
 * @param contested the fields in which both differ
 */
public record PlanPage(
        Host host,
        @Nullable Meeting meeting,
        MeetingForm form,
        boolean held,
        List<String> networks,
        @Nullable MeetingForm theirs,
        List<String> contested,
        @Nullable Problems problems) {

    static PlanPage fresh(Host host, MeetingForm form, boolean held, List<String> networks) {
        return new PlanPage(host, null, form, held, networks, null, List.of(), null);
    }

    static PlanPage of(Host host, Meeting meeting, MeetingForm form, List<String> networks) {
        return new PlanPage(host, meeting, form, false, networks, null, List.of(), null);
    }

    PlanPage mistaken(Problems found) {
        return new PlanPage(host, meeting, form, held, networks, theirs, contested, found);
    }

    PlanPage against(MeetingForm others) {
        return new PlanPage(host, meeting, form, held, networks, others, form.differencesFrom(others), null);
    }
}
