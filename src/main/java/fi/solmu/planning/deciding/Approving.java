package fi.solmu.planning.deciding;

import fi.solmu.access.Actor;
import fi.solmu.planning.plans.PlanQueries;
import fi.solmu.planning.plans.PlanStates;
import fi.solmu.planning.plans.PlanView;
import fi.solmu.shell.Problems;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sending a plan for approval, approving or returning it, taking it back. */
@Service
class Approving {
    static final int LONGEST_NOTE = 2000;
    private final PlanQueries plans;
    private final PlanStates states;
    private final ApprovalLetters letters;

    Approving(PlanQueries plans, PlanStates states, ApprovalLetters letters) {
        this.plans = plans;
        this.states = states;
        this.letters = letters;
    }

    /** What came of it. */
    sealed interface Outcome {
        record Done() implements Outcome {}

        record Refused(Standing.Refusal why) implements Outcome {}

        /** The plan is no longer what was read, or somebody else has decided. */
        record ChangedMeanwhile() implements Outcome {}

        record Mistaken(Problems problems) implements Outcome {}
    }

    static Standing standing(PlanView view) {
        return new Standing(
                view.head().state().status(),
                view.head().rule().approver(),
                !view.goals().isEmpty());
    }

    static boolean isApprover(PlanView view, Actor actor) {
        return view.head().rule().approver().is(actor, view.head().network());
    }

    /** @param read the mark of what was read before deciding */
    @Transactional
    Outcome take(Step step, UUID plan, String read, String typed, Actor actor, LocalDate today) {
        var before = states.lock(plan);
        var view = plans.whole(plan);
        boolean byApprover = isApprover(view, actor);
        if (step.isDecision() && !byApprover) {
            return new Outcome.Refused(Standing.Refusal.NOT_APPROVER);
        }
        if (!view.mark().equals(read)) {
            return new Outcome.ChangedMeanwhile();
        }
        var refusal = standing(view).refusal(step, byApprover);
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        var note = typed.replace("\r\n", "\n").replace("\u0000", "").strip();
        var problems = new Problems();
        if (note.isEmpty() && step.needsNote()) {
            problems.add("note", "planning.decide.problem." + step);
        } else if (note.length() > LONGEST_NOTE) {
            problems.add("note", "planning.problem.tooLong", LONGEST_NOTE);
        }
        if (problems.any()) {
            return new Outcome.Mistaken(problems);
        }
        var state =
                states.change(plan, before, step.after(), note.isEmpty() ? null : note, actor.account(), step.action());
        if (step.isDecision()) {
            letters.tell(view.head(), state, step, note, actor, today);
        }
        return new Outcome.Done();
    }
}
