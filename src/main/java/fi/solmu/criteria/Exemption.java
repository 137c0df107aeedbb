package fi.solmu.criteria;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That one network need not meet one criterion (poikkeus), with the reason. Bound to the criterion's code, so that it
 * lasts over versions of the set. Ended, never deleted.
 *
 * @param until the last day; none until it is ended
 * @param givenBy the name of whoever gave it; none when Solmu's own demo did
 */
public record Exemption(
        UUID id,
        String code,
        String reason,
        LocalDate since,
        @Nullable LocalDate until,
        @Nullable String givenBy) {

    public boolean covers(LocalDate day) {
        return !day.isBefore(since) && (until == null || !day.isAfter(until));
    }
}
