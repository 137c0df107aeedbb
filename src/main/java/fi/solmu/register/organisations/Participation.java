package fi.solmu.register.organisations;

import fi.solmu.kernel.Localised;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An organisation's part in one network: who represents it there, in what role, since when. */
public record Participation(UUID network, Localised name, List<Representative> representatives) {

    /**
     * Somebody who is or was in a network on behalf of the organisation.
     *
     * @param role code of the role
     * @param until the last day, if there is one
     * @param onBehalfOf the predecessor the membership was begun for; none when it was the organisation itself
     */
    public record Representative(
            UUID person,
            String name,
            String role,
            LocalDate since,
            @Nullable LocalDate until,
            @Nullable Localised onBehalfOf) {}
}
