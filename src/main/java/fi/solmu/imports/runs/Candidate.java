package fi.solmu.imports.runs;

import fi.solmu.imports.matching.Reason;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something the register knows, or an earlier line of the file, that a row may be about (ehdokas).
 *
 * @param known the network or organisation in the register; none when it is on an earlier line
 * @param line the earlier line; none when it is in the register
 * @param name the name that was compared
 * @param points the score in hundredths; the points of the reasons sum to it
 */
record Candidate(
        @Nullable UUID known,
        @Nullable Integer line,
        String name,
        int points,
        Relation relation,
        List<Reason> reasons) {
    Candidate {
        reasons = List.copyOf(reasons);
    }

    /** What the row would be to the candidate. */
    enum Relation {
        SAME,
        /** The row is a body of the candidate. */
        BODY,
        /** The candidate is a body of the row. */
        PARENT
    }

    boolean perhapsSame() {
        return relation == Relation.SAME;
    }
}
