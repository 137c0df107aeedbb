package fi.solmu.imports.comparing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said of two things that may be one.
 *
 * @param merge what made them one, if they were found to be
 * @param by the name of whoever said so; none when Solmu itself did
 */
public record PairDecision(
        UUID id,
        PairVerdict verdict,
        @Nullable UUID merge,
        Instant at,
        @Nullable String by) {}
