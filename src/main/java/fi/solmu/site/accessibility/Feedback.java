package fi.solmu.site.accessibility;

import fi.solmu.kernel.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody said about the accessibility of the pages (saavutettavuuspalaute), and the answer to it. */
public record Feedback(
        UUID id,
        Instant givenAt,
        Language language,
        @Nullable String page,
        String message,
        @Nullable String replyTo,
        LocalDate answerDueOn,
        @Nullable Instant answeredAt,
        @Nullable String answer,
        @Nullable String answeredBy) {

    /** The law gives two weeks. */
    static LocalDate dueOn(LocalDate given) {
        return given.plusDays(14);
    }

    public boolean isAnswered() {
        return answeredAt != null;
    }

    public boolean isLate(LocalDate today) {
        return answeredAt == null && answerDueOn.isBefore(today);
    }

    /** The beginning of what was said, for a list. */
    public String beginning() {
        return message.length() <= 120 ? message : message.substring(0, 119).strip() + "…";
    }
}
