package fi.solmu.lifecycle.deciding;

import fi.solmu.lifecycle.proposals.Proposal;
import fi.solmu.lifecycle.proposals.ProposalKind;
import fi.solmu.lifecycle.proposals.ProposalStatus;
import fi.solmu.register.NetworkStatus;
import org.jspecify.annotations.Nullable;

/**
 * Whether a proposal can be decided, or decided anew: a decision is corrected by a new one only, and only while what it
 * did can still be put right by that.
 */
public sealed interface Correcting {
    /** It waits for its first decision, or was sent back and sent again. */
    record First() implements Correcting {}

    /** A new decision would take the place of this one. */
    record Anew(Decision former) implements Correcting {}

    /** What was decided has happened: another proposal is needed. */
    record TooLate() implements Correcting {}

    /** It is not, or not any more, before the working group. */
    record NotBeforeTheGroup() implements Correcting {}

    /** The network is in a state in which this cannot be decided. */
    record NotOfThisState() implements Correcting {}

    static Correcting of(Proposal proposal, @Nullable Decision latest) {
        return switch (proposal.status()) {
            case DRAFT, RETURNED, WITHDRAWN -> new NotBeforeTheGroup();
            case SENT -> fits(proposal) ? new First() : new NotOfThisState();
            case REJECTED -> latest == null ? new NotBeforeTheGroup() : anew(proposal, latest);
            case APPROVED -> latest == null ? new NotBeforeTheGroup() : undo(proposal, latest);
        };
    }

    private static Correcting anew(Proposal proposal, Decision latest) {
        return fits(proposal) ? new Anew(latest) : new NotOfThisState();
    }

    /** An approval can be corrected before its day, and later if all it did was to give other words or days. */
    private static Correcting undo(Proposal proposal, Decision latest) {
        if (latest.effect() == null) {
            return new Anew(latest);
        }
        var network = proposal.network();
        if (network == null) {
            return new TooLate();
        }
        var status = network.state().status();
        boolean open = switch (proposal.kind()) {
            case CLOSE -> status == NetworkStatus.CLOSING;
            case CONTINUE, CHANGE -> status == NetworkStatus.RUNNING;
            case FOUND, PAUSE, REVIVE, MERGE, SPLIT, HAND_OVER -> false;
        };
        return open ? new Anew(latest) : new TooLate();
    }

    private static boolean fits(Proposal proposal) {
        var network = proposal.network();
        return network == null
                ? proposal.kind() == ProposalKind.FOUND
                : proposal.kind().fits(network.state().status());
    }

    /** Whether a proposal in this state has ever been decided. */
    static boolean decided(ProposalStatus status) {
        return status == ProposalStatus.APPROVED || status == ProposalStatus.REJECTED;
    }
}
