package fi.solmu.shell.slides;

import java.util.ArrayList;
import java.util.List;

/** Slides filled one after the other, as a page is with lines. */
final class Filling {
    private Filling() {}

    /**
     * How many things each slide gets when they are put one under the other: a slide is full when the next would not
     * fit. A thing taller than the room has a slide of its own. Without things there is one slide, with none.
     */
    static List<Integer> of(List<Double> heights, double room) {
        var slides = new ArrayList<Integer>();
        int on = 0;
        double used = 0;
        for (double tall : heights) {
            if (on > 0 && used + tall > room) {
                slides.add(on);
                on = 0;
                used = 0;
            }
            on++;
            used += tall;
        }
        slides.add(on);
        return List.copyOf(slides);
    }
}
