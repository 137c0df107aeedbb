package fi.solmu.lifecycle.deciding;

import fi.solmu.lifecycle.proposals.ProposalStatus;

/** What the working group says of a proposal (päätös). */
public enum Verdict {
    APPROVED,
    /** Approved with conditions, each with its day. */
    CONDITIONAL,
    /** Sent back to its maker with questions. */
    RETURNED,
    REJECTED;

    public boolean approves() {
        return this == APPROVED || this == CONDITIONAL;
    }

    ProposalStatus status() {
        return switch (this) {
            case APPROVED, CONDITIONAL -> ProposalStatus.APPROVED;
            case RETURNED -> ProposalStatus.RETURNED;
            case REJECTED -> ProposalStatus.REJECTED;
        };
    }
}
