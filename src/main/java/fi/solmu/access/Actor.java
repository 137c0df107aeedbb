package fi.solmu.access;

import fi.solmu.kernel.Language;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A signed-in person, as far as rights go.
 *
 * @param account the account's id
 * @param singleKeys whether single keys are commands for this person
 * @param everywhere roles held for the whole association
 * @param perNetwork roles held network by network
 * @param perOrganisation roles held organisation by organisation
 */
public record Actor(
        UUID account,
        String name,
        Language language,
        boolean singleKeys,
        Set<Role> everywhere,
        Map<UUID, Set<Role>> perNetwork,
        Map<UUID, Set<Role>> perOrganisation) {

    private static final Scope ASSOCIATION = new Scope.Association();

    public Actor(UUID account, String name, Language language, Set<Role> everywhere, Map<UUID, Set<Role>> perNetwork) {
        this(account, name, language, true, everywhere, perNetwork, Map.of());
    }

    /** May this person do this to that? */
    public boolean may(Action action, Scope scope) {
        for (var rule : action.rules()) {
            if (rule.permits(this, scope)) {
                return true;
            }
        }
        return false;
    }

    /** May this person do this to the association as a whole? */
    public boolean may(Action action) {
        return may(action, ASSOCIATION);
    }

    public boolean mayInNetwork(Action action, UUID network) {
        return may(action, new Scope.Network(network));
    }

    public boolean mayInOrganisation(Action action, UUID organisation) {
        return may(action, new Scope.Organisation(organisation));
    }

    boolean holdsIn(UUID network, Role role) {
        return perNetwork.getOrDefault(network, Set.of()).contains(role);
    }

    boolean holdsSomewhere(Role role) {
        return Stream.of(perNetwork, perOrganisation)
                .flatMap(held -> held.values().stream())
                .anyMatch(roles -> roles.contains(role));
    }

    /** Whether the act is permitted in every network, so that a list needs no narrowing. */
    public boolean mayInAnyNetwork(Action action) {
        return may(action);
    }

    /** The networks in which a rule of this action about the network itself permits the act. */
    public Set<UUID> networksWhere(Action action) {
        return perNetwork.keySet().stream()
                .filter(network -> mayInNetwork(action, network))
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }

    /** The role to introduce this person by: the widest one held. */
    public Role foremostRole() {
        for (var role :
                new Role[] {Role.ADMINISTRATOR, Role.MANAGEMENT, Role.GROUP, Role.PROTECTION_OFFICER, Role.REVIEWER}) {
            if (everywhere.contains(role)) {
                return role;
            }
        }
        for (var role : new Role[] {Role.COORDINATOR, Role.CONTACT_PERSON}) {
            if (holdsSomewhere(role)) {
                return role;
            }
        }
        return Role.MEMBER;
    }
}
