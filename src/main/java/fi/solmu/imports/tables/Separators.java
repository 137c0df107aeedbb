package fi.solmu.imports.tables;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;

/** Which sign separates the cells: the one with which the most rows are as wide as the header. */
final class Separators {

    private static final char[] CANDIDATES = {',', ';', '\t'};

    private Separators() {}

    /** The separator a spreadsheet names on a line of its own, "sep=;", or {@code 0}. */
    static char named(String start) {
        var text = start.stripLeading();
        return text.startsWith("sep=") && text.length() > 5 && (text.charAt(5) == '\n' || text.charAt(5) == '\r')
                ? text.charAt(4)
                : 0;
    }

    static char mostLikely(String start) {
        char best = CANDIDATES[0];
        long bestScore = -1;
        for (char candidate : CANDIDATES) {
            long score = score(start, candidate);
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    /** A header of one column has none of it: then the sign that names do not contain is the safest. */
    private static long score(String start, char separator) {
        var widths = new ArrayList<Integer>();
        var reader = new CsvReader(
                new Characters(new StringReader(start)),
                separator,
                Limits.USUAL,
                (line, cells, width, written, cut) -> {
                    if (width > 0) {
                        widths.add(written);
                    }
                });
        try {
            reader.readAll();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (widths.isEmpty()) {
            return Long.MAX_VALUE; // nothing but this separator
        }
        int header = widths.getFirst();
        long agreeing = widths.stream().filter(width -> width == header).count();
        return header > 1 ? agreeing * 1_000 + header : agreeing;
    }
}
