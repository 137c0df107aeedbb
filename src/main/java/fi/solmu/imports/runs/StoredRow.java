package fi.solmu.imports.runs;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row as it was judged, with the candidate that somebody chose. */
record StoredRow(
        Judged judged,
        boolean decided,
        @Nullable Integer candidate,
        @Nullable UUID decidedBy) {}
