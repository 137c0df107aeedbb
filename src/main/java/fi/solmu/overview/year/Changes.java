package fi.solmu.overview.year;

import fi.solmu.criteria.NetworkVerdicts;
import fi.solmu.criteria.Verdicts;
import fi.solmu.overview.year.Change.Figures;
import fi.solmu.register.Copies;
import fi.solmu.register.WholeVersion;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Compares today with a day gone by; kept until something changes. */
@Service
public class Changes {
    private static final int MOST_KEPT = 8;
    private final ChangeQueries queries;
    private final Verdicts verdicts;
    private final WholeVersion version;
    private final Copies<Days, Change> kept = new Copies<>(MOST_KEPT, _ -> 1);

    private record Days(LocalDate then, LocalDate now) {}

    Changes(ChangeQueries queries, Verdicts verdicts, WholeVersion version) {
        this.queries = queries;
        this.verdicts = verdicts;
        this.version = version;
    }

    public Change between(LocalDate then, LocalDate now) {
        return between(then, now, version.now());
    }

    public Change between(LocalDate then, LocalDate now, String known) {
        return kept.of(
                new Days(then, now),
                known,
                () -> new Change(
                        then, now, figures(then), figures(now), queries.moved(then, now), queries.removed(then, now)));
    }

    private Figures figures(LocalDate day) {
        var counted = queries.counted(day);
        return new Figures(
                counted.running(),
                counted.paused(),
                counted.people(),
                counted.organisations(),
                counted.municipalities(),
                counted.meetings(),
                counted.plans(),
                judged(day));
    }

    private Change.@Nullable Judged judged(LocalDate day) {
        var judged = verdicts.ofAllRunning(day).stream()
                .filter(NetworkVerdicts.Judged.class::isInstance)
                .map(NetworkVerdicts.Judged.class::cast)
                .toList();
        return judged.isEmpty()
                ? null
                : new Change.Judged(
                        judged.size(),
                        (int) judged.stream()
                                .filter(each -> each.met() == each.counted())
                                .count(),
                        (int) judged.stream()
                                .filter(NetworkVerdicts.Judged::fallsShort)
                                .count());
    }
}
