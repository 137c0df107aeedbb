package fi.solmu.register.memberships;

import fi.solmu.kernel.Localised;
import fi.solmu.register.MembershipRole;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody's belonging to a network (jäsenyys), with what its page shows. */
public record Membership(
        UUID id,
        UUID network,
        Localised networkName,
        UUID person,
        String personName,
        MembershipRole role,
        @Nullable UUID deputyFor,
        @Nullable UUID organisation,
        Localised organisationName,
        LocalDate since,
        @Nullable LocalDate until,
        @Nullable LocalDate confirmedOn,
        @Nullable String saidBy) {

    /** Whether the person belongs to the network on this day. */
    public boolean activeOn(LocalDate day) {
        return !since.isAfter(day) && (until == null || !until.isBefore(day));
    }
}
