package fi.solmu.imports.tables;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What a file is, by what is in it: its name may be anything. */
enum FileKind {
    EMPTY,
    TEXT,
    ZIP,
    OLD_OFFICE,
    ENCRYPTED_OFFICE,
    OTHER;

    private static final int START = 8_192;
    private static final byte[] ENCRYPTED_PART = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    static FileKind of(Path file) throws IOException {
        byte[] start;
        try (var in = Files.newInputStream(file)) {
            start = in.readNBytes(START);
        }
        if (start.length == 0) {
            return EMPTY;
        }
        if (startsWith(start, 'P', 'K', 3, 4)) {
            return ZIP;
        }
        if (startsWith(start, 0xD0, 0xCF, 0x11, 0xE0)) {
            return contains(file, ENCRYPTED_PART) ? ENCRYPTED_OFFICE : OLD_OFFICE;
        }
        return isText(start) ? TEXT : OTHER;
    }

    private static boolean isText(byte[] start) {
        if (startsWith(start, 0xFF, 0xFE) || startsWith(start, 0xFE, 0xFF)) {
            return true;
        }
        var words = new String(start, 0, Math.min(start.length, 100), StandardCharsets.ISO_8859_1)
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        if (words.startsWith("%pdf")
                || words.startsWith("<!doctype")
                || words.startsWith("<html")
                || words.startsWith("<?xml")) {
            return false;
        }
        int zeros = 0;
        for (byte b : start) {
            zeros += b == 0 ? 1 : 0;
        }
        return zeros * 100 <= start.length;
    }

    private static boolean startsWith(byte[] bytes, int... expected) {
        for (int i = 0; i < expected.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != expected[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean contains(Path file, byte[] wanted) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            int matched = 0;
            for (int b = in.read(); b >= 0 && matched < wanted.length; b = in.read()) {
                if (b == (wanted[matched] & 0xFF)) {
                    matched++;
                } else {
                    matched = b == (wanted[0] & 0xFF) ? 1 : 0;
                }
            }
            return matched == wanted.length;
        }
    }
}
