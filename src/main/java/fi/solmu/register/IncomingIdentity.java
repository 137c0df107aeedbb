package fi.solmu.register;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who a row of a source speaks of, as far as an erased person is recognised by it.
 *
 * @param line names the row
 * @param source the source's name
 * @param key what the source calls the row, if it has a name for it
 */
public record IncomingIdentity(
        int line,
        String source,
        @Nullable String key,
        String givenName,
        String familyName,
        List<String> emails,
        @Nullable UUID organisation) {
    public IncomingIdentity {
        emails = List.copyOf(emails);
    }
}
