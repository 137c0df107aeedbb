package fi.solmu.register.privacy;

import fi.solmu.register.PersonalData.Held;
import fi.solmu.shell.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is held, in the reader's words; for the page and for the file alike. */
public final class HeldWords {
    private static final Pattern MESSAGE = Pattern.compile("(register|access|shell|imports)\\.[\\w.]+");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private HeldWords() {}

    /** What one thing says, without what is empty. */
    public static Map<String, String> values(Texts t, Held held) {
        var words = new LinkedHashMap<String, String>();
        held.values().forEach((key, value) -> {
            if (value != null && !value.isBlank()) {
                words.put(word(t, key), word(t, value));
            }
        });
        return words;
    }

    private static String word(Texts t, String value) {
        if (DAY.matcher(value).matches()) {
            try {
                return t.date(LocalDate.parse(value));
            } catch (DateTimeParseException e) {
                return value;
            }
        }
        return MESSAGE.matcher(value).matches() ? t.textOr(value, lastPart(value)) : value;
    }

    private static String lastPart(String key) {
        return key.substring(key.lastIndexOf('.') + 1);
    }

    /** One thing in the file. */
    record Thing(@Nullable String from, @Nullable String at, Map<String, String> values) {}

    /** One group in the file. */
    record Part(String what, String why, String until, List<Thing> held) {}

    static List<Part> parts(Texts t, Holding holding) {
        return holding.groups().stream()
                .map(group -> new Part(
                        t.text(group.key()),
                        t.text(group.key() + ".ground"),
                        t.text(group.key() + ".until"),
                        group.held().stream()
                                .map(each -> new Thing(
                                        each.from(),
                                        each.at() == null ? null : each.at().toString(),
                                        values(t, each)))
                                .toList()))
                .toList();
    }
}
