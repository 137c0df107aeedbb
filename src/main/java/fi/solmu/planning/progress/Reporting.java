package fi.solmu.planning.progress;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.access.Audit;
import fi.solmu.access.Audit.Change;
import fi.solmu.kernel.NotFound;
import fi.solmu.kernel.Sql;
import fi.solmu.planning.MeasureStatus;
import fi.solmu.planning.PlanNames;
import fi.solmu.planning.plans.PlanStates;
import fi.solmu.shell.Problems;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Saying how far a measure has come, whatever state its plan is in: the text of the plan stays as it is. */
@Service
class Reporting {
    static final int LONGEST_NOTE = 1000;
    private final JdbcClient db;
    private final PlanStates states;
    private final Audit audit;
    private final InstantSource clock;

    Reporting(JdbcClient db, PlanStates states, Audit audit, InstantSource clock) {
        this.db = db;
        this.states = states;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of it. */
    sealed interface Outcome {
        record Done() implements Outcome {}

        record Mistaken(Problems problems) implements Outcome {}

        /** Somebody else said something of it meanwhile. */
        record ChangedMeanwhile() implements Outcome {}
    }

    /** The measure as it stands, with all that was said of it. */
    MeasureProgress of(UUID plan, UUID measure) {
        var history = db.sql("""
                        SELECT s.id, s.status, s.note, s.begun_at, a.name AS by
                        FROM plan_measure_state s LEFT JOIN account a ON a.id = s.begun_by
                        WHERE s.measure_id = :measure ORDER BY s.begun_at DESC, s.id DESC
                        """)
                .param("measure", measure)
                .query((row, _) -> new MeasureProgress.Said(
                        row.getObject("id", UUID.class),
                        MeasureStatus.valueOf(row.getString("status")),
                        row.getString("note"),
                        row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                        row.getString("by")))
                .list();
        return db.sql("SELECT words, month FROM plan_measure_now WHERE id = :measure AND plan_id = :plan")
                .param("measure", measure)
                .param("plan", plan)
                .query((row, _) -> new MeasureProgress(
                        measure, row.getString("words"), row.getObject("month", Integer.class), history))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** @param opened the state the form was opened with */
    @Transactional
    Outcome report(UUID plan, UUID measure, String status, String typed, String opened, Actor actor) {
        states.lock(plan);
        var now = of(plan, measure).now();
        if (!now.id().toString().equals(opened)) {
            return new Outcome.ChangedMeanwhile();
        }
        var note = typed.replace("\r\n", "\n").replace("\u0000", "").strip();
        var problems = new Problems();
        var next = problems.need(
                MeasureProgress.read(status.toUpperCase(Locale.ROOT)), "status", "planning.progress.problem");
        if (note.length() > LONGEST_NOTE) {
            problems.add("note", "planning.problem.tooLong", LONGEST_NOTE);
        } else if (note.isEmpty() && next.filter(MeasureStatus.DROPPED::equals).isPresent()) {
            problems.add("note", "planning.progress.problem.why");
        }
        if (problems.any() || next.isEmpty()) {
            return new Outcome.Mistaken(problems);
        }
        if (next.get() != now.status() || !note.equals(now.note() == null ? "" : now.note())) {
            change(plan, measure, now, next.get(), note, actor);
        }
        return new Outcome.Done();
    }

    private void change(
            UUID plan, UUID measure, MeasureProgress.Said before, MeasureStatus status, String note, Actor actor) {
        var now = Sql.at(clock.instant());
        db.sql("UPDATE plan_measure_state SET ended_at = :now WHERE id = :before")
                .param("now", now)
                .param("before", before.id())
                .update();
        db.sql("""
                        INSERT INTO plan_measure_state (measure_id, status, note, begun_at, begun_by)
                        VALUES (:measure, :status, :note, :now, :account)
                        """)
                .param("measure", measure)
                .param("status", status.name())
                .param("note", note.isEmpty() ? null : note)
                .param("now", now)
                .param("account", actor.account())
                .update();
        var words = of(plan, measure).words();
        var changes = new ArrayList<>(List.of(
                new Change("measure", words, words),
                new Change("measure_state", before.status().name(), status.name())));
        if (!note.isEmpty()) {
            changes.add(new Change("note", before.note(), note));
        }
        audit.enter(actor.account(), Action.REPORT_MEASURE, PlanNames.PLAN, plan, changes);
    }
}
