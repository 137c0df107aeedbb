package fi.solmu.overview.picture;

import fi.solmu.criteria.NetworkVerdicts;
import fi.solmu.kernel.Language;
import fi.solmu.kernel.Localised;
import fi.solmu.register.NetworkStatus;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All networks that have not ended, as they are on one day (kokonaiskuva), with what their criteria come to.
 *
 * @param types those in use, typology by typology
 * @param areas those in use, in their order
 */
public record Picture(LocalDate day, List<Network> networks, List<Type> types, List<Area> areas) {

    /**
     * One network.
     *
     * @param people how many belong to it; organisations likewise
     * @param unit the unit of the association that answers for it
     * @param verdicts what its criteria come to; one that does not run is not judged
     */
    public record Network(
            UUID id,
            Localised name,
            Places places,
            NetworkStatus status,
            @Nullable LocalDate reviewOn,
            @Nullable LocalDate endsOn,
            List<UUID> types,
            List<UUID> areas,
            Localised unit,
            List<Language> languages,
            List<String> coordinators,
            int people,
            int organisations,
            NetworkVerdicts verdicts) {
        public String address() {
            return "/networks/" + id;
        }

        public static Comparator<Network> alphabetically(Language reader) {
            return Comparator.comparingInt(network -> network.places().in(reader));
        }
    }

    /** Where a name stands among all, as readers of each language expect. */
    public record Places(int fi, int sv, int en) {
        int in(Language reader) {
            return switch (reader) {
                case FI -> fi;
                case SV -> sv;
                case EN -> en;
            };
        }
    }

    /** A network type, by its typology's code and its own. */
    public record Type(UUID id, String typology, Localised typologyName, String code, Localised name) {
        public String address() {
            return typology + "." + code;
        }
    }

    public record Area(UUID id, String code, Localised name) {}

    public Optional<Network> network(UUID id) {
        return networks.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    public Optional<Type> type(UUID id) {
        return types.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    public Optional<Area> area(UUID id) {
        return areas.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** Task areas in use on which no network works. */
    public List<Area> areasWithoutNetworks() {
        return areas.stream()
                .filter(area ->
                        networks.stream().noneMatch(network -> network.areas().contains(area.id())))
                .toList();
    }
}
