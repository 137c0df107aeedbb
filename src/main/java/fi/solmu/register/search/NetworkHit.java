package fi.solmu.register.search;

import fi.solmu.kernel.Localised;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A network that was searched for. */
public record NetworkHit(UUID id, Localised name, @Nullable String shortCode) {
    public String address() {
        return "/networks/" + id;
    }
}
