package fi.solmu.site.accessibility;

import fi.solmu.shell.Problems;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What somebody typed. */
public record FeedbackForm(
        @Nullable String message,
        @Nullable String page,
        @Nullable String replyTo) {
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");
    private static final int LONGEST_MESSAGE = 4000;
    private static final int LONGEST_PAGE = 500;
    private static final int LONGEST_ADDRESS = 254;

    FeedbackForm stripped() {
        return new FeedbackForm(stripped(message), stripped(page), stripped(replyTo));
    }

    Problems check() {
        var problems = new Problems();
        if (message == null) {
            problems.add("message", "site.feedback.message.missing");
        } else if (message.length() > LONGEST_MESSAGE) {
            problems.add("message", "site.feedback.tooLong", LONGEST_MESSAGE);
        }
        if (page != null && page.length() > LONGEST_PAGE) {
            problems.add("page", "site.feedback.tooLong", LONGEST_PAGE);
        }
        if (replyTo != null
                && (replyTo.length() > LONGEST_ADDRESS
                        || !ADDRESS.matcher(replyTo).matches())) {
            problems.add("replyTo", "site.feedback.replyTo.wrong");
        }
        return problems;
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
