package fi.solmu.shell.account;

import fi.solmu.access.Actor;
import fi.solmu.access.NamesOfThings;
import fi.solmu.access.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The roles somebody has from networks and organisations, with their names where a module tells them. */
@Component
class HeldRoles {
    private final List<NamesOfThings> names;

    HeldRoles(List<NamesOfThings> names) {
        this.names = names;
    }

    List<HeldRole> of(Actor actor) {
        var roles = new ArrayList<HeldRole>();
        roles.addAll(held("network", actor.perNetwork()));
        roles.addAll(held("organisation", actor.perOrganisation()));
        roles.sort(Comparator.comparing(HeldRole::role).reversed().thenComparing(HeldRole::sortName));
        return roles;
    }

    private List<HeldRole> held(String kind, Map<UUID, Set<Role>> held) {
        if (held.isEmpty()) {
            return List.of();
        }
        var known = names.stream()
                .filter(each -> each.kind().equals(kind))
                .findFirst()
                .map(each -> each.names(held.keySet()))
                .orElse(Map.of());
        var roles = new ArrayList<HeldRole>();
        held.forEach((thing, all) -> all.forEach(role -> roles.add(new HeldRole(role, known.get(thing)))));
        return roles;
    }
}
