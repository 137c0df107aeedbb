package fi.solmu.shell.slides;

import java.util.ArrayList;
import java.util.List;

/** How points are set on slides: the size of their letters, and which of them go on which slide. */
record PointsPlan(double size, List<List<String>> slides) {
    private static final double[] SIZES = {20, 18, 16};
    private static final double INDENT = 18;
    private static final double ABOVE = 8;

    /** One slide if a smaller size makes it so; a point that would not fit on a slide of its own is cut. */
    static PointsPlan of(List<String> points, double width, double height) {
        double room = width - INDENT;
        double size = SIZES[SIZES.length - 1];
        for (double each : SIZES) {
            if (points.stream().mapToDouble(point -> tall(point, each, room)).sum() <= height) {
                size = each;
                break;
            }
        }
        double chosen = size;
        int most = (int) ((height - ABOVE) / Letters.height(1, size));
        var shown = points.stream()
                .map(point -> Letters.cut(point, chosen, room, most))
                .toList();
        var heights = shown.stream().map(point -> tall(point, chosen, room)).toList();
        var slides = new ArrayList<List<String>>();
        int first = 0;
        for (int count : Filling.of(heights, height)) {
            slides.add(shown.subList(first, first + count));
            first += count;
        }
        return new PointsPlan(size, List.copyOf(slides));
    }

    private static double tall(String point, double size, double room) {
        return Letters.height(Letters.lines(point, size, room), size) + ABOVE;
    }
}
