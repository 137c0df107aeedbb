package fi.solmu.overview.coverage;

import fi.solmu.kernel.Language;
import fi.solmu.kernel.Localised;
import fi.solmu.register.Organisations.RegionCoverage;
import fi.solmu.register.Organisations.TypeCoverage;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the networks reach and what they do not, as of one day. */
public record Coverage(
        List<Area> areas,
        List<MunicipalityType> types,
        List<RegionCoverage> regions,
        Presence presence,
        List<InLanguage> languages) {

    /** Under this share of what municipalities have on an average they are under-represented. */
    static final double LITTLE = 0.5;

    /**
     * In how many networks municipalities are on an average: of all, by type and by region.
     *
     * @param average of all municipalities
     */
    public record Presence(double average, Map<UUID, Double> byType, Map<String, Double> byRegion) {
        public double ofType(UUID type) {
            return byType.getOrDefault(type, 0.0);
        }

        public double ofRegion(String code) {
            return byRegion.getOrDefault(code, 0.0);
        }

        /** Whether municipalities are in far fewer networks than others (aliedustettu). */
        public boolean little(double networks) {
            return networks < LITTLE * average;
        }
    }

    /**
     * What a language has.
     *
     * @param networks which work in it
     * @param municipalities where it is a language of the municipality; none of a language that is nobody's
     * @param without those of them that are in no network which works in it
     */
    public record InLanguage(Language language, int networks, int municipalities, List<Named> without) {}

    /** A municipality. */
    public record Named(UUID id, Localised name) {}

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
