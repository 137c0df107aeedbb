package fi.solmu.register.people;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.access.Role;
import fi.solmu.kernel.Sql;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Whose addresses somebody may see: one's own, those of the members of networks one coordinates, and those of fellow
 * members who chose to show them.
 *
 * @param coordinated networks whose members' addresses are seen
 * @param shared networks one belongs to
 */
record Sight(UUID account, Set<UUID> coordinated, Set<UUID> shared) {

    /** Holds for a person p on the day :day; takes the parameters below. */
    static final String SEES_ADDRESSES = """
            (EXISTS (SELECT FROM person held WHERE held.account_id = :account AND held.canonical_id = p.id) OR EXISTS (
                SELECT FROM membership seen JOIN network its ON its.id = seen.network_id
                WHERE seen.person_id = p.id AND seen.since <= :day AND (seen.until IS NULL OR seen.until >= :day)
                  AND (its.canonical_id = ANY (:coordinated)
                       OR (p.addresses_shown_to = 'MEMBERS' AND its.canonical_id = ANY (:shared)))))
            """;

    static Sight of(Actor actor) {
        var shared = actor.perNetwork().entrySet().stream()
                .filter(entry -> entry.getValue().contains(Role.MEMBER))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
        return new Sight(actor.account(), actor.networksWhere(Action.SEE_MEMBER_ADDRESSES), shared);
    }

    Map<String, Object> parameters() {
        return Map.of("account", account, "coordinated", Sql.ids(coordinated), "shared", Sql.ids(shared));
    }
}
