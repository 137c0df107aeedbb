package fi.solmu.imports.comparing;

/** What somebody can say of two things that may be one (päätös). */
public enum PairVerdict {
    SAME,
    DIFFERENT,
    /** Not now: the pair is asked about again, after the others. */
    UNSURE
}
