package fi.solmu.register.privacy;

import fi.solmu.register.HoldingGround;
import fi.solmu.register.HoldingGround.About;
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

    private static final String LETTERS = "register.privacy.letters";
    private static final String MEMBERSHIPS = "register.privacy.memberships";

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

    /** Why a group of data is held. */
    public static String why(Texts t, String group, Map<About, HoldingGround> grounds) {
        var ground = grounds.get(About.LETTERS);
        return ground != null && group.equals(LETTERS)
                ? t.read(ground.why()) + " " + ground.legalGround(t) + "."
                : t.text(group + ".ground");
    }

    /** Until when a group of data is held; a number of months is the one that is applied. */
    public static String until(Texts t, String group, Map<About, HoldingGround> grounds) {
        var about = switch (group) {
            case LETTERS -> About.LETTERS;
            case MEMBERSHIPS -> About.LEFT;
            default -> null;
        };
        var ground = about == null ? null : grounds.get(about);
        return ground == null ? t.text(group + ".until") : t.text(group + ".until", ground.months());
    }

    /** One reason for which somebody is in the register. */
    record Reason(String who, String why, String legalGround, String until) {}

    static List<Reason> reasons(Texts t, List<HoldingGround> grounds) {
        return grounds.stream()
                .map(each -> new Reason(each.who(t), t.read(each.why()), each.legalGround(t), each.until(t)))
                .toList();
    }

    /** One thing in the file. */
    record Thing(@Nullable String from, @Nullable String at, Map<String, String> values) {}

    /** One group in the file. */
    record Part(String what, String why, String until, List<Thing> held) {}

    static List<Part> parts(Texts t, Holding holding, Map<About, HoldingGround> grounds) {
        return holding.groups().stream()
                .map(group -> new Part(
                        t.text(group.key()),
                        why(t, group.key(), grounds),
                        until(t, group.key(), grounds),
                        group.held().stream()
                                .map(each -> new Thing(
                                        each.from(),
                                        each.at() == null ? null : each.at().toString(),
                                        values(t, each)))
                                .toList()))
                .toList();
    }
}
