package fi.solmu.register;

import fi.solmu.access.Actor;
import fi.solmu.access.Role;
import fi.solmu.kernel.Localised;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What other modules read of networks: somebody's own, and what they lack. */
public interface Networks {

    /** The networks this person belongs to or runs, by name. */
    List<Own> own(Actor actor, LocalDate today);

    /**
     * What waits to be done in networks this person may change, one entry per kind that there is any of. Each leads to
     * the list of just those networks.
     */
    List<Lacking> lacking(Actor actor, LocalDate today);

    /**
     * One of somebody's own networks.
     *
     * @param roles what the person is in it
     * @param members how many belong to it today; not to be shown of an open network
     * @param unconfirmed members nobody has confirmed in twelve months
     */
    record Own(
            UUID id,
            Localised name,
            Set<Role> roles,
            NetworkState state,
            boolean membersNamed,
            int members,
            int unconfirmed) {
        public String address() {
            return "/networks/" + id;
        }

        public boolean coordinates() {
            return roles.contains(Role.COORDINATOR);
        }
    }

    /** What a network can lack. */
    enum Lack {
        ROLE,
        ACTIVITY_CHECK,
        COORDINATOR,
        TRANSLATIONS,
        CONFLICT_SETTLED,
        MEMBERS_CONFIRMED
    }

    /**
     * So many networks lack this; the address is that of their list.
     *
     * @param count of networks
     */
    record Lacking(Lack lack, int count, String address) {}
}
