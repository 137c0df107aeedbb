package fi.solmu.planning;

/** How far a measure of a plan has come (toimenpiteen tila). */
public enum MeasureStatus {
    /** Suunniteltu. */
    PLANNED,
    /** Käynnissä. */
    UNDER_WAY,
    /** Tehty. */
    DONE,
    /** Luovuttu: will not be done, for a reason. */
    DROPPED;

    /** Whether nothing more is to be done. */
    public boolean isSettled() {
        return this == DONE || this == DROPPED;
    }
}
