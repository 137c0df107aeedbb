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
                scope instanceof Scope.Network(var id)
                        && actor.perNetwork().getOrDefault(id, Set.of()).contains(role);
            case InOrganisation(var role) ->
                scope instanceof Scope.Organisation(var id)
                        && actor.perOrganisation().getOrDefault(id, Set.of()).contains(role);
            case Own _ ->
                scope instanceof Scope.Account(var id) && actor.account().equals(id);
        };
    }
}
