package fi.solmu.imports.people;

import fi.solmu.imports.comparing.PairDecision;
import fi.solmu.imports.comparing.PairVerdict;
import fi.solmu.imports.linkage.Model;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Two people who may be one (pari), or one who has changed employers.
 *
 * @param one whom the first has been found to be by now; the one the question is about
 * @param points the sum of the evidence, in hundredths of a bit
 * @param decision what was decided, if anything stands
 */
public record PersonPair(
        UUID id,
        Relation relation,
        int points,
        List<PersonEvidence> evidence,
        UUID one,
        String oneName,
        UUID other,
        String otherName,
        @Nullable PairDecision decision) {
    public PersonPair {
        evidence = List.copyOf(evidence);
    }

    /** What is asked of the two. */
    public enum Relation {
        SAME,
        /** Whether the one has moved from the one employer to the other. */
        MOVED
    }

    public boolean isDecided() {
        return decision != null && decision.verdict() != PairVerdict.UNSURE;
    }

    public boolean isMove() {
        return relation == Relation.MOVED;
    }

    /** The chance that the two are one, in per cent from 1 to 99: whatever somebody is asked about is no certainty. */
    public int chance() {
        return Math.clamp(Math.round(100 * Model.probability(points)), 1, 99);
    }

    public String address() {
        return "/people/pairs/" + id;
    }
}
