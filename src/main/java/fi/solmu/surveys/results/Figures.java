package fi.solmu.surveys.results;

import fi.solmu.kernel.Language;
import fi.solmu.shell.Texts;
import fi.solmu.surveys.questionnaires.Question.Option;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Results as they are written (luvut). */
public final class Figures {
    private static final char NO_BREAK_SPACE = '\u00a0';
    private static final String MINUS = "−";
    /** How wide the drawing of a scale is. */
    public static final int SCALE_WIDTH = 160;

    private Figures() {}

    /** With one decimal always: 4,0. */
    public static String mean(double mean, Texts t) {
        return t.oneDecimal(mean);
    }

    public static String interval(Interval interval, Texts t) {
        return mean(interval.low(), t) + "–" + mean(interval.high(), t);
    }

    /** How much larger one mean is than another, with its sign. */
    public static String difference(double difference, Texts t) {
        var written = mean(Math.abs(difference), t);
        boolean none = Math.round(difference * 10) == 0;
        return none ? written : (difference < 0 ? MINUS : "+") + written;
    }

    /** 27 %; in English 27%. */
    public static String percent(double share, Texts t) {
        long percent = Math.round(share * 100);
        return t.language() == Language.EN ? percent + "%" : percent + String.valueOf(NO_BREAK_SPACE) + "%";
    }

    /** The whole distribution in words, for whoever does not see the drawing. */
    public static String spoken(List<Option> options, Tally tally, Texts t) {
        return options.stream()
                .map(option -> t.read(option.text()) + " " + t.number(tally.count(option.value())))
                .collect(Collectors.joining(", "));
    }

    /** Where a value of a scale lies on its drawing. */
    public static String onScale(double value, List<Option> options) {
        double low = options.getFirst().value();
        double high = options.getLast().value();
        return String.format(Locale.ROOT, "%.1f", (value - low) / (high - low) * SCALE_WIDTH);
    }
}
