package fi.solmu.shell.slides;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How a table is set on slides, all measures in points: the widths of its columns, the size of its letters, and which
 * rows go on which slide. The letters are the largest at which the longest word of each column fits; they are one size
 * smaller when the table takes more than one slide. Room that is left goes to the columns with the longest texts. A slide
 * is filled with rows until the next would not fit; the height of a row is that of its cell with the most lines.
 *
 * @param head the names of the columns as they are shown
 * @param rows the texts as they are shown: one that would not fit on a slide of its own is cut
 * @param heights of the rows
 * @param slides how many rows each slide has, in order; without rows one slide with none
 */
record TablePlan(
        double size,
        List<Double> widths,
        List<String> head,
        double headHeight,
        List<List<String>> rows,
        List<Double> heights,
        List<Integer> slides) {
    /** Between the edge of a cell and its text. */
    static final double SIDE = 7;

    static final double ABOVE = 4;
    private static final double[] SIZES = {14, 12, 10};
    private static final double LONG = 420;
    private static final int HEAD_LINES = 3;

    static TablePlan of(List<String> head, List<List<String>> rows, double width, double height) {
        var plan = at(SIZES[0], head, rows, width, height);
        for (int smaller = 1; smaller < SIZES.length; smaller++) {
            boolean wordsFit = sum(least(head, rows, plan.size)) <= width;
            boolean goesOn = smaller == 1 && plan.slides.size() > 1;
            if (wordsFit && !goesOn) {
                break;
            }
            plan = at(SIZES[smaller], head, rows, width, height);
        }
        return plan;
    }

    private static TablePlan at(double size, List<String> head, List<List<String>> rows, double width, double height) {
        double[] least = least(head, rows, size);
        double[] widths = widths(least, natural(least, head, rows, size), width);
        var names = cut(head, widths, size * Letters.BOLD, HEAD_LINES);
        double headHeight = height(names, widths, size * Letters.BOLD);
        double room = height - headHeight;
        int most = Math.max(1, (int) ((room - 2 * ABOVE) / Letters.height(1, size)));
        var shown = rows.stream().map(row -> cut(row, widths, size, most)).toList();
        var heights = shown.stream().map(row -> height(row, widths, size)).toList();
        return new TablePlan(
                size,
                Arrays.stream(widths).boxed().toList(),
                names,
                headHeight,
                shown,
                heights,
                Filling.of(heights, room));
    }

    /** Room for each column's longest word. */
    private static double[] least(List<String> head, List<List<String>> rows, double size) {
        var least = new double[head.size()];
        for (int column = 0; column < least.length; column++) {
            least[column] = Letters.widestWord(head.get(column), size * Letters.BOLD);
            for (var row : rows) {
                least[column] = Math.max(least[column], Letters.widestWord(row.get(column), size));
            }
            least[column] += 2 * SIDE + 1;
        }
        return least;
    }

    /** Room for each column's longest text on one line, long ones apart. */
    private static double[] natural(double[] least, List<String> head, List<List<String>> rows, double size) {
        var natural = new double[head.size()];
        for (int column = 0; column < natural.length; column++) {
            natural[column] = Letters.width(head.get(column), size * Letters.BOLD);
            for (var row : rows) {
                natural[column] = Math.max(natural[column], Letters.width(row.get(column), size));
            }
            natural[column] = Math.max(least[column], Math.min(natural[column], LONG) + 2 * SIDE + 1);
        }
        return natural;
    }

    private static double[] widths(double[] least, double[] natural, double width) {
        double allLeast = sum(least);
        double allNatural = sum(natural);
        return IntStream.range(0, least.length)
                .mapToDouble(column -> {
                    if (allLeast >= width) {
                        return least[column] * width / allLeast;
                    }
                    if (allNatural <= width) {
                        return natural[column] * width / allNatural;
                    }
                    double share = (natural[column] - least[column]) / (allNatural - allLeast);
                    return least[column] + share * (width - allLeast);
                })
                .toArray();
    }

    private static List<String> cut(List<String> row, double[] widths, double size, int lines) {
        var cut = new ArrayList<String>();
        for (int column = 0; column < widths.length; column++) {
            cut.add(Letters.cut(row.get(column), size, widths[column] - 2 * SIDE, lines));
        }
        return List.copyOf(cut);
    }

    private static double height(List<String> row, double[] widths, double size) {
        int lines = 1;
        for (int column = 0; column < widths.length; column++) {
            lines = Math.max(lines, Letters.lines(row.get(column), size, widths[column] - 2 * SIDE));
        }
        return Letters.height(lines, size) + 2 * ABOVE;
    }

    private static double sum(double[] parts) {
        return Arrays.stream(parts).sum();
    }
}
