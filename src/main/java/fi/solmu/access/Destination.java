package fi.solmu.access;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Where somebody wanted to go before they were asked to sign in: a page of ours, or else their desk. */
public final class Destination {
    public static final String DESK = "/today";
    private static final int MOST = 500;

    private Destination() {}

    /**
     * Whatever could lead elsewhere, or be read differently by a browser, a proxy and us, leads to the desk: the value
     * comes from an address anyone can write.
     */
    public static String of(@Nullable String asked) {
        return asked != null && isOurs(asked) ? asked : DESK;
    }

    private static boolean isOurs(String asked) {
        if (asked.length() > MOST || !asked.startsWith("/") || asked.startsWith("/sign-in")) {
            return false;
        }
        var path = asked.split("\\?", 2)[0];
        if (path.contains("//") || path.contains("/.") || path.contains("%")) {
            return false;
        }
        if (asked.chars().anyMatch(c -> c <= ' ' || c == '\\' || c == 0x7f || c == '#')) {
            return false;
        }
        try {
            var address = new URI(asked);
            return address.getScheme() == null && address.getRawAuthority() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
