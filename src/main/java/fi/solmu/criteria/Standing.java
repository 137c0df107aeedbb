package fi.solmu.criteria;

/** How much a criterion counts (velvoittavuus). */
public enum Standing {
    /** Pakollinen: without it the network falls short. */
    REQUIRED,
    /** Suositeltava: shown and counted, but nobody falls short for it. */
    RECOMMENDED
}
