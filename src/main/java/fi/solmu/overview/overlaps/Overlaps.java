package fi.solmu.overview.overlaps;

import fi.solmu.overview.picture.Rearrangement;
import fi.solmu.register.Copies;
import fi.solmu.register.WholeVersion;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;

/** The overlaps of a day, those with most in common first; kept until something changes. */
@Service
public class Overlaps {
    private static final int MOST_KEPT = 2_000;
    private final OverlapQueries queries;
    private final WholeVersion version;
    private final Copies<LocalDate, List<Overlap>> kept = new Copies<>(MOST_KEPT, found -> found.size() + 1);

    Overlaps(OverlapQueries queries, WholeVersion version) {
        this.queries = queries;
        this.version = version;
    }

    public List<Overlap> of(LocalDate today) {
        return of(today, version.now());
    }

    public List<Overlap> of(LocalDate today, String known) {
        return kept.of(today, known, () -> queries.overlaps(today, Rearrangement.NOTHING));
    }

    /** What overlaps there would be if these networks were gone. */
    public List<Overlap> of(LocalDate today, Rearrangement trial) {
        return queries.overlaps(today, trial);
    }
}
