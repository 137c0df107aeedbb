package fi.solmu.lifecycle.effects;

import fi.solmu.access.Action;
import fi.solmu.kernel.DayWork;
import fi.solmu.lifecycle.closing.ClosingNotices;
import fi.solmu.lifecycle.deciding.Decision;
import fi.solmu.lifecycle.deciding.DecisionQueries;
import fi.solmu.lifecycle.effects.Endings.Due;
import fi.solmu.lifecycle.proposals.ProposalQueries;
import fi.solmu.lifecycle.proposals.Proposals;
import fi.solmu.register.MemberMoves;
import fi.solmu.register.MemberRemovals;
import fi.solmu.register.NetworkState;
import fi.solmu.register.NetworkState.Decision.End;
import fi.solmu.register.NetworkState.Reason;
import fi.solmu.register.NetworkStates;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What days bring to networks by themselves: founded ones open, fixed terms end, closings come to their day, members of
 * closed networks are removed, reviews fall due, ends are warned of. Each network in a transaction of its own, so that one
 * that cannot be helped keeps no other waiting.
 */
@Component
class LifeOfNetworks implements DayWork {
    private static final Logger LOG = LoggerFactory.getLogger(LifeOfNetworks.class);

    /** Days before the end of a fixed term (domain.md section 4: the end must not come as a surprise). */
    private static final List<Integer> WARNED_AHEAD = List.of(90, 30, 7);

    private final Endings endings;
    private final NetworkStates states;
    private final MemberMoves moves;
    private final MemberRemovals removals;
    private final DecisionQueries decisions;
    private final ProposalQueries proposalQueries;
    private final Proposals proposals;
    private final CarryingOut carryingOut;
    private final ClosingNotices notices;
    private final EndingLetters letters;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LifeOfNetworks(
            Endings endings,
            NetworkStates states,
            MemberMoves moves,
            MemberRemovals removals,
            DecisionQueries decisions,
            ProposalQueries proposalQueries,
            Proposals proposals,
            CarryingOut carryingOut,
            ClosingNotices notices,
            EndingLetters letters,
            TransactionTemplate transaction,
            Clock clock) {
        this.endings = endings;
        this.states = states;
        this.moves = moves;
        this.removals = removals;
        this.decisions = decisions;
        this.proposalQueries = proposalQueries;
        this.proposals = proposals;
        this.carryingOut = carryingOut;
        this.notices = notices;
        this.letters = letters;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public void on(LocalDate day) {
        each(decisions.due(day), Decision::proposal, due -> carryOut(due.proposal(), day));
        each(endings.termsOver(day), Due::network, due -> end(due.network(), day));
        each(endings.closings(day), Due::network, due -> end(due.network(), day));
        each(endings.toRemove(day), Due::network, due -> removals.remove(due.network(), due.day()));
        each(endings.reviews(day), Due::network, due -> fallDue(due, day));
        each(notices.due(day), ClosingNotices.Notice::network, due -> notices.send(due.network(), null));
        transaction.executeWithoutResult(
                _ -> endings.warn(day, WARNED_AHEAD, clock.instant()).forEach(letters::warn));
    }

    /** One that cannot be helped keeps no other waiting; it is tried again the next day. */
    private static <T> void each(List<T> due, Function<T, UUID> id, Consumer<T> deed) {
        for (var one : due) {
            try {
                deed.accept(one);
            } catch (RuntimeException e) {
                LOG.error("What the day brings to {} could not be done", id.apply(one), e);
            }
        }
    }

    private void fallDue(Due due, LocalDate day) {
        proposals.reviewFallsDue(due.network(), due.day(), endings.language(due.network()), day);
    }

    /** Looked at again under a lock: somebody may have corrected the decision meanwhile. */
    private void carryOut(UUID proposal, LocalDate day) {
        transaction.executeWithoutResult(_ -> {
            proposalQueries.lock(proposal);
            decisions
                    .latest(proposal)
                    .filter(decision -> decision.effect() == null
                            && decision.effectOn() != null
                            && !decision.effectOn().isAfter(day))
                    .ifPresent(decision ->
                            carryingOut.carryOut(proposalQueries.find(proposal).orElseThrow(), decision));
        });
    }

    /** The members' time ends with the network's, even where the data stay for a while. */
    private void end(UUID network, LocalDate day) {
        transaction.executeWithoutResult(_ -> {
            states.lock(network);
            switch (states.of(network)) {
                case NetworkState.Running running
                when running.term() instanceof NetworkState.Term.Fixed(var endsOn) && !endsOn.isAfter(day) -> {
                    notices.send(network, null);
                    moves.endAll(network, endsOn);
                    states.decide(network, new End(endsOn, Reason.TERM_ENDED), null, null, Action.END_TERM);
                }
                case NetworkState.Closing closing
                when !closing.lastDay().isAfter(day) -> {
                    notices.send(network, null);
                    moves.endAll(network, closing.lastDay());
                    states.decide(
                            network,
                            new End(closing.lastDay(), Reason.DECIDED),
                            states.decided(network).orElse(null),
                            null,
                            Action.CARRY_OUT_DECISION);
                }
                default -> {} // continued or taken back meanwhile
            }
        });
    }
}
