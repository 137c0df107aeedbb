package fi.solmu.meetings;

import fi.solmu.kernel.Localised;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a meeting is to be, or was: all but whose it is and its state.
 *
 * @param title in at least one language
 * @param starts in the association's own time
 * @param ends after it starts
 * @param place where people meet; unknown as long as it is not agreed
 * @param link where they meet online; for those who belong to the network and for the office, never for everyone
 * @param openToAll whether everyone may come, and public pages tell of it
 */
public record MeetingPlan(
        Localised title,
        Localised purpose,
        LocalDateTime starts,
        LocalDateTime ends,
        MeetingMode mode,
        @Nullable String place,
        @Nullable String link,
        boolean openToAll) {

    /** The same meeting at another time. */
    public MeetingPlan at(LocalDateTime from, LocalDateTime to) {
        return new MeetingPlan(title, purpose, from, to, mode, place, link, openToAll);
    }
}
