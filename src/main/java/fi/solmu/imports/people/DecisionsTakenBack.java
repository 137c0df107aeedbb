package fi.solmu.imports.people;

import fi.solmu.register.PersonMergeNotices;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A pair whose merge was taken back on the person's page is open again. */
@Component
class DecisionsTakenBack implements PersonMergeNotices {
    private final JdbcClient db;
    private final InstantSource clock;

    DecisionsTakenBack(JdbcClient db, InstantSource clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public void undone(UUID merge, @Nullable UUID account) {
        PersonPairQueries.decisions(db, clock).takeBackOfMerge(merge, account);
    }
}
