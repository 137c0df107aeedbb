package fi.solmu.imports.matching;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** How a name is written, apart from what it says: letters' case, spaces, dashes, a language mark in front. */
final class Writing {

    private static final Pattern INVISIBLE = Pattern.compile("[\\u00AD\\u200B-\\u200F\\u2060\\uFEFF\\p{Cc}&&[^\\s]]");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern DASH = Pattern.compile("[\\p{Pd}\\u2212]");
    private static final Pattern QUOTE = Pattern.compile("[\"“”„«»]");
    private static final Pattern APOSTROPHE = Pattern.compile("[’‘´`]");
    private static final Pattern LANGUAGE_MARK =
            Pattern.compile("^\\(?(sv|fi|en)\\)?\\s?:\\s?", Pattern.CASE_INSENSITIVE);
    private static final Pattern MARK = Pattern.compile("\\p{Mn}+");
    private static final Pattern AROUND_SIGN = Pattern.compile(" ?([-/,()]) ?");

    private Writing() {}

    /** The name as people should see it: one space between words, plain dashes, no language mark. */
    static String tidy(String name) {
        var text = Normalizer.normalize(name, Normalizer.Form.NFC);
        text = INVISIBLE.matcher(text).replaceAll("");
        text = SPACE.matcher(text).replaceAll(" ").strip();
        text = DASH.matcher(text).replaceAll("-");
        text = APOSTROPHE.matcher(QUOTE.matcher(text).replaceAll("\"")).replaceAll("'");
        return LANGUAGE_MARK.matcher(text).replaceFirst("");
    }

    /** Equal for two names exactly when they are the same name: see docs/algorithms/network-names.md. */
    static String key(String name) {
        var text = AROUND_SIGN.matcher(foldCase(tidy(name))).replaceAll("$1");
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** A key without what stands above or through its letters, as systems that know only plain ones write it. */
    static String plain(String key) {
        var letters =
                MARK.matcher(Normalizer.normalize(key, Normalizer.Form.NFD)).replaceAll("");
        return letters.replace('ø', 'o').replace("æ", "a");
    }

    /** The letters and digits alone. */
    static String squeezed(String name) {
        var letters = new StringBuilder();
        foldCase(tidy(name)).codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        return letters.toString();
    }

    /** By way of the capitals, so that what capitals make equal is equal. */
    private static String foldCase(String text) {
        return text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}
