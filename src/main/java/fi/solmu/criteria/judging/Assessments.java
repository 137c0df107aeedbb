package fi.solmu.criteria.judging;

import fi.solmu.criteria.Assessing;
import fi.solmu.criteria.NetworkVerdicts.Judged;
import fi.solmu.criteria.judging.AssessmentQueries.Assessed;
import fi.solmu.kernel.DayWork;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes verdicts down every morning: only what is not as it was the day before. */
@Component
class Assessments implements DayWork, Assessing {
    /** After whatever else a day brings has come about. */
    private static final int LATE = 800;

    private final Judging judging;
    private final AssessmentQueries queries;

    Assessments(Judging judging, AssessmentQueries queries) {
        this.judging = judging;
        this.queries = queries;
    }

    @Override
    public int order() {
        return LATE;
    }

    /** Days on which no server ran are those on which nothing was seen to change. */
    @Override
    @Transactional
    public void on(LocalDate day) {
        writeDown(day);
    }

    @Override
    @Transactional
    public void writeDown(LocalDate day) {
        if (queries.isPast(day)) {
            return;
        }
        var now = new HashSet<Assessed>();
        for (var verdicts : judging.live(day)) {
            if (verdicts instanceof Judged judged) {
                judged.lines().forEach(line -> now.add(Assessed.of(judged.network(), line)));
            }
        }
        var ended = new ArrayList<UUID>();
        for (var open : queries.open()) {
            if (!now.remove(open.assessed())) {
                ended.add(open.id());
            }
        }
        if (!ended.isEmpty()) {
            queries.end(ended, day);
        }
        if (!now.isEmpty()) {
            queries.begin(List.copyOf(now), day);
        }
    }
}
