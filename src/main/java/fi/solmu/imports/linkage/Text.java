package fi.solmu.imports.linkage;

import static java.util.stream.Collectors.joining;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Values brought into the form they are compared in. */
final class Text {
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern NOT_DIGIT = Pattern.compile("\\D+");
    private static final Pattern MARK = Pattern.compile("\\p{M}+");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private Text() {}

    static String of(Field field, String value) {
        return switch (field) {
            case REFERENCE -> value.strip();
            case EMAIL -> address(value);
            case MAILBOX ->
                SPACE.splitAsStream(value.strip().toLowerCase(Locale.ROOT))
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
        return SPACE.matcher(value.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    /** Words in plain small letters with one space between them: å, ä and ö as a and o, w as v. */
    static String words(String value) {
        var plain = MARK.matcher(Normalizer.normalize(value, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace('w', 'v')
                .replace("ø", "o")
                .replace("æ", "a")
                .replace("ß", "ss");
        return NOT_WORD.matcher(plain).replaceAll(" ").strip();
    }

    /** The words of a text in the form values are compared in. */
    static List<String> split(String words) {
        return SPACE.splitAsStream(words).toList();
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
