package fi.solmu.overview.scenarios;

import fi.solmu.kernel.Localised;
import fi.solmu.overview.picture.Picture.Area;
import java.util.List;
import java.util.UUID;

/**
 * What would come of a scenario (vaikutus): the figures as they are and as they would be. Of networks to be founded nobody
 * knows the members or meetings; they count as networks and fill gaps.
 *
 * @param lost municipalities that would be in no network any more
 * @param peopleLost how many people would be in none
 */
public record Effect(Figures before, Figures after, List<TypeReach> types, List<Municipality> lost, int peopleLost) {

    /**
     * How it is, or would be.
     *
     * @param networks those to be founded included
     * @param overlaps pairs that do much the same
     * @param fallShort networks that do not meet a required criterion
     * @param gaps task areas on which no network works
     */
    public record Figures(int networks, Reach reach, int overlaps, int fallShort, List<Area> gaps) {}

    /**
     * Whom networks reach, and what it takes of them.
     *
     * @param meetings held in twelve months by networks that stay; those of one that went into another fall away
     * @param visits meetings times those who belong to the network
     * @param hours of these visits
     * @param inMany people in so many networks or more that it is a burden, {@link #MANY}
     * @param most the most networks anybody is in
     */
    public record Reach(
            int networks,
            int people,
            int organisations,
            int municipalities,
            int memberships,
            int meetings,
            int visits,
            double hours,
            int inMany,
            int most) {}

    /** In so many networks or more. */
    static final int MANY = 5;

    /** How many municipalities of a type are in networks, and would be. */
    public record TypeReach(String code, Localised name, int municipalities, int before, int after) {}

    public record Municipality(UUID id, Localised name) {}

    /** Gaps there would be that there are not. */
    public List<Area> opened() {
        return after.gaps().stream()
                .filter(area -> !before.gaps().contains(area))
                .toList();
    }

    /** Gaps that would be filled. */
    public List<Area> filled() {
        return before.gaps().stream()
                .filter(area -> !after.gaps().contains(area))
                .toList();
    }
}
