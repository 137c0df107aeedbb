package fi.solmu.overview.picture;

import fi.solmu.criteria.NetworkVerdicts;
import fi.solmu.criteria.Verdicts;
import fi.solmu.register.Copies;
import fi.solmu.register.WholeVersion;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** The picture of a day, kept by this node for as long as nothing of it has changed. */
@Service
public class Pictures {
    /** Networks kept at once: today's picture and, around midnight, yesterday's. */
    private static final int MOST_KEPT = 30_000;

    private final PictureQueries queries;
    private final Verdicts verdicts;
    private final WholeVersion version;
    private final Copies<LocalDate, Picture> kept =
            new Copies<>(MOST_KEPT, picture -> picture.networks().size() + 1);

    Pictures(PictureQueries queries, Verdicts verdicts, WholeVersion version) {
        this.queries = queries;
        this.verdicts = verdicts;
        this.version = version;
    }

    public Picture of(LocalDate today) {
        return of(today, version.now());
    }

    /** The same where the version was asked for before. */
    public Picture of(LocalDate today, String known) {
        return kept.of(today, known, () -> read(today));
    }

    private Picture read(LocalDate today) {
        var judged = new HashMap<UUID, NetworkVerdicts>();
        verdicts.ofAllRunning(today).forEach(each -> judged.put(each.network(), each));
        return new Picture(today, queries.networks(today, judged), queries.types(), queries.areas());
    }
}
