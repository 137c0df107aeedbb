package fi.solmu.surveys.answering;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the browser of somebody who came by an open link keeps: the link's token, and the secret of their own form once they
 * have begun it. After sending nothing of that secret is left, only that something was sent.
 *
 * @param secret none before the form is begun, and after it was sent
 */
record OpenTicket(String token, @Nullable String secret, boolean sent) {
    private static final String SENT = "sent";
    private static final Pattern WRITTEN = Pattern.compile("open\\.([A-Za-z0-9_-]+)(?:\\.([A-Za-z0-9_-]+))?");

    static OpenTicket of(String token) {
        return new OpenTicket(token, null, false);
    }

    /** Empty for the link of somebody who was invited. */
    static Optional<OpenTicket> read(@Nullable String cookie) {
        var found = WRITTEN.matcher(cookie == null ? "" : cookie);
        if (!found.matches()) {
            return Optional.empty();
        }
        var secret = found.group(2);
        boolean sent = SENT.equals(secret);
        return Optional.of(new OpenTicket(found.group(1), sent ? null : secret, sent));
    }

    OpenTicket with(String secret) {
        return new OpenTicket(token, secret, false);
    }

    OpenTicket afterSending() {
        return new OpenTicket(token, null, true);
    }

    /** As the cookie holds it; with a secret it is also what the form's fingerprint is made of. */
    String written() {
        var begin = "open." + token;
        return sent ? begin + "." + SENT : secret == null ? begin : begin + "." + secret;
    }

    @Override
    public String toString() {
        return "a ticket"; // never in a log
    }
}
