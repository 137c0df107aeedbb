package fi.solmu.imports.runs;

import fi.solmu.imports.ImportKind;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;

/** What tells a row's content from other rows'. */
final class Fingerprint {
    private static final int BYTES = 16;

    private Fingerprint() {}

    /** Hexadecimal; the same for the same words under the same headings. */
    static String of(ImportKind kind, SortedMap<String, String> said) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(kind.name().getBytes(StandardCharsets.UTF_8));
            said.forEach((heading, cell) ->
                    digest.update((heading + "\u0002" + cell + "\u0003").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
