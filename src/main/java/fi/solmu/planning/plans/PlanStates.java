package fi.solmu.planning.plans;

import fi.solmu.access.Action;
import fi.solmu.access.Audit;
import fi.solmu.access.Audit.Change;
import fi.solmu.kernel.NotFound;
import fi.solmu.kernel.Sql;
import fi.solmu.planning.PlanNames;
import fi.solmu.planning.PlanStatus;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The states of plans as rows of a history. Whoever changes a plan, its text or its state, locks it here first. */
@Repository
public class PlanStates {
    private final JdbcClient db;
    private final Audit audit;
    private final InstantSource clock;

    PlanStates(JdbcClient db, Audit audit, InstantSource clock) {
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    /** The state a plan is in. */
    public record Now(UUID id, PlanStatus status) {}

    /**
     * Makes others who change this plan wait, then tells its state. Two statements: the second must see what the one
     * before us committed while we waited.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Now lock(UUID plan) {
        var locked = db.sql("SELECT id FROM plan WHERE id = :plan FOR UPDATE")
                .param("plan", plan)
                .query(UUID.class)
                .optional();
        if (locked.isEmpty()) {
            throw new NotFound();
        }
        return db.sql("SELECT id, status FROM plan_state WHERE plan_id = :plan AND ended_at IS NULL")
                .param("plan", plan)
                .query(Now.class)
                .single();
    }

    /** The first state of a plan just made. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin(UUID plan, @Nullable UUID account) {
        insert(plan, PlanStatus.DRAFT, null, account);
        audit.enter(
                account,
                Action.EDIT_PLAN,
                PlanNames.PLAN,
                plan,
                List.of(new Change("state", null, PlanStatus.DRAFT.name())));
    }

    /** The next state; tells its id. The plan has been locked. */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID change(
            UUID plan, Now before, PlanStatus after, @Nullable String note, @Nullable UUID account, Action action) {
        db.sql("UPDATE plan_state SET ended_at = :now WHERE id = :before")
                .param("now", Sql.at(clock.instant()))
                .param("before", before.id())
                .update();
        var state = insert(plan, after, note, account);
        var changes = new ArrayList<Change>();
        changes.add(new Change("state", before.status().name(), after.name()));
        if (note != null) {
            changes.add(new Change("note", null, note));
        }
        audit.enter(account, action, PlanNames.PLAN, plan, changes);
        return state;
    }

    private UUID insert(UUID plan, PlanStatus status, @Nullable String note, @Nullable UUID account) {
        return db.sql("""
                        INSERT INTO plan_state (plan_id, status, note, begun_at, begun_by)
                        VALUES (:plan, :status, :note, :now, :account) RETURNING id
                        """)
                .param("plan", plan)
                .param("status", status.name())
                .param("note", note)
                .param("now", Sql.at(clock.instant()))
                .param("account", account)
                .query(UUID.class)
                .single();
    }
}
