package fi.solmu.overview.overlaps;

import fi.solmu.kernel.Localised;
import java.util.List;
import java.util.UUID;

/**
 * Two networks with at least two of three marks in common (päällekkäisyys): the same people, the same task, the same
 * purpose.
 *
 * @param shared how many people belong to both
 * @param areas task areas on which both work
 * @param alike how much alike their purposes are worded, from 0 to 1: the share of letter triples in common, in the
 *     language in which it is greatest
 * @param parts whether one of them is a part of the other, so that the same people are no wonder
 */
public record Overlap(Side one, Side other, int shared, List<Localised> areas, double alike, boolean parts) {
    /** The same people: at least so many, and so great a share of the smaller network. */
    static final int SHARED = 5;

    static final double SHARE = 0.5;

    /** Purposes worded alike: two texts about different things seldom reach it. */
    static final double ALIKE = 0.3;

    /** One of the two. */
    public record Side(UUID id, Localised name, int people) {
        public String address() {
            return "/networks/" + id;
        }
    }

    /** What share of the smaller network's people belongs to the larger, from 0 to 1. */
    public double share() {
        int smaller = Math.min(one.people(), other.people());
        return smaller == 0 ? 0 : (double) shared / smaller;
    }

    public boolean samePeople() {
        return shared >= SHARED && share() >= SHARE;
    }

    public boolean sameTask() {
        return !areas.isEmpty();
    }

    public boolean samePurpose() {
        return alike >= ALIKE;
    }

    public int marks() {
        return (samePeople() ? 1 : 0) + (sameTask() ? 1 : 0) + (samePurpose() ? 1 : 0);
    }

    /** Where those who belong to both are listed. */
    public String sharedAddress() {
        return "/portfolio/overlaps/people?one=" + one.id() + "&other=" + other.id();
    }
}
