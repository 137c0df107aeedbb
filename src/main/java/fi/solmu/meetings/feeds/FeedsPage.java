package fi.solmu.meetings.feeds;

import fi.solmu.kernel.Localised;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The addresses at which somebody's calendars read meetings.
 *
 * @param networks those to choose from: id and name
 * @param asked the network the reader came from
 * @param fresh the address just made, shown this once: only its fingerprint is kept
 */
public record FeedsPage(
        List<Made> made,
        Map<String, String> networks,
        String asked,
        @Nullable String fresh) {

    /** An address that was made; of all networks of its holder when it names none. */
    public record Made(UUID id, @Nullable UUID network, Localised name, Instant at) {}

    public boolean hasAll() {
        return made.stream().anyMatch(each -> each.network() == null);
    }

    /** The same address for programs that open calendars by themselves. */
    public String webcal() {
        return String.valueOf(fresh).replaceFirst("^https?:", "webcal:");
    }
}
