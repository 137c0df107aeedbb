package fi.solmu.register.contacts;

import fi.solmu.kernel.Localised;
import fi.solmu.register.MembershipRole;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One of an organisation's people: somebody who works for it, or belongs to a network on its behalf.
 *
 * @param self whether it is the contact person who looks
 * @param post none of somebody who only belongs to networks on its behalf, as elected representatives do
 * @param belongings memberships on behalf of the organisation; what somebody holds for themselves is not here
 */
public record StaffMember(
        UUID id,
        String givenName,
        String familyName,
        boolean self,
        @Nullable Post post,
        List<Address> addresses,
        List<Belonging> belongings) {

    /**
     * What somebody does in the organisation.
     *
     * @param organisation the organisation it was said of: this one, or one that has merged into it
     * @param correctable whether a contact person may correct it: not what the person said, nor a coordinator
     */
    public record Post(
            UUID id,
            UUID organisation,
            @Nullable String title,
            @Nullable LocalDate confirmedOn,
            boolean correctable) {}

    /** An address in use; correctable as a post is. */
    public record Address(UUID id, String address, boolean correctable) {}

    /** A membership on behalf of the organisation. */
    public record Belonging(
            UUID membership,
            Localised network,
            MembershipRole role,
            @Nullable LocalDate confirmedOn) {}

    public String name() {
        return givenName + " " + familyName;
    }

    public boolean titleCorrectable() {
        return post != null && post.correctable();
    }

    /** The day since which all of it has been confirmed; none while something never was. */
    public @Nullable LocalDate confirmedOn() {
        var days = Stream.concat(
                        Stream.ofNullable(post).map(each -> Optional.ofNullable(each.confirmedOn())),
                        belongings.stream().map(each -> Optional.ofNullable(each.confirmedOn())))
                .toList();
        return days.contains(Optional.<LocalDate>empty())
                ? null
                : days.stream()
                        .flatMap(Optional::stream)
                        .min(LocalDate::compareTo)
                        .orElse(null);
    }

    /** Whether something of it has not been confirmed in the twelve months before this day. */
    public boolean unconfirmed(LocalDate today) {
        var on = confirmedOn();
        return on == null || on.isBefore(today.minusMonths(12));
    }
}
