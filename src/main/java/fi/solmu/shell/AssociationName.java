package fi.solmu.shell;

import fi.solmu.kernel.Localised;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The name of the association whose register this is, as it stands beside the mark on every page. */
@Repository
public class AssociationName {
    private static final Duration FRESH = Duration.ofSeconds(10);
    private final JdbcClient db;
    private final InstantSource clock;
    private volatile Known known = new Known(Localised.NONE, Instant.MIN);

    AssociationName(JdbcClient db, InstantSource clock) {
        this.db = db;
        this.clock = clock;
    }

    private record Known(Localised name, Instant since) {}

    /** Empty while nobody has given the name. Ten seconds old at most, so that other nodes' changes are seen. */
    public Localised get() {
        var now = clock.instant();
        var seen = known;
        if (seen.since().isBefore(now.minus(FRESH)) || seen.since().isAfter(now)) {
            seen = new Known(read(), now);
            known = seen;
        }
        return seen.name();
    }

    private Localised read() {
        return db.sql("SELECT name_fi AS fi, name_sv AS sv, name_en AS en FROM association")
                .query(Localised.class)
                .optional()
                .orElse(Localised.NONE);
    }

    /** It has been changed: whoever asks next reads it anew. */
    void forget() {
        known = new Known(Localised.NONE, Instant.MIN);
    }
}
