package fi.solmu.shell.slides;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Parts of wholes in a chart (osuudet): one for each category, from 0 to 1; all series of a category make up one whole, or
 * nothing where there is none.
 *
 * @param tone null takes the next colour
 */
public record Shares(
        String name, List<Double> values, @Nullable Tone tone) {
    public Shares {
        values = List.copyOf(values);
        for (double value : values) {
            if (!(value >= 0 && value <= 1)) {
                throw new IllegalArgumentException("no part of a whole: " + value);
            }
        }
    }
}
