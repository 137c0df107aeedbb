package fi.solmu.imports;

/** What a row of a file is to the register (arvio). */
public enum Verdict {
    /** The register knows nothing by this name. */
    NEW,
    /** The name is known and nothing contradicts it, or the very row came before. */
    SAME,
    /** Perhaps another spelling of something known: a person decides. */
    REVIEW,
    /** The name is known, but a fact contradicts what another source or line says of it. */
    CONFLICT,
    /** The row cannot be taken as it is. */
    ERROR
}
