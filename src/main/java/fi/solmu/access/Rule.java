package fi.solmu.access;

import java.util.Set;

/** One reason to permit an act. An action holds several; any of them suffices. */
public sealed interface Rule {
    /** Whoever has signed in. */
    record SignedIn() implements Rule {}

    /** Whoever holds the role for the whole association. */
    record Everywhere(Role role) implements Rule {}

    /** Whoever holds the role in some network or organisation, whatever the act is done to. */
    record Somewhere(Role role) implements Rule {}

    /** Whoever holds the role in the very network the act is done to. */
    record InNetwork(Role role) implements Rule {}

    /** Whoever holds the role in the network that answers for the thing, or in one that shares it. */
    record InSharingNetwork(Role role) implements Rule {}

    /** Whoever holds the role in the very organisation the act is done to. */
    record InOrganisation(Role role) implements Rule {}

    /** Whoever the thing belongs to. */
    record Own() implements Rule {}

    default boolean permits(Actor actor, Scope scope) {
        return switch (this) {
            case SignedIn _ -> true;
            case Everywhere(var role) -> actor.everywhere().contains(role);
            case Somewhere(var role) -> actor.holdsSomewhere(role);
            case InNetwork(var role) ->
                switch (scope) {
                    case Scope.Network(var id) -> actor.holdsIn(id, role);
                    case Scope.Shared shared -> actor.holdsIn(shared.network(), role);
                    default -> false;
                };
            case InSharingNetwork(var role) ->
                switch (scope) {
                    case Scope.Network(var id) -> actor.holdsIn(id, role);
                    case Scope.Shared(var id, var others) ->
                        actor.holdsIn(id, role) || others.stream().anyMatch(other -> actor.holdsIn(other, role));
                    default -> false;
                };
            case InOrganisation(var role) ->
                scope instanceof Scope.Organisation(var id)
                        && actor.perOrganisation().getOrDefault(id, Set.of()).contains(role);
            case Own _ ->
                scope instanceof Scope.Account(var id) && actor.account().equals(id);
        };
    }
}
