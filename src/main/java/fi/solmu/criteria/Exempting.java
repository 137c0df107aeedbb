package fi.solmu.criteria;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The door by which a network is exempted from a criterion. */
public interface Exempting {

    /** What came of it. */
    sealed interface Outcome {
        record Given(UUID exemption) implements Outcome {}

        /** It is exempt from it already. */
        record Already(Exemption exemption) implements Outcome {}
    }

    /**
     * Exempts a network.
     *
     * @param until the last day; none until somebody ends it
     */
    Outcome exempt(
            UUID network,
            String code,
            String reason,
            LocalDate since,
            @Nullable LocalDate until,
            @Nullable UUID account);
}
