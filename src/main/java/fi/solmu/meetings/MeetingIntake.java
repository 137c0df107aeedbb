package fi.solmu.meetings;

import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Enters many meetings at once, for modules that bring them from elsewhere. */
public interface MeetingIntake {

    /** Enters them all, with their states, in the surrounding transaction; whose they are and when was checked before. */
    void take(Collection<NewMeeting> meetings, @Nullable UUID account);
}
