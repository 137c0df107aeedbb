package fi.solmu.imports;

/** What a row of a file is to the register (arvio). */
public enum Verdict {
    /** The register knows nothing by this name. */
    NEW,
    /** The name is known and nothing contradicts it, or the very row came before. */
    SAME,
    /** The source said something else in this row before. */
    CHANGED,
    /** Perhaps another spelling of something known: a person decides. */
    REVIEW,
    /** The name is known, but a fact contradicts what another source or line says of it. */
    CONFLICT,
    /** The row cannot be taken as it is. */
    ERROR,
    /** The source had a row that is not in the file any more. */
    GONE;

    /** Whether rows of such a file can be this. */
    public boolean fits(ImportKind kind) {
        return switch (this) {
            case NEW, SAME, REVIEW, ERROR -> true;
            case CONFLICT -> kind != ImportKind.PEOPLE;
            case CHANGED, GONE -> kind == ImportKind.PEOPLE;
        };
    }

    /** Whether it means something else of people than of what is known by its name. */
    public boolean toldOfPeople() {
        return this == NEW || this == SAME || this == REVIEW;
    }
}
