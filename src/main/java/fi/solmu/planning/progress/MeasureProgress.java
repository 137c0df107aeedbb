package fi.solmu.planning.progress;

import fi.solmu.planning.MeasureStatus;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How far a measure has come, the latest first. */
public record MeasureProgress(
        UUID id, String words, @Nullable Integer month, List<Said> history) {

    /** What somebody said of it. */
    public record Said(
            UUID id,
            MeasureStatus status,
            @Nullable String note,
            Instant at,
            @Nullable String by) {}

    public Said now() {
        return history.getFirst();
    }

    static Optional<MeasureStatus> read(String typed) {
        return Arrays.stream(MeasureStatus.values())
                .filter(each -> each.name().equals(typed))
                .findFirst();
    }
}
