package fi.solmu.lifecycle.deciding;

import fi.solmu.register.NetworkState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the working group decided of a proposal (päätös). Never changed: a later one takes its place.
 *
 * @param effectOn when it takes effect; of one that closes a network, the day on which it closes
 * @param effect what it did; none before its day, and of one that approves nothing
 * @param superseded whether another decision took its place
 */
public record Decision(
        UUID id,
        UUID proposal,
        @Nullable UUID meeting,
        LocalDate decidedOn,
        Verdict verdict,
        String reasons,
        @Nullable LocalDate effectOn,
        NetworkState.@Nullable Term term,
        String enteredBy,
        Instant enteredAt,
        @Nullable Effect effect,
        boolean superseded,
        List<Part> parts,
        List<Condition> conditions) {

    /** What became of a decision when its day came. */
    public record Effect(Outcome outcome, LocalDate on) {
        /** Whether it could be carried out. */
        public enum Outcome {
            DONE,
            /** The network was no longer in a state in which it could. */
            NOT_POSSIBLE
        }
    }

    /** Somebody's part in it. */
    public record Part(
            UUID account, String name, Role role, @Nullable String stated) {
        /** What somebody did. */
        public enum Role {
            DECIDED,
            /** Was of another opinion, and said so. */
            DISSENTED,
            /** Has a stake in the matter, and did not decide. */
            STAKE
        }
    }

    /**
     * Something that must be done by a day.
     *
     * @param how it was fulfilled; none while it is not
     */
    public record Condition(
            UUID id,
            String demand,
            LocalDate dueOn,
            @Nullable String how,
            @Nullable LocalDate fulfilledOn) {}

    public List<Part> parts(Part.Role role) {
        return parts.stream().filter(part -> part.role() == role).toList();
    }
}
