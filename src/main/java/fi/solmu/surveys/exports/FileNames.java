package fi.solmu.surveys.exports;

import fi.solmu.kernel.Localised;
import fi.solmu.shell.Texts;
import fi.solmu.surveys.results.Round;
import java.util.Locale;

/** What files are called: whose results they hold, and what of them. */
final class FileNames {
    private static final int LONGEST = 60;

    private FileNames() {}

    /** Without the ending, from words of the round and of the file. */
    static String of(Round round, String key, Texts t) {
        return of(round.name(), key, t);
    }

    static String of(Localised name, String key, Texts t) {
        return plain(t.read(name)) + "-" + t.text(key);
    }

    private static String plain(String name) {
        var plain = name.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        return plain.substring(
                0, plain.offsetByCodePoints(0, Math.min(LONGEST, plain.codePointCount(0, plain.length()))));
    }
}
