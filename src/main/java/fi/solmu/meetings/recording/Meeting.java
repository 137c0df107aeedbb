package fi.solmu.meetings.recording;

import fi.solmu.kernel.Localised;
import fi.solmu.meetings.MeetingPlan;
import fi.solmu.meetings.MeetingState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as pages show it.
 *
 * @param version grows with every change of it or of its state
 * @param caller the network that calls it
 * @param joining the other network of a joint meeting
 */
public record Meeting(
        UUID id,
        int version,
        MeetingPlan plan,
        MeetingState state,
        Party caller,
        @Nullable Party joining,
        Instant changedAt) {

    /** A network whose meeting it is, as it is known now. */
    public record Party(UUID id, Localised name) {}

    public String address() {
        return "/meetings/" + id;
    }

    public LocalDate day() {
        return plan.starts().toLocalDate();
    }

    /** Its day has passed and nobody has said what came of it. */
    public boolean waits(LocalDate today) {
        return state.planned() && plan.ends().toLocalDate().isBefore(today);
    }

    /** On its day it can be said that it was held, and any time after. */
    public boolean canHaveBeenHeld(LocalDate today) {
        return !state.cancelled() && !day().isAfter(today);
    }

    /** How many were present; 0 of a meeting that was not held. */
    public int present() {
        return state instanceof MeetingState.Held(var present) ? present : 0;
    }
}
