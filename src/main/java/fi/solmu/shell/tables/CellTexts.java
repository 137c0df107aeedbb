package fi.solmu.shell.tables;

import java.util.regex.Pattern;
import org.apache.poi.ss.SpreadsheetVersion;

/** Texts as the cells of an XLSX file can hold them. */
public final class CellTexts {
    private static final int LONGEST = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
    private static final Pattern CODE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private CellTexts() {}

    /** The text, cut where a cell is full; what would be read as the code of a letter stays what it is. */
    public static String fitting(String text) {
        var escaped = text.contains("_x") ? CODE.matcher(text).replaceAll("_x005F_") : text;
        return begin(escaped, LONGEST);
    }

    /** At most so many chars of it, and no half of a letter that takes two. */
    static String begin(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }
}
