package fi.solmu.shell.slides;

import java.util.ArrayList;
import java.util.List;

/**
 * How a chart of bars is set on slides, all measures in points. Each category takes a row, all of one height: as tall as
 * the longest name and its bars need, taller when there is room. What does not fit goes on to further slides in equal
 * parts, and all of them have the same axis, so that bars are compared from slide to slide.
 *
 * @param size of the letters
 * @param labels room for the names at the left
 * @param legend room for the legend above, 0 without one
 * @param row one category's height
 * @param slides how many categories each slide has, in order; none at all without categories
 * @param step from one figure of the axis to the next
 * @param most where the axis ends
 */
record BarsPlan(double size, double labels, double legend, double row, List<Integer> slides, long step, long most) {
    /** Of letters: on slides, and on narrower pages of paper. */
    private static final double SIZE = 12;

    private static final double SIZE_ON_PAPER = 9;
    private static final double NARROW = 600;

    /** Room for the figures of the axis under the bars. */
    static final double AXIS = 24;

    private static final double WIDEST_LABELS = 320;
    private static final double MOST_OF_WIDTH = 0.4;
    private static final double SLIMMEST_BAR = 14;
    private static final double THICKEST_BAR = 30;
    private static final double THICKEST_SHARES = 48;
    private static final double GAP = 12;
    private static final int MOST_STEPS = 6;

    static BarsPlan of(List<String> categories, List<Series> series, boolean stacked, double width, double height) {
        return of(
                categories,
                series.stream().map(Series::name).toList(),
                stacked ? 1 : series.size(),
                THICKEST_BAR,
                highest(categories.size(), series, stacked),
                width,
                height);
    }

    /** Of bars that are all as long as the axis: percents of a whole. */
    static BarsPlan ofShares(List<String> categories, List<Shares> series, double width, double height) {
        return of(categories, series.stream().map(Shares::name).toList(), 1, THICKEST_SHARES, 100, width, height);
    }

    private static BarsPlan of(
            List<String> categories,
            List<String> series,
            int abreast,
            double thickest,
            long highest,
            double width,
            double height) {
        double size = width < NARROW ? SIZE_ON_PAPER : SIZE;
        double widest = categories.stream()
                .mapToDouble(name -> Letters.width(name, size))
                .max()
                .orElse(0);
        double mostLabels = Math.min(WIDEST_LABELS, width * MOST_OF_WIDTH);
        double labels = Math.min(widest, mostLabels) + 12;
        int lines = categories.stream()
                .mapToInt(name -> Letters.lines(name, size, mostLabels))
                .max()
                .orElse(1);
        double legend = series.size() < 2 ? 0 : legend(series, size, width - labels);
        double room = height - legend - AXIS;
        double bars = abreast * SLIMMEST_BAR + GAP;
        double tallest = abreast * thickest + GAP;
        double least = Math.min(Math.max(Letters.height(lines, size) + 3, bars), room);
        var slides = equalParts(categories.size(), (int) (room / least));
        double row = slides.isEmpty() ? least : Math.min(room / slides.getFirst(), Math.max(tallest, least));
        long step = step(highest);
        return new BarsPlan(
                size, labels, legend, row, slides, step, Math.max(step, (highest + step - 1) / step * step));
    }

    /** Room for the figure after a bar as long as the axis. */
    double atRight() {
        return Letters.width("\u00a0" + most, size) + 24;
    }

    /** So many things in as few parts as can be, none with more than the most, as equal as can be. */
    static List<Integer> equalParts(int things, int most) {
        int parts = (things + most - 1) / most;
        var sizes = new ArrayList<Integer>();
        for (int part = 0; part < parts; part++) {
            sizes.add(things / parts + (part < things % parts ? 1 : 0));
        }
        return List.copyOf(sizes);
    }

    private static double legend(List<String> series, double size, double width) {
        double used = 0;
        int lines = 1;
        for (var each : series) {
            double wide = Letters.width(each, size) + 28;
            if (used > 0 && used + wide > width) {
                lines++;
                used = 0;
            }
            used += wide;
        }
        return Letters.height(Math.min(lines, 4), size) + 12;
    }

    private static long highest(int categories, List<Series> series, boolean stacked) {
        long highest = 0;
        for (int category = 0; category < categories; category++) {
            long together = 0;
            for (var each : series) {
                int value = each.values().get(category);
                together = stacked ? together + value : Math.max(together, value);
            }
            highest = Math.max(highest, together);
        }
        return highest;
    }

    /** 1, 2, 5, 10, 20, 50 …: the least of them that takes few enough figures. */
    static long step(long highest) {
        for (long ten = 1; ; ten *= 10) {
            for (long step : new long[] {ten, 2 * ten, 5 * ten}) {
                if (highest <= step * MOST_STEPS) {
                    return step;
                }
            }
        }
    }
}
