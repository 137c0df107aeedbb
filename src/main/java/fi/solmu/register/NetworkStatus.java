package fi.solmu.register;

/** The name of a network's state (tila), as in lists and filters; {@link NetworkState} holds what belongs to each. */
public enum NetworkStatus {
    /** Kirjattu: brought in, activity not yet checked. */
    RECORDED,
    /** Toiminnassa. */
    RUNNING,
    /** Tauolla. */
    PAUSED,
    /** Päättymässä: has a last day. */
    CLOSING,
    /** Päättynyt. */
    CLOSED,
    /** Poistettu kirjaus: was never a network of its own; kept for the history, not listed. */
    WITHDRAWN
}
