package fi.solmu.lifecycle.deciding;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.lifecycle.proposals.Proposal;
import fi.solmu.lifecycle.proposals.ProposalQueries;
import fi.solmu.lifecycle.proposals.ProposalStatus;
import fi.solmu.shell.Texts;
import fi.solmu.shell.WorkToDo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What waits: decisions for the working group, questions for whoever proposed, conditions for whoever runs the network. */
@Component
class LifecycleWork implements WorkToDo {
    private final ProposalQueries proposals;
    private final DecisionQueries decisions;

    LifecycleWork(ProposalQueries proposals, DecisionQueries decisions) {
        this.proposals = proposals;
        this.decisions = decisions;
    }

    @Override
    public List<Work> of(Actor actor, Texts t, LocalDate today) {
        var work = new ArrayList<Work>();
        if (actor.may(Action.DECIDE_PROPOSAL)) {
            waiting(proposals.waiting(), t, work);
        }
        if (actor.may(Action.PROPOSE)) {
            returned(actor, t, work);
        }
        if (actor.may(Action.SEE_PROPOSALS)) {
            conditions(actor, t, today, work);
        }
        return work;
    }

    private static void waiting(List<Proposal> waiting, Texts t, List<Work> work) {
        if (!waiting.isEmpty()) {
            boolean one = waiting.size() == 1;
            work.add(Work.open(
                    Urgency.SOON,
                    t.text("lifecycle.work.decide.title"),
                    one ? waiting.getFirst().name() : null,
                    t.text("lifecycle.work.decide.text", waiting.size()),
                    one ? "/proposals/" + waiting.getFirst().id() : "/decisions",
                    t.text("lifecycle.work.decide.verb")));
        }
    }

    private void returned(Actor actor, Texts t, List<Work> work) {
        proposals.unfinished(actor.account(), actor.networksWhere(Action.EDIT_NETWORK)).stream()
                .filter(each -> each.status() == ProposalStatus.RETURNED)
                .forEach(each -> work.add(Work.open(
                        Urgency.SOON,
                        t.text("lifecycle.work.returned.title"),
                        each.name(),
                        t.text("lifecycle.work.returned.text"),
                        "/proposals/" + each.id(),
                        t.text("lifecycle.work.returned.verb"))));
    }

    private void conditions(Actor actor, Texts t, LocalDate today, List<Work> work) {
        decisions.openConditions().stream()
                .filter(each -> each.network() != null && actor.mayInNetwork(Action.FULFIL_CONDITION, each.network()))
                .forEach(each -> work.add(Work.due(
                        each.dueOn(),
                        today,
                        t.text("lifecycle.work.condition.title"),
                        each.name(),
                        each.demand(),
                        "/networks/" + each.network() + "/conditions/" + each.id(),
                        t.text("lifecycle.work.condition.verb"))));
    }
}
