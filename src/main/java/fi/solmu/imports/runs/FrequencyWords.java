package fi.solmu.imports.runs;

import fi.solmu.register.MeetingFrequency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** How lists write how often a network meets in a year (kokouksia vuodessa). */
final class FrequencyWords {
    private static final Map<String, MeetingFrequency> RANGES = Map.of(
            "1-2", MeetingFrequency.FROM_1_TO_2,
            "3-5", MeetingFrequency.FROM_3_TO_5,
            "6-10", MeetingFrequency.FROM_6_TO_10);
    private static final Pattern UNDER = Pattern.compile(
            "(<|alle|under|mindreän|lessthan|harvemminkuin|färreän|fewerthan)(1|kerran|yhden|yksi|en|engång|once|one)");
    private static final Pattern OVER = Pattern.compile(
            "(>|yli|over|över|morethan|enemmänkuin|useamminkuin|merän|fleraän|flerän)10|10\\+|11\\+|(≥|>=)11");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}");
    private static final Pattern FILLING = Pattern.compile(
            "kertaavuodessa|kertaa|krt|vuodessa|kokousta|gångeromåret|gångerperår|gånger|ggr|omåret|perår|möten|timesayear"
                    + "|timesperyear|times|ayear|peryear|meetings|/v|/år|/year");
    private static final Pattern DATE = Pattern.compile(
            "[0-9]{1,2}[./][0-9]{1,2}[./]([0-9]{2}|[0-9]{4})?|[0-9]{4}-[0-9]{2}-[0-9]{2}.*|[0-9]{1,2}[.-]\\p{L}{3,}");

    private FrequencyWords() {}

    /** The class that a cell names, in any of the three languages; empty when it names none. */
    static Optional<MeetingFrequency> parse(String cell) {
        var text = squeezed(cell);
        for (var frequency : MeetingFrequency.values()) {
            if (text.equals(frequency.name().toLowerCase(Locale.ROOT))) {
                return Optional.of(frequency);
            }
        }
        var bare = FILLING.matcher(text).replaceAll("");
        if (UNDER.matcher(bare).matches()) {
            return Optional.of(MeetingFrequency.UNDER_1);
        }
        if (OVER.matcher(bare).matches()) {
            return Optional.of(MeetingFrequency.OVER_10);
        }
        if (NUMBER.matcher(bare).matches()) {
            return Optional.of(ofNumber(Integer.parseInt(bare)));
        }
        return Optional.ofNullable(RANGES.get(bare));
    }

    /** Whether a cell is written as a class is, so that a column without a telling heading can be recognised by it. */
    static boolean looksLikeClass(String cell) {
        return !NUMBER.matcher(squeezed(cell)).matches() && parse(cell).isPresent();
    }

    /** Spreadsheet programs turn 1-2 into the first of February. What was meant can no longer be known. */
    static boolean becameDate(String cell) {
        return DATE.matcher(cell.strip()).matches();
    }

    private static MeetingFrequency ofNumber(int times) {
        if (times < 1) {
            return MeetingFrequency.UNDER_1;
        }
        if (times <= 2) {
            return MeetingFrequency.FROM_1_TO_2;
        }
        if (times <= 5) {
            return MeetingFrequency.FROM_3_TO_5;
        }
        return times <= 10 ? MeetingFrequency.FROM_6_TO_10 : MeetingFrequency.OVER_10;
    }

    private static String squeezed(String cell) {
        return cell.toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\u00a0\\u202f]+", "")
                .replaceAll("[\\u2010-\\u2015\\u2212]", "-");
    }
}
