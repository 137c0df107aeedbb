package fi.solmu.register.privacy;

import fi.solmu.access.Action;
import fi.solmu.access.Audit;
import fi.solmu.access.Audit.Change;
import fi.solmu.access.Audit.SubjectChange;
import fi.solmu.kernel.Sql;
import fi.solmu.register.ErasureTraces;
import fi.solmu.register.ErasureTraces.Found;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lifting the trace of an erasure (poiston jäljen kumoaminen), since the person asked to come back or should not have been
 * erased. A trace can only be found by what it was made of, and neither the search nor the lifting keeps what was typed.
 */
@Service
class Lifting {
    private final JdbcClient db;
    private final ErasureTraces traces;
    private final Audit audit;
    private final Clock clock;

    Lifting(JdbcClient db, ErasureTraces traces, Audit audit, Clock clock) {
        this.db = db;
        this.traces = traces;
        this.audit = audit;
        this.clock = clock;
    }

    /** Why a trace is lifted. */
    enum Why {
        /** The person asks to be in the register again. */
        ASKED_BACK,
        /** It was not this person who was to be erased. */
        MISTAKE
    }

    /** The erasures that left a trace of what is typed. That somebody looked is entered in the trail, not for whom. */
    @Transactional
    List<Found> find(LiftingForm form, UUID by) {
        audit.enter(by, Action.FIND_ERASURE, "erasure", null);
        return traces.find(form.name(), form.address());
    }

    /** Lifts those of these erasures that left a trace of what is typed, and no others; tells how many. */
    @Transactional
    int lift(LiftingForm form, Collection<UUID> chosen, Why why, UUID by) {
        var erasures = traces.find(form.name(), form.address()).stream()
                .map(Found::erasure)
                .filter(chosen::contains)
                .toList();
        traces.lift(erasures);
        int lifted = db.sql("""
                        INSERT INTO erasure_lifting (erasure_id, lifted_at, lifted_by, reason)
                        SELECT erasure, :now, :by, :why FROM unnest(:erasures) AS erasure
                        ON CONFLICT (erasure_id) DO NOTHING
                        """)
                .param("now", Sql.at(clock.instant()))
                .param("by", by)
                .param("why", why.name())
                .param("erasures", Sql.ids(erasures))
                .update();
        audit.enterAll(
                by,
                Action.LIFT_ERASURE,
                "erasure",
                erasures.stream()
                        .map(each -> new SubjectChange(each, new Change("reason", null, why.name())))
                        .toList());
        return lifted;
    }
}
