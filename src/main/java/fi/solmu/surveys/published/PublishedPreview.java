package fi.solmu.surveys.published;

import fi.solmu.kernel.Localised;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would be brought in, and what was found of it.
 *
 * @param content the file, for the form that confirms
 */
public record PublishedPreview(Localised name, int year, String content, List<Checked> tables) {

    /**
     * One table.
     *
     * @param code the question of ours that it is; none when it is none
     */
    public record Checked(Finding finding, @Nullable String code) {}
}
