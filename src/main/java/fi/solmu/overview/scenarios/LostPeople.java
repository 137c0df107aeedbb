package fi.solmu.overview.scenarios;

import fi.solmu.kernel.Localised;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A page of people who would be in no network any more.
 *
 * @param networks the names of the networks they are in
 */
public record LostPeople(
        Scenario scenario, List<Lost> people, Map<UUID, Localised> networks, int total, int at, int pages) {
    /** One of them, and in which networks. */
    public record Lost(UUID person, String name, List<UUID> networks) {}
}
