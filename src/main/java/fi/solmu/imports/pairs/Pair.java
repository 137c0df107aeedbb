package fi.solmu.imports.pairs;

import fi.solmu.imports.comparing.PairDecision;
import fi.solmu.imports.comparing.PairVerdict;
import fi.solmu.imports.matching.Reason;
import fi.solmu.kernel.Localised;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Two networks that somebody should look at (pari).
 *
 * @param one the network the first has been found to be by now; the one the question is about
 * @param score in hundredths
 * @param decision what was decided, if anything stands
 */
public record Pair(
        UUID id,
        Relation relation,
        int score,
        List<Reason> reasons,
        UUID one,
        Localised oneName,
        UUID other,
        Localised otherName,
        @Nullable PairDecision decision) {
    public Pair {
        reasons = List.copyOf(reasons);
    }

    /** What is asked of the two. */
    public enum Relation {
        SAME,
        FIRST_IS_BODY,
        SECOND_IS_BODY
    }

    /** Whether it is asked if they are one; otherwise whether one is a body of the other. */
    public boolean perhapsSame() {
        return relation == Relation.SAME;
    }

    public boolean isDecided() {
        return decision != null && decision.verdict() != PairVerdict.UNSURE;
    }

    public UUID body() {
        return relation == Relation.SECOND_IS_BODY ? other : one;
    }

    public UUID parent() {
        return relation == Relation.SECOND_IS_BODY ? one : other;
    }

    public String address() {
        return "/imports/pairs/" + id;
    }
}
