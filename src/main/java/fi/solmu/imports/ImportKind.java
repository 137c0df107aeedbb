package fi.solmu.imports;

/** What the rows of a file speak of. */
public enum ImportKind {
    NETWORKS,
    ORGANISATIONS
}
