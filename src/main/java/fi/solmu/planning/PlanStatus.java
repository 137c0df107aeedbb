package fi.solmu.planning;

/** Where a plan is (suunnitelman tila). */
public enum PlanStatus {
    /** Luonnos: being written. */
    DRAFT,
    /** Odottaa hyväksyntää: sent to whoever approves it. */
    PROPOSED,
    /** Hyväksytty. */
    APPROVED,
    /** Palautettu: to be written further, for a reason. */
    RETURNED;

    /** Whether its text can be changed. */
    public boolean isWritten() {
        return this == DRAFT || this == RETURNED;
    }
}
