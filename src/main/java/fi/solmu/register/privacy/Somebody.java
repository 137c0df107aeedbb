package fi.solmu.register.privacy;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody in a list, with the last day in a network, if there was one. */
public record Somebody(
        UUID id,
        String givenName,
        String familyName,
        @Nullable LocalDate last) {
    public String listedName() {
        return familyName + " " + givenName;
    }
}
