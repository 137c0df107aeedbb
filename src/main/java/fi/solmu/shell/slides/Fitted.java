package fi.solmu.shell.slides;

/** A text and the size of letters, in points, at which it goes into its box; cut when no size is small enough. */
record Fitted(String text, double size) {
    /** From the top of its first line to the bottom of its last. */
    double height(double width) {
        return Letters.height(Letters.lines(text, size, width), size);
    }

    /** The first of the sizes that fits, the largest being first. */
    static Fitted into(String text, double width, double height, double... sizes) {
        double smallest = sizes[sizes.length - 1];
        for (double size : sizes) {
            if (Letters.height(Letters.lines(text, size, width), size) <= height) {
                return new Fitted(text, size);
            }
        }
        int lines = Math.max(1, (int) (height / Letters.height(1, smallest)));
        return new Fitted(Letters.cut(text, smallest, width, lines), smallest);
    }
}
