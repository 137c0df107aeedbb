package fi.solmu.imports.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Learning a model, as somebody asked for it (mallin opettaminen).
 *
 * @param stepsDone of {@link #STEPS}
 * @param outcome what came of it; none while it goes on
 * @param records how many rows there were, once they were counted
 * @param lists how many lists they stand in
 * @param pairs how many pairs of rows are likely to be of one person
 */
public record Learning(
        UUID id,
        Instant askedAt,
        @Nullable String askedBy,
        int stepsDone,
        @Nullable Outcome outcome,
        int records,
        int lists,
        int pairs) {
    /** Reading the rows, learning, and judging all rows by the model in use and by the new one. */
    public static final int STEPS = 4;

    public enum Outcome {
        LEARNT,
        TOO_FEW,
        STOPPED,
        FAILED
    }

    public boolean goesOn() {
        return outcome == null;
    }

    /** What failed can be found in the log by this. */
    public String reference() {
        return id.toString().substring(24);
    }
}
