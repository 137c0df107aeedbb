package fi.solmu.imports;

import fi.solmu.register.Intake.SourceKind;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Bringing lists in from code: the demo association, the command line, pages that count what is open. */
public interface Imports {

    /** What came of reading a file. */
    sealed interface Preview {
        /** Read and compared; nothing has been written to the register. */
        record Ready(UUID run, Totals totals) implements Preview {}

        /** The file as a whole cannot be read. */
        record Refused(UUID run, Problem reason) implements Preview {}
    }

    /** What came of taking a read file into the register. */
    sealed interface Applying {
        /** Everything was taken. */
        record Applied(Totals totals) implements Applying {}

        /** The register has changed since the file was read; the preview is a new one and should be looked at. */
        record LookAgain(int changedRows) implements Applying {}

        /** More of the list would change or go than goes without a word; nothing was taken. */
        record TooMuch(Totals totals) implements Applying {}

        /** The run is not waiting to be accepted. */
        record NotInPreview() implements Applying {}
    }

    /**
     * Reads a file and compares it with the register, in this thread. Writes nothing to the register.
     *
     * @param whole of a list of people: whether whoever is not in the file has left the list
     * @param sourceName the list's own name; rows of one source are recognised when they come again
     */
    Preview preview(
            ImportKind kind,
            String sourceName,
            SourceKind sourceKind,
            String fileName,
            byte[] file,
            boolean whole,
            @Nullable UUID account);

    /** The same, of lists that tell only of what is in them. */
    default Preview preview(
            ImportKind kind,
            String sourceName,
            SourceKind sourceKind,
            String fileName,
            byte[] file,
            @Nullable UUID account) {
        return preview(kind, sourceName, sourceKind, fileName, file, false, account);
    }

    /**
     * Takes a read file into the register, in this thread: all of it or nothing.
     *
     * @param much even if much of the list changes or goes
     */
    Applying apply(UUID run, boolean much, @Nullable UUID account);

    /** The same, unless much of the list changes or goes. */
    default Applying apply(UUID run, @Nullable UUID account) {
        return apply(run, false, account);
    }

    /** How many pairs of networks wait for somebody to say whether they are one. */
    int openPairs();
}
