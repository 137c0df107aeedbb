package fi.solmu.overview.scenarios;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** All scenarios, the newest first. */
public record ScenarioList(List<Listed> all) {
    /** One of them, with how many changes it tries and how many proposals were made of them. */
    public record Listed(UUID id, String name, String madeBy, Instant madeAt, int changes, int proposals) {
        public String address() {
            return "/portfolio/what-if/" + id;
        }
    }
}
