package fi.solmu.shell.account;

import fi.solmu.access.Actor;
import fi.solmu.access.NamesOfThings;
import fi.solmu.access.NamesOfThings.Named;
import fi.solmu.access.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The roles somebody has from networks, with the networks' names where a module tells them. */
@Component
class HeldRoles {
    private final List<NamesOfThings> names;

    HeldRoles(List<NamesOfThings> names) {
        this.names = names;
    }

    List<HeldRole> of(Actor actor) {
        if (actor.perNetwork().isEmpty()) {
            return List.of();
        }
        Map<UUID, Named> known = names.stream()
                .filter(each -> each.kind().equals("network"))
                .findFirst()
                .map(each -> each.names(actor.perNetwork().keySet()))
                .orElse(Map.of());
        var roles = new ArrayList<HeldRole>();
        actor.perNetwork().forEach((network, held) -> held.forEach(role -> roles.add(role(role, known.get(network)))));
        roles.sort(Comparator.comparing(HeldRole::role).reversed().thenComparing(HeldRole::sortName));
        return roles;
    }

    private static HeldRole role(Role role, @Nullable Named named) {
        return new HeldRole(role, named);
    }
}
