package fi.solmu.register.networks;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something somebody did to a network at one moment, with what it changed (vaihe tai muutos). */
public record Happening(Instant at, @Nullable String who, String action, List<Change> changes) {

    /** A value before and after, as kept in the audit trail. */
    public record Change(
            String field, @Nullable String before, @Nullable String after) {}
}
