package fi.solmu.overview.load;

import java.util.List;

/**
 * A page of people by the number of their networks.
 *
 * @param networks the step; 0 for everybody
 */
public record LoadedPeople(Load load, int networks, List<Load.Person> people, int total, int at, int pages) {
    public boolean last() {
        return networks == Load.TOP;
    }
}
