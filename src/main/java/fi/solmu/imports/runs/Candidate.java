package fi.solmu.imports.runs;

import fi.solmu.imports.matching.Reason;
import fi.solmu.imports.people.Finding.Grounds;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something the register knows, or an earlier line of the file, that a row may be about (ehdokas).
 *
 * @param known the network, organisation or person in the register; none when it is on an earlier line
 * @param line the earlier line; none when it is in the register
 * @param name the name that was compared
 * @param points the score in hundredths; the points of the reasons sum to it. Of people, the chance in hundredths
 * @param grounds of people, the evidence instead of reasons
 */
record Candidate(
        @Nullable UUID known,
        @Nullable Integer line,
        String name,
        int points,
        Relation relation,
        List<Reason> reasons,
        @Nullable Grounds grounds) {
    Candidate {
        reasons = List.copyOf(reasons);
    }

    /** A network or organisation, compared by names. */
    static Candidate byName(
            @Nullable UUID known,
            @Nullable Integer line,
            String name,
            int points,
            Relation relation,
            List<Reason> reasons) {
        return new Candidate(known, line, name, points, relation, reasons, null);
    }

    /** What the row would be to the candidate. */
    enum Relation {
        SAME,
        /** The row is a body of the candidate. */
        BODY,
        /** The candidate is a body of the row. */
        PARENT,
        /** The same person, with another employer. */
        MOVED
    }

    boolean perhapsSame() {
        return relation == Relation.SAME || relation == Relation.MOVED;
    }
}
