package fi.solmu.access;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/** The names this server answers to: the one it is configured to have, and this computer's own. */
final class OurNames {
    private static final Set<String> LOOPBACK =
            Set.of("localhost", "127.0.0.1", "::1", "[::1]", "0:0:0:0:0:0:0:1", "[0:0:0:0:0:0:0:1]");

    private OurNames() {}

    static boolean include(URI baseUrl, String name) {
        var asked = name.toLowerCase(Locale.ROOT);
        return asked.equals(baseUrl.getHost().toLowerCase(Locale.ROOT)) || LOOPBACK.contains(asked);
    }
}
