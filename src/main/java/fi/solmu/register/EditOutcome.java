package fi.solmu.register;

/** What came of an edit. */
public sealed interface EditOutcome {
    /** Written; the thing's version is now this. */
    record Written(long version) implements EditOutcome {}

    /** Somebody else changed the thing since the form was opened; nothing was written. */
    record ChangedMeanwhile(long version) implements EditOutcome {}
}
