package fi.solmu.planning.deciding;

import fi.solmu.planning.Approver;
import fi.solmu.planning.PlanStatus;
import java.util.Optional;

/** Where a plan stands, as far as it decides what may be done next. */
public record Standing(PlanStatus status, Approver approver, boolean hasGoals) {

    /** Why a step cannot be taken. */
    public enum Refusal {
        /** Another approves the plans of networks of this type. */
        NOT_APPROVER,
        /** The plan is in a state in which this is not done. */
        NOT_NOW,
        /** A plan without a goal says nothing that could be approved. */
        NO_GOALS
    }

    /** Why this step cannot be taken; empty when it can. */
    public Optional<Refusal> refusal(Step step, boolean byApprover) {
        if (step.isDecision() && !byApprover) {
            return Optional.of(Refusal.NOT_APPROVER);
        }
        boolean fits = switch (step) {
            case PROPOSE -> status.isWritten();
            // whoever approves what they wrote themselves need not send it to themselves
            case APPROVE -> status == PlanStatus.PROPOSED || (status.isWritten() && approver == Approver.COORDINATOR);
            case RETURN -> status == PlanStatus.PROPOSED;
            case TAKE_BACK -> status == PlanStatus.PROPOSED || status == PlanStatus.APPROVED;
        };
        if (!fits) {
            return Optional.of(Refusal.NOT_NOW);
        }
        return (step == Step.PROPOSE || step == Step.APPROVE) && !hasGoals
                ? Optional.of(Refusal.NO_GOALS)
                : Optional.empty();
    }
}
