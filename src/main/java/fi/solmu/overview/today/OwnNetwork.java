package fi.solmu.overview.today;

import fi.solmu.kernel.Localised;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One of the reader's own networks.
 *
 * @param part what the reader is in it: COORDINATOR, DEPUTY_COORDINATOR or a member's role
 * @param membersNamed whether its type keeps named members; an open network has none
 * @param endsOn its last day, if one is set
 */
public record OwnNetwork(
        UUID id,
        Localised name,
        String part,
        String status,
        boolean membersNamed,
        int members,
        @Nullable LocalDate reviewOn,
        @Nullable LocalDate endsOn) {

    private static final int SOON = 60;

    /** The end, if there is one, else the review. */
    public @Nullable LocalDate nextDay() {
        return endsOn == null ? reviewOn : endsOn;
    }

    public boolean isSoon(LocalDate today) {
        var day = nextDay();
        return day != null && !day.isAfter(today.plusDays(SOON));
    }
}
