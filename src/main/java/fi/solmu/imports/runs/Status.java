package fi.solmu.imports.runs;

/** Where an import is (tuonnin vaihe). */
public enum Status {
    READING,
    PREVIEW,
    REFUSED,
    APPLYING,
    APPLIED,
    CANCELLED,
    FAILED,
    UNDONE;

    public boolean atWork() {
        return this == READING || this == APPLYING;
    }
}
