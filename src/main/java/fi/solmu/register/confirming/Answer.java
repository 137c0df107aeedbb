package fi.solmu.register.confirming;

import fi.solmu.kernel.Localised;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody answered when asked whether their data are right. */
public record Answer(Instant at, List<Line> lines) {

    /** What a line is about. */
    public enum What {
        STILL_MEMBER,
        LEFT_NETWORK,
        NAME,
        LANGUAGE,
        TITLE,
        LEFT_EMPLOYER,
        NEW_EMPLOYER,
        /** An organisation that the register does not know by this name: a coordinator finds out. */
        EMPLOYER_IN_WORDS
    }

    /** One thing that was said: of a network, or in words. */
    public record Line(
            What what, Localised network, @Nullable String words) {}
}
