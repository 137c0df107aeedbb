package fi.solmu.overview.overlaps;

import fi.solmu.kernel.Localised;
import java.util.List;
import java.util.UUID;

/** Those who belong to both networks of a pair. */
public record SharedPeople(UUID one, Localised oneName, UUID other, Localised otherName, List<Both> people) {
    /** Somebody who belongs to both, and for whom. */
    public record Both(UUID person, String name, Localised organisation) {}
}
