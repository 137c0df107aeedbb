package fi.solmu.mail;

import fi.solmu.kernel.Language;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A letter to one person (kirje), as plain text.
 *
 * @param purpose what it is for, as one word with dots: {@code sign-in.link}
 * @param uniqueKey a second letter of the same key is not written
 * @param expiresAt after this it would mislead, and is not sent any more; none for letters that stay true
 */
public record Letter(
        String purpose,
        String uniqueKey,
        String recipient,
        Language language,
        String subject,
        String body,
        @Nullable Instant expiresAt) {

    /**
     * Nothing in an address or a subject may begin a new header.
     *
     * @throws IllegalArgumentException for line ends and other control characters in either
     */
    public Letter {
        if (hasControls(recipient) || hasControls(subject)) {
            throw new IllegalArgumentException("control characters in the recipient or subject of a letter");
        }
    }

    private static boolean hasControls(String text) {
        return text.codePoints().anyMatch(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029);
    }
}
