package fi.solmu.overview.today;

import fi.solmu.kernel.Localised;
import java.time.LocalDate;
import java.util.UUID;

/** A day that brings something to a network. */
public record ComingDay(LocalDate day, Kind kind, UUID network, Localised name) {
    /** What it brings. */
    public enum Kind {
        REVIEW,
        END
    }
}
