package fi.solmu.overview.load;

import fi.solmu.register.Copies;
import fi.solmu.register.WholeVersion;
import java.time.LocalDate;
import org.springframework.stereotype.Service;

/** The load of a day, kept until something changes. */
@Service
public class Loads {
    private static final int HEAVIEST = 20;
    private static final int DAYS_KEPT = 2;
    private final LoadQueries queries;
    private final WholeVersion version;
    private final Copies<LocalDate, Load> kept = new Copies<>(DAYS_KEPT, _ -> 1);

    Loads(LoadQueries queries, WholeVersion version) {
        this.queries = queries;
        this.version = version;
    }

    public Load of(LocalDate today) {
        return of(today, version.now());
    }

    public Load of(LocalDate today, String known) {
        return kept.of(
                today,
                known,
                () -> new Load(
                        queries.steps(today),
                        queries.heaviest(today, HEAVIEST),
                        queries.organisations(today, HEAVIEST)));
    }
}
