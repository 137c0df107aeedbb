package fi.solmu.imports.people;

import fi.solmu.imports.Verdict;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a row of a list of people is to the register.
 *
 * @param person whose it is, if the register has the person
 * @param sameAsLine the earlier line that is of the same person, if the register has not
 * @param grounds why it is taken for theirs, where a score decided
 * @param perhaps whose else it may be: for people to decide
 */
public record Finding(
        PersonRow row,
        Verdict verdict,
        @Nullable UUID person,
        @Nullable Integer sameAsLine,
        boolean cameBefore,
        @Nullable Grounds grounds,
        List<Perhaps> perhaps) {
    public Finding {
        perhaps = List.copyOf(perhaps);
    }

    /**
     * Why a score decided as it did.
     *
     * @param points the sum of the evidence, in hundredths of a bit
     * @param record the row of the register that was compared, none when it was another line
     */
    public record Grounds(
            int points,
            List<PersonEvidence> evidence,
            @Nullable UUID record) {
        public Grounds {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * Somebody the row may be about.
     *
     * @param line the line of somebody the register does not have yet
     * @param moved everything agrees but the employer
     */
    public record Perhaps(@Nullable UUID person, @Nullable Integer line, String name, boolean moved, Grounds grounds) {}
}
