package fi.solmu.register.privacy;

import fi.solmu.register.HoldingGround;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why some people were held, and until when, as somebody said it at some time.
 *
 * @param by none for what Solmu came with
 */
public record GroundVersion(
        HoldingGround ground, Instant at, @Nullable String by) {}
