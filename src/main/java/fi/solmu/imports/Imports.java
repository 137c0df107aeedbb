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

        /** The run is not waiting to be accepted. */
        record NotInPreview() implements Applying {}
    }

    /**
     * Reads a file and compares it with the register, in this thread. Writes nothing to the register.
     *
     * @param sourceName the list's own name; rows of one source are recognised when they come again
     */
    Preview preview(
            ImportKind kind,
            String sourceName,
            SourceKind sourceKind,
            String fileName,
            byte[] file,
            @Nullable UUID account);

    /** Takes a read file into the register, in this thread: all of it or nothing. */
    Applying apply(UUID run, @Nullable UUID account);

    /** How many pairs of networks wait for somebody to say whether they are one. */
    int openPairs();
}
