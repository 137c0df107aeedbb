package fi.solmu.meetings;

import fi.solmu.kernel.Language;
import fi.solmu.kernel.Localised;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What everyone may know of meetings: those that are open to everyone. Links are never told here. */
public interface Meetings {

    /** The open meetings of a network that are still to come, the next one first. */
    List<Open> coming(UUID network, int most);

    /** The next open meeting of each of these networks that has one. */
    Map<UUID, Open> next(Collection<UUID> networks);

    /**
     * The open meetings of a network as a calendar file (iCalendar), with those cancelled so that calendars hear of it.
     *
     * @param name what calendars call it
     * @param page the whole address of the page that tells of them
     */
    String calendar(UUID network, Language reader, String name, String page);

    /** One meeting as everyone may know it, in the association's own time. */
    record Open(
            UUID id,
            Localised title,
            Localised purpose,
            LocalDateTime starts,
            LocalDateTime ends,
            MeetingMode mode,
            @Nullable String place) {}
}
