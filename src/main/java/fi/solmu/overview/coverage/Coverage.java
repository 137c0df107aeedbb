package fi.solmu.overview.coverage;

import fi.solmu.kernel.Localised;
import fi.solmu.register.Organisations.RegionCoverage;
import fi.solmu.register.Organisations.TypeCoverage;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the networks reach and what they do not, as of one day. */
public record Coverage(List<Area> areas, List<MunicipalityType> types, List<RegionCoverage> regions) {

    /** A task area and how many networks work on it, by their state. */
    public record Area(String code, Localised name, int networks, Map<String, Integer> byState) {}

    /** A municipality type and the networks in which most of its municipalities are. */
    public record MunicipalityType(TypeCoverage reach, List<Share> most) {
        public int without() {
            return reach.municipalities() - reach.inNetworks();
        }
    }

    /** How many municipalities of a type are in one network. */
    public record Share(UUID network, Localised name, int municipalities) {}

    /** How many task areas have no network. */
    public long blankAreas() {
        return areas.stream().filter(area -> area.networks() == 0).count();
    }

    /** The longest bar. */
    public int mostNetworks() {
        return areas.stream().mapToInt(Area::networks).max().orElse(0);
    }

    public int municipalities() {
        return regions.stream().mapToInt(RegionCoverage::municipalities).sum();
    }

    public int withoutNetworks() {
        return regions.stream().mapToInt(RegionCoverage::withoutNetworks).sum();
    }
}
