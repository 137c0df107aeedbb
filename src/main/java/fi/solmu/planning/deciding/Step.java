package fi.solmu.planning.deciding;

import fi.solmu.access.Action;
import fi.solmu.planning.PlanStatus;

/** What can be done to a plan as a whole. */
public enum Step {
    PROPOSE(PlanStatus.PROPOSED, Action.PROPOSE_PLAN),
    APPROVE(PlanStatus.APPROVED, Action.APPROVE_PLAN),
    /** Asks for changes. */
    RETURN(PlanStatus.RETURNED, Action.APPROVE_PLAN),
    /** Makes it a draft again, to change it. */
    TAKE_BACK(PlanStatus.DRAFT, Action.EDIT_PLAN);

    private final PlanStatus after;
    private final Action action;

    Step(PlanStatus after, Action action) {
        this.after = after;
        this.action = action;
    }

    PlanStatus after() {
        return after;
    }

    Action action() {
        return action;
    }

    /** Whether whoever takes the step must say why. */
    boolean needsNote() {
        return this == RETURN || this == TAKE_BACK;
    }

    boolean isDecision() {
        return this == APPROVE || this == RETURN;
    }
}
