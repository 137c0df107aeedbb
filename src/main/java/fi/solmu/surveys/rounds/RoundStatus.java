package fi.solmu.surveys.rounds;

import java.util.Set;

/** Where a round of evaluation is. */
public enum RoundStatus {
    DRAFT,
    /** Opens by itself on its day. */
    SCHEDULED,
    /** A job writes the invitations. */
    OPENING,
    OPEN,
    /** A job mixes the answers for the last time. */
    CLOSING,
    CLOSED,
    CANCELLED,
    /** Held elsewhere; of it there are only published tables. */
    PUBLISHED;

    /** What may follow; whatever is not here cannot happen. */
    Set<RoundStatus> next() {
        return switch (this) {
            case DRAFT -> Set.of(SCHEDULED, OPENING, CANCELLED);
            case SCHEDULED -> Set.of(DRAFT, OPENING, CANCELLED);
            case OPENING -> Set.of(OPEN);
            case OPEN -> Set.of(CLOSING);
            case CLOSING -> Set.of(CLOSED);
            case CLOSED, CANCELLED, PUBLISHED -> Set.of();
        };
    }

    public boolean isPrepared() {
        return this == DRAFT || this == SCHEDULED;
    }

    /** Neither over nor called off. */
    public boolean isUnderway() {
        return !next().isEmpty();
    }

    public boolean hasResults() {
        return this == CLOSED || this == PUBLISHED;
    }
}
