package fi.solmu.imports.tables;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Leaves the depths of a file; {@link Tables} turns it into an outcome, so nobody else meets it. */
class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Outcome.Refused outcome;

    RefusedException(Outcome.Reason reason, String... arguments) {
        this(reason, (Throwable) null, arguments);
    }

    RefusedException(Outcome.Reason reason, @Nullable Throwable cause, String... arguments) {
        super(reason.name(), cause, false, false);
        outcome = new Outcome.Refused(reason, List.of(arguments));
    }

    Outcome.Refused outcome() {
        return outcome;
    }
}
