package fi.solmu.overview.ahead;

import fi.solmu.register.Copies;
import fi.solmu.register.WholeVersion;
import java.time.LocalDate;
import org.springframework.stereotype.Service;

/** What is ahead of a day, kept until something changes. */
@Service
public class TimeLines {
    private static final int DAYS_KEPT = 2;
    private final AheadQueries queries;
    private final WholeVersion version;
    private final Copies<LocalDate, Ahead> kept = new Copies<>(DAYS_KEPT, _ -> 1);

    TimeLines(AheadQueries queries, WholeVersion version) {
        this.queries = queries;
        this.version = version;
    }

    public Ahead of(LocalDate today) {
        return of(today, version.now());
    }

    public Ahead of(LocalDate today, String known) {
        return kept.of(today, known, () -> Ahead.of(today, queries.before(Ahead.end(today), today)));
    }
}
