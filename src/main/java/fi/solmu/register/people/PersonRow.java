package fi.solmu.register.people;

import fi.solmu.kernel.Localised;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One person in a list: what they do, for whom, and in how many networks they are. */
public record PersonRow(
        UUID id,
        String givenName,
        String familyName,
        @Nullable String title,
        @Nullable UUID organisation,
        Localised organisationName,
        int networks) {

    public String name() {
        return givenName + " " + familyName;
    }

    /** As it stands in a list sorted by family name. */
    public String listedName() {
        return familyName + " " + givenName;
    }

    public String address() {
        return "/people/" + id;
    }
}
