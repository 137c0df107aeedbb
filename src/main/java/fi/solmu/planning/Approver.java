package fi.solmu.planning;

import fi.solmu.access.Actor;
import fi.solmu.access.Role;
import java.util.Set;
import java.util.UUID;

/** Who approves a plan (hyväksyjä), as the network's type says. */
public enum Approver {
    /** Koordinaattori: whoever coordinates the very network, without asking anybody. */
    COORDINATOR,
    /** Asiakkuustyöryhmä. */
    GROUP,
    /** Johtoryhmä. */
    MANAGEMENT,
    /** Pääkäyttäjä. */
    ADMINISTRATOR;

    /** Whether this is somebody who approves the plans of this network. */
    public boolean is(Actor actor, UUID network) {
        var role = Role.valueOf(name());
        return this == COORDINATOR
                ? actor.perNetwork().getOrDefault(network, Set.of()).contains(role)
                : actor.everywhere().contains(role);
    }
}
