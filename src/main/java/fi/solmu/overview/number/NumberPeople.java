package fi.solmu.overview.number;

import fi.solmu.kernel.Localised;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The people behind a figure, one page of them.
 *
 * @param source the name of the source asked for
 * @param network the network asked for
 */
public record NumberPeople(
        List<Row> rows,
        int total,
        int at,
        int pages,
        @Nullable String source,
        List<String> only,
        @Nullable Localised network) {

    /** Somebody, where the person works and which sources say so. */
    public record Row(
            UUID id, String name, @Nullable String title, Localised organisation, int networks, List<String> sources) {}
}
