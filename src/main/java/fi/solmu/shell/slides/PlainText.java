package fi.solmu.shell.slides;

import java.util.regex.Pattern;

/** Text as a slide can hold it: one line, nothing that XML forbids. */
final class PlainText {
    private static final Pattern FORBIDDEN = Pattern.compile("[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF\\s]+");

    private PlainText() {}

    static String of(String text) {
        return FORBIDDEN.matcher(text).replaceAll(" ").strip();
    }

    /** At most so many letters, the last of them an ellipsis when there were more. */
    static String of(String text, int most) {
        var plain = of(text);
        return plain.codePointCount(0, plain.length()) <= most
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, most - 1)).stripTrailing() + "…";
    }
}
