package fi.solmu.imports.linkage;

import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Values brought into the form they are compared in. */
final class Text {
    private static final Pattern NOT_DIGIT = Pattern.compile("\\D+");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private Text() {}

    static String of(Field field, String value) {
        return switch (field) {
            case REFERENCE -> value.strip();
            case EMAIL -> address(value);
            case MAILBOX ->
                split(value.strip().toLowerCase(Locale.ROOT)).stream()
                        .distinct()
                        .sorted()
                        .collect(joining(" "));
            case PHONE -> phone(value);
            case BIRTH_DATE -> NOT_DIGIT.matcher(value).replaceAll("");
            default -> words(value);
        };
    }

    /** An address without what slipped in beside its letters. */
    static String address(String value) {
        var small = value.toLowerCase(Locale.ROOT);
        return hasSpace(small) ? SPACE.matcher(small).replaceAll("") : small;
    }

    /** Words in plain small letters with one space between them: å, ä and ö as a and o, w as v. */
    static String words(String value) {
        var plain = plain(repaired(value)).toLowerCase(Locale.ROOT);
        var words = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char letter = plain.charAt(i);
            if (isMark(letter)) {
                continue;
            }
            if (!isWord(letter)) {
                if (!words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
                    words.append(' ');
                }
                continue;
            }
            switch (letter) {
                case 'w' -> words.append('v');
                case 'ø' -> words.append('o');
                case 'æ' -> words.append('a');
                case 'ß' -> words.append("ss");
                default -> words.append(letter);
            }
        }
        return words.toString().strip();
    }

    private static String plain(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) >= 128) {
                return Normalizer.normalize(value, Normalizer.Form.NFKD);
            }
        }
        return value;
    }

    private static boolean isMark(char letter) {
        if (letter < 128) {
            return false;
        }
        int type = Character.getType(letter);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    /** Half of a letter beyond the usual ones is taken for one, too. */
    private static boolean isWord(char letter) {
        if (letter < 128) {
            return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
        }
        int type = Character.getType(letter);
        return Character.isLetterOrDigit(letter)
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER
                || Character.isSurrogate(letter);
    }

    /** What became of UTF-8 that somebody read as another encoding, made good: MÃ¤kinen is Mäkinen. */
    private static String repaired(String value) {
        if (value.indexOf('Ã') < 0 || !value.chars().allMatch(letter -> letter < 256)) {
            return value;
        }
        var read = new String(value.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        return read.indexOf('\uFFFD') < 0 ? read : value;
    }

    /** The words of a text in the form values are compared in. */
    static List<String> split(String words) {
        return hasSpace(words) ? SPACE.splitAsStream(words).toList() : List.of(words);
    }

    /** Most values are one word, and looking for a space costs less than splitting where there is none. */
    private static boolean hasSpace(String value) {
        for (int i = 0; i < value.length(); i++) {
            char letter = value.charAt(i);
            if (letter == ' ' || (letter >= '\t' && letter <= '\r')) {
                return true;
            }
        }
        return false;
    }

    /** The digits of a number without the country's prefix or the zero that stands for it. */
    private static String phone(String value) {
        var digits = NOT_DIGIT.matcher(value).replaceAll("");
        if (digits.startsWith("00")) {
            digits = digits.substring(2);
        }
        if (digits.startsWith("358")) {
            digits = digits.substring(3);
        }
        return digits.startsWith("0") ? digits.substring(1) : digits;
    }
}
