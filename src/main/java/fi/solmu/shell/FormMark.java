package fi.solmu.shell;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A mark of the values a form was opened with, sent along with it to notice that somebody changed them meanwhile. */
public final class FormMark {
    private FormMark() {}

    /** The same for values that read the same: a text, or a record of what the form shows. */
    public static String of(Object values) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(values.toString().getBytes(StandardCharsets.UTF_8)), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
