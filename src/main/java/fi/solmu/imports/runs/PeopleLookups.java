package fi.solmu.imports.runs;

import fi.solmu.imports.matching.Match;
import fi.solmu.imports.matching.NetworkNames;
import fi.solmu.imports.matching.Organisation;
import fi.solmu.imports.matching.Organisations;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What rows about people name: organisations and networks. */
final class PeopleLookups {
    private final Organisations<UUID> organisations = new Organisations<>();
    private final Map<String, Optional<UUID>> found = new HashMap<>();
    private final Map<UUID, UUID> successors;
    private final Map<String, UUID> byDomain;
    private final Map<String, UUID> byKey;
    private final Map<String, List<Network>> networks = new HashMap<>();

    /** A network that rows may name; people are not brought into one that is closed. */
    record Network(UUID id, boolean closed) {}

    /** One of its names. */
    record NamedNetwork(String name, Network network) {}

    /**
     * What there is to find.
     *
     * @param named every name of every organisation
     * @param successors in which organisation one lives on that has merged into another
     * @param byDomain organisations by what stands after the @ of their addresses
     * @param byKey organisations by what the system they were brought from calls them
     * @param networks every name of every network
     */
    PeopleLookups(
            Map<UUID, List<String>> named,
            Map<UUID, UUID> successors,
            Map<String, UUID> byDomain,
            Map<String, UUID> byKey,
            Collection<NamedNetwork> networks) {
        named.forEach((id, names) -> organisations.add(id, new Organisation(null, names)));
        this.successors = successors;
        this.byDomain = byDomain;
        this.byKey = byKey;
        for (var each : networks) {
            var same = this.networks.computeIfAbsent(NetworkNames.key(each.name()), _ -> new ArrayList<>());
            if (!same.contains(each.network())) {
                same.add(each.network());
            }
        }
    }

    /**
     * The one organisation of this name, in either language, in the genitive or without "city of". Of several that are one
     * by now, since a municipality may be called as one that merged into it, the one that they live on in.
     */
    Optional<UUID> organisation(String name) {
        return found.computeIfAbsent(name, wanted -> {
            var same = organisations.find(Organisation.named(wanted)).stream()
                    .filter(each -> each.match() instanceof Match.Identical)
                    .toList();
            if (same.size() == 1) {
                return Optional.of(same.getFirst().item());
            }
            var living = same.stream()
                    .map(each -> successors.getOrDefault(each.item(), each.item()))
                    .distinct()
                    .toList();
            return living.size() == 1 ? Optional.of(living.getFirst()) : Optional.empty();
        });
    }

    Optional<UUID> organisationOfKey(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** Whose addresses end so. */
    @Nullable
    UUID organisationOf(String address) {
        int at = address.indexOf('@');
        return byDomain.get(address.substring(at + 1).toLowerCase(Locale.ROOT));
    }

    Optional<Network> network(UUID id) {
        return networks.values().stream()
                .flatMap(List::stream)
                .filter(network -> network.id().equals(id))
                .findFirst();
    }

    /** The one network of this name. */
    Optional<Network> network(String name) {
        var same = networks.getOrDefault(NetworkNames.key(name), List.of());
        return same.size() == 1 ? Optional.of(same.getFirst()) : Optional.empty();
    }
}
