package fi.solmu.imports.comparing;

import fi.solmu.imports.matching.Reason;
import fi.solmu.shell.Texts;
import java.util.List;

/**
 * What speaks for and against two things being one, in words, with the points of each (peruste).
 *
 * @param shownPoints as the reader writes them, with a sign
 */
public record Evidence(String text, int points, String shownPoints) {

    public static List<Evidence> of(List<Reason> reasons, Texts t) {
        return reasons.stream()
                .map(reason -> new Evidence(
                        t.text(reason.messageKey(), reason.arguments().toArray()),
                        reason.points(),
                        signed(reason.points())))
                .toList();
    }

    public boolean speaksFor() {
        return points > 0;
    }

    /** +84 or −6, with a real minus. */
    private static String signed(int points) {
        return points > 0 ? "+" + points : points < 0 ? "−" + -points : "0";
    }

    /** 0,78 as readers of the language write it. */
    public static String score(int hundredths, Texts t) {
        var format = java.text.NumberFormat.getNumberInstance(t.language().locale());
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return format.format(hundredths / 100.0);
    }
}
