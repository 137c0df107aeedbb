package fi.solmu.criteria.quiet;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Why a network is thought to have fallen quiet. */
public sealed interface Reason {
    /** Nothing of it was changed since this day. */
    record NoChange(LocalDate since) implements Reason {}

    /** None of its members was confirmed or entered since this day. */
    record NotConfirmed(LocalDate since) implements Reason {}

    record NoCoordinator() implements Reason {}

    /** Its fixed term ended on this day, and it still runs. */
    record TermOver(LocalDate on) implements Reason {}

    /** Its continuation was to be reviewed on this day. */
    record ReviewPast(LocalDate on) implements Reason {}

    /** Of this there is none: of meetings, say. */
    record NoneOf(String measure) implements Reason {}

    /** The name of a reason, as in filters. */
    enum Kind {
        NONE_OF,
        NO_CHANGE,
        NOT_CONFIRMED,
        NO_COORDINATOR,
        TERM_OVER,
        REVIEW_PAST
    }

    default Kind kind() {
        return switch (this) {
            case NoChange _ -> Kind.NO_CHANGE;
            case NotConfirmed _ -> Kind.NOT_CONFIRMED;
            case NoCoordinator _ -> Kind.NO_COORDINATOR;
            case TermOver _ -> Kind.TERM_OVER;
            case ReviewPast _ -> Kind.REVIEW_PAST;
            case NoneOf _ -> Kind.NONE_OF;
        };
    }

    /** The day it is about; none when it is about none. */
    default @Nullable LocalDate day() {
        return switch (this) {
            case NoChange(var day) -> day;
            case NotConfirmed(var day) -> day;
            case TermOver(var day) -> day;
            case ReviewPast(var day) -> day;
            case NoCoordinator _, NoneOf _ -> null;
        };
    }
}
