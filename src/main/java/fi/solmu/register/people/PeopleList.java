package fi.solmu.register.people;

import fi.solmu.kernel.Localised;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page of people.
 *
 * @param total how many there are; when there are more than are counted, one more than that
 * @param counted how far they are counted
 * @param alike whether the rows are names like the one searched for, since none has its words
 * @param organisation the organisation the list is narrowed to
 * @param network the network the list is narrowed to
 */
public record PeopleList(
        List<PersonRow> rows,
        int total,
        int counted,
        boolean alike,
        @Nullable Named organisation,
        @Nullable Named network) {

    /** Counting further would cost more than the number tells. */
    static final int COUNTED = 10_000;

    /** Nobody looks through so many to find one: they narrow the search. */
    static final int COUNTED_BY_WORDS = 500;

    /** Something with a name and a page. */
    public record Named(UUID id, Localised name) {}

    public boolean more() {
        return total > counted;
    }

    public int pages() {
        return Math.ceilDiv(Math.min(total, counted), PeopleFilter.PAGE);
    }
}
