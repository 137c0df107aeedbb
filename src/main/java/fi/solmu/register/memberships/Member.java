package fi.solmu.register.memberships;

import fi.solmu.kernel.Localised;
import fi.solmu.register.MembershipRole;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who belongs to a network today (jäsen).
 *
 * @param deputyFor the name of the member a deputy stands in for
 * @param organisation on whose behalf, or else for whom the person works
 * @param addresses e-mail addresses, when the reader may see them
 */
public record Member(
        UUID membership,
        UUID person,
        String givenName,
        String familyName,
        MembershipRole role,
        @Nullable String deputyFor,
        @Nullable String title,
        @Nullable UUID organisation,
        Localised organisationName,
        boolean municipality,
        @Nullable String region,
        Localised regionName,
        LocalDate since,
        @Nullable LocalDate until,
        @Nullable LocalDate confirmedOn,
        List<String> addresses) {

    public String name() {
        return givenName + " " + familyName;
    }

    /** Whether nobody has confirmed the membership in the twelve months before this day. */
    public boolean unconfirmed(LocalDate today) {
        return (confirmedOn == null ? since : confirmedOn).isBefore(today.minusMonths(12));
    }
}
