package fi.solmu.register.questions;

import fi.solmu.kernel.Localised;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What waits for coordinators.
 *
 * @param letters how many coordinators would get a letter
 * @param reached of how many networks these are
 * @param again the first day on which they may be asked again; none when they never were
 * @param mayAsk whether that day has come
 */
public record AskingView(
        List<Row> rows, int letters, int reached, @Nullable LocalDate again, boolean mayAsk) {

    /**
     * A network of whose members something is or was open.
     *
     * @param coordinators by name; none when nobody runs it
     * @param askedAt when they were last asked, and of how many members something was open then
     */
    public record Row(
            UUID network,
            Localised name,
            String coordinators,
            boolean reached,
            @Nullable Instant askedAt,
            int openThen,
            int openNow) {}

    public int withoutLetter() {
        return (int)
                rows.stream().filter(row -> row.openNow() > 0 && !row.reached()).count();
    }
}
