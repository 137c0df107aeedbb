package fi.solmu.surveys.results;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * How the groups of a round lie in one another: all, types, networks (ryhmien puu).
 *
 * @param alone networks that are part of no other group: nothing can be computed from them, or of them
 */
record Family(Map<UUID, List<UUID>> byType, List<UUID> withoutType, Set<UUID> alone) {

    static Family of(List<RoundNetwork> networks) {
        var byType = new LinkedHashMap<UUID, List<UUID>>();
        var withoutType = new ArrayList<UUID>();
        for (var network : networks) {
            if (network.byOpenLink()) {
                continue;
            }
            if (network.type() == null) {
                withoutType.add(network.id());
            } else {
                byType.computeIfAbsent(network.type(), _ -> new ArrayList<>()).add(network.id());
            }
        }
        return new Family(byType, withoutType, alone(networks));
    }

    private static Set<UUID> alone(List<RoundNetwork> networks) {
        return networks.stream()
                .filter(RoundNetwork::byOpenLink)
                .map(RoundNetwork::id)
                .collect(Collectors.toSet());
    }

    /** Networks alone: where nothing is broken down by type. */
    static Family ofNetworks(List<RoundNetwork> networks) {
        return new Family(
                Map.of(),
                networks.stream()
                        .filter(network -> !network.byOpenLink())
                        .map(RoundNetwork::id)
                        .toList(),
                alone(networks));
    }

    /**
     * Which groups may be shown.
     *
     * @param size how many of a group there are: each group's includes those of the groups inside it
     */
    Map<Group, Verdict> judge(ToIntFunction<Group> size, int minimum) {
        var inside = new ArrayList<Suppression.Group<Group>>();
        byType.forEach((type, networks) -> inside.add(group(new Group.OfType(type), leaves(networks, size), size)));
        inside.addAll(leaves(withoutType, size));
        var verdicts = new HashMap<>(Suppression.judge(group(Group.ALL, inside, size), minimum));
        leaves(alone, size).forEach(network -> verdicts.putAll(Suppression.judge(network, minimum)));
        return verdicts;
    }

    private static List<Suppression.Group<Group>> leaves(Collection<UUID> networks, ToIntFunction<Group> size) {
        return networks.stream()
                .map(network -> group(new Group.OfNetwork(network), List.of(), size))
                .toList();
    }

    private static Suppression.Group<Group> group(
            Group group, List<Suppression.Group<Group>> inside, ToIntFunction<Group> size) {
        int within = inside.stream().mapToInt(Suppression.Group::size).sum();
        return new Suppression.Group<>(group, size.applyAsInt(group) - within, inside);
    }
}
