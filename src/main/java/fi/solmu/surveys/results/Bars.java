package fi.solmu.surveys.results;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Where the pieces of the bars of one page lie (palkit): the neutral step is centred on one line, and all bars have the same
 * measure, so that they can be compared. Lengths are percents of the drawing's width, so that letters keep their size.
 *
 * @param middle where the line of the neutral step stands
 * @param unit how long a hundred percent of answers is
 */
public record Bars(double middle, double unit) {
    private static final double EDGE = 2;
    private static final double WIDTH = 96;
    /** Narrower pieces have no room for their number. */
    private static final double LABELLED_FROM = 4.5;

    private static final double LEAST_SIDE = 0.2;

    /** One piece; the tone names its colour, from n2, the worst, to p2. */
    public record Piece(String tone, double x, double width, long percent) {
        public boolean isLabelled() {
            return width >= LABELLED_FROM;
        }

        public String at() {
            return Bars.percent(x);
        }

        public String length() {
            return Bars.percent(width);
        }

        public String centre() {
            return Bars.percent(x + width / 2);
        }
    }

    /** One measure for all of these. */
    public static Bars of(Collection<Tally> tallies) {
        double left = LEAST_SIDE;
        double right = LEAST_SIDE;
        for (var tally : tallies) {
            double below = below(tally);
            left = Math.max(left, below);
            right = Math.max(right, tally.onScale() == 0 ? 0 : 1 - below);
        }
        double unit = WIDTH / (left + right);
        return new Bars(EDGE + left * unit, unit);
    }

    /** The share that lies left of the line. */
    private static double below(Tally tally) {
        double below = 0;
        int steps = tally.steps().size();
        for (int at = 0; at < steps; at++) {
            double share = tally.share(tally.steps().get(at).value());
            below += 2 * at + 1 < steps ? share : 2 * at + 1 == steps ? share / 2 : 0;
        }
        return below;
    }

    public List<Piece> pieces(Tally tally) {
        var pieces = new ArrayList<Piece>();
        double x = middle - below(tally) * unit;
        int steps = tally.steps().size();
        for (int at = 0; at < steps; at++) {
            double share = tally.share(tally.steps().get(at).value());
            if (share > 0) {
                pieces.add(new Piece(tone(at, steps), x, share * unit, Math.round(share * 100)));
                x += share * unit;
            }
        }
        return pieces;
    }

    public String line() {
        return percent(middle);
    }

    /** How far a step is from the middle, as a colour. */
    public static String tone(int at, int steps) {
        int fromMiddle = 2 * at + 1 - steps;
        if (fromMiddle == 0) {
            return "n0";
        }
        boolean far = 2 * Math.abs(fromMiddle) > steps;
        return (fromMiddle < 0 ? "n" : "p") + (far ? 2 : 1);
    }

    /** A length as an attribute of a drawing. */
    public static String percent(double length) {
        return BigDecimal.valueOf(Math.round(length * 100), 2) + "%";
    }
}
