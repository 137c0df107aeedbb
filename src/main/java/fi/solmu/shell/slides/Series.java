package fi.solmu.shell.slides;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts that belong together in a chart (sarja): one for each category, none below nothing, all in one colour.
 *
 * @param tone null takes the next colour; more than five such are not told apart
 */
public record Series(
        String name, List<Integer> values, @Nullable Tone tone) {
    public Series {
        values = List.copyOf(values);
        for (int value : values) {
            if (value < 0) {
                throw new IllegalArgumentException("a count below nothing: " + value);
            }
        }
    }

    public Series(String name, List<Integer> values) {
        this(name, values, null);
    }
}
