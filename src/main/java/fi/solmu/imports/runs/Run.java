package fi.solmu.imports.runs;

import fi.solmu.imports.ImportKind;
import fi.solmu.imports.Problem;
import fi.solmu.register.Intake.SourceKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One file brought in (tuonti), and where it is.
 *
 * @param state the id of the state it is in; each step of the work has its own
 * @param whole of a list of people: whether whoever is not in the file has left the list
 * @param refusal why it was refused, or what failed
 */
public record Run(
        UUID id,
        ImportKind kind,
        String sourceName,
        SourceKind sourceKind,
        String fileName,
        @Nullable String fileDigest,
        Instant startedAt,
        @Nullable UUID startedBy,
        @Nullable String startedByName,
        UUID state,
        Status status,
        Instant since,
        @Nullable UUID by,
        @Nullable String byName,
        @Nullable Problem refusal,
        Details details,
        boolean fileKept,
        boolean whole) {

    /**
     * What else is known of the state.
     *
     * @param changedRows how many rows the register's changes gave another verdict since they were looked at
     * @param rowsTaken how many rows were written to the register
     * @param networksAdded how many networks or organisations were new
     * @param left what an undo could not withdraw
     * @param failedIn the step that failed
     */
    public record Details(
            int changedRows,
            int rowsTaken,
            int networksAdded,
            int withdrawn,
            int left,
            @Nullable Status failedIn) {
        static final Details NONE = new Details(0, 0, 0, 0, 0, null);
    }

    /** How far the work is; of how many rows, when that is known. */
    public record Progress(int done, @Nullable Integer total) {}

    /** Whether the file is still kept, so that it can be read again. */
    public boolean canBeReadAgain() {
        return fileKept && (status == Status.PREVIEW || status == Status.REFUSED);
    }
}
