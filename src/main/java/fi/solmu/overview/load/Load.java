package fi.solmu.overview.load;

import fi.solmu.kernel.Localised;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The load of networks on those who belong to them (kokouskuorma): meetings held in the twelve months up to a day in the
 * networks they belong to, each counted once, and their hours.
 *
 * @param steps people by the number of their networks
 * @param heaviest those in most networks; organisations likewise
 */
public record Load(List<Step> steps, List<Person> heaviest, List<Organisation> organisations) {
    /** From so many networks on, people are counted together. */
    static final int TOP = 6;

    /** How many people are in so many networks; the last step is so many or more. */
    public record Step(int networks, int people) {
        public boolean last() {
            return networks == TOP;
        }

        public String address() {
            return "/portfolio/load/people?networks=" + networks;
        }
    }

    /**
     * Somebody who belongs to networks.
     *
     * @param organisation for whom; none when nobody knows
     */
    public record Person(
            UUID id, String name, @Nullable Localised organisation, int networks, int meetings, double hours) {}

    /**
     * What falls on one organisation.
     *
     * @param people how many of its people are in networks
     * @param memberships how many memberships they have
     * @param visits meetings times those of its people who belonged to the network
     * @param hours of these visits
     */
    public record Organisation(
            UUID id, Localised name, int people, int networks, int memberships, int visits, double hours) {}

    public int people() {
        return steps.stream().mapToInt(Step::people).sum();
    }

    /** How many belong to at least so many networks. */
    public int inAtLeast(int networks) {
        return steps.stream()
                .filter(step -> step.networks() >= networks)
                .mapToInt(Step::people)
                .sum();
    }

    public int largestStep() {
        return steps.stream().mapToInt(Step::people).max().orElse(0);
    }
}
