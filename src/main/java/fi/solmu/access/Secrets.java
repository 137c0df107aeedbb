package fi.solmu.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** Secrets that nobody can guess, and the fingerprints by which the database knows them. */
@Component
public class Secrets {
    private static final int BYTES = 32;
    private static final int CODE_LENGTH = 6;

    // No vowels, so that no words appear, and nothing that looks like something else.
    private static final String CODE_LETTERS = "2346789BCDFGHJKMNPQRTVWXYZ";

    private final SecureRandom random;

    Secrets(SecureRandom random) {
        this.random = random;
    }

    /** 256 bits, in characters that may stand in an address. */
    public String next() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** By what the database knows a secret. */
    public static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** By what the database knows several secrets, in hexadecimal, in their order. */
    public static List<String> hashes(Collection<String> secrets) {
        return secrets.stream()
                .map(secret -> HexFormat.of().formatHex(hash(secret)))
                .toList();
    }

    /** Compares a fingerprint from the database with one made now, without telling by the time it takes. */
    static boolean same(String hex, byte[] hash) {
        return MessageDigest.isEqual(HexFormat.of().parseHex(hex), hash);
    }

    /** The short code that belongs to a browser's secret: whoever has the one can show the other. */
    static String code(String browserSecret) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(browserSecret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            var bytes = mac.doFinal("code".getBytes(StandardCharsets.UTF_8));
            var code = new StringBuilder();
            for (int i = 0; i < CODE_LENGTH; i++) {
                int number = ((bytes[2 * i] & 0xff) << 8) | (bytes[2 * i + 1] & 0xff);
                code.append(CODE_LETTERS.charAt(number % CODE_LETTERS.length()));
            }
            return code.toString();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A code as somebody typed it, with spaces, hyphens and small letters. */
    static String normalised(String typed) {
        return typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }
}
