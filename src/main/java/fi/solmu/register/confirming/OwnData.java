package fi.solmu.register.confirming;

import fi.solmu.kernel.Language;
import fi.solmu.kernel.Localised;
import fi.solmu.register.MembershipRole;
import fi.solmu.shell.FormMark;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is shown of themselves, to say whether it is right (omat tiedot).
 *
 * @param addresses the address that the letter went to; all of them for somebody signed in
 */
public record OwnData(
        UUID person,
        long version,
        String givenName,
        String familyName,
        @Nullable Language language,
        List<String> addresses,
        List<Post> posts,
        List<Belonging> belongings) {

    /** For whom the person works today, and as what. */
    public record Post(
            UUID id,
            UUID organisation,
            Localised organisationName,
            @Nullable String title) {}

    /** A membership that holds today. */
    public record Belonging(UUID id, UUID network, Localised name, MembershipRole role, Localised onBehalfOf) {}

    /** Sent along with the form, to notice that somebody changed what it shows meanwhile. */
    public String mark() {
        return FormMark.of(this);
    }
}
