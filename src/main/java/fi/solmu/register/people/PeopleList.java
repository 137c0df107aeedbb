package fi.solmu.register.people;

import fi.solmu.kernel.Localised;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page of people.
 *
 * @param total how many there are, counted no further than {@link #COUNTED}
 * @param alike whether the rows are names like the one searched for, since none has its words
 * @param organisation the organisation the list is narrowed to
 * @param network the network the list is narrowed to
 */
public record PeopleList(
        List<PersonRow> rows,
        int total,
        boolean alike,
        @Nullable Named organisation,
        @Nullable Named network) {

    /** Counting further would cost more than the number tells. */
    public static final int COUNTED = 10_000;

    /** Something with a name and a page. */
    public record Named(UUID id, Localised name) {}

    public boolean more() {
        return total > COUNTED;
    }

    public int pages() {
        return Math.ceilDiv(total, PeopleFilter.PAGE);
    }
}
