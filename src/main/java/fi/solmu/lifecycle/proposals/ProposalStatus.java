package fi.solmu.lifecycle.proposals;

/** Where a proposal is (ehdotuksen tila). */
public enum ProposalStatus {
    /** Being written; nobody but its maker sees it. */
    DRAFT,
    /** Waits for the working group. */
    SENT,
    /** Sent back with questions to its maker. */
    RETURNED,
    APPROVED,
    REJECTED,
    WITHDRAWN;

    /** Whether its maker can change it. */
    public boolean open() {
        return this == DRAFT || this == RETURNED;
    }
}
