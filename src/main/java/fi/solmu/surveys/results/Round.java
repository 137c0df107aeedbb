package fi.solmu.surveys.results;

import fi.solmu.kernel.Localised;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A round whose results are asked for (arviointikierros).
 *
 * @param figuresFrom fewer people's figures are not shown
 * @param textsFrom of fewer texts none is shown
 * @param version of everything its results are read from, by the time the round was asked for
 */
public record Round(
        UUID id,
        Localised name,
        Status status,
        LocalDate opensOn,
        LocalDate closesOn,
        int figuresFrom,
        int textsFrom,
        @Nullable UUID memberQuestionnaire,
        @Nullable UUID coordinatorQuestionnaire,
        boolean quick,
        String version) {

    /** Where a round is. */
    public enum Status {
        DRAFT,
        SCHEDULED,
        OPENING,
        OPEN,
        CLOSING,
        CLOSED,
        CANCELLED,
        /** Held elsewhere: there are only the tables that were published of it. */
        PUBLISHED;

        /** As it stands in a WHERE. */
        static final String WITH_RESULTS = "('CLOSED', 'PUBLISHED')";

        public boolean hasResults() {
            return this == CLOSED || this == PUBLISHED;
        }
    }

    public String address() {
        return "/evaluation/rounds/" + id;
    }

    public String results() {
        return address() + "/results";
    }
}
