package fi.solmu.surveys.coding;

import fi.solmu.shell.Typed;
import fi.solmu.surveys.results.OwnWords;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which texts are looked for.
 *
 * @param words that stand in them, in small letters or capitals
 * @param question its id; empty for all
 * @param theme its id, {@value #NONE} for texts without any; empty for all
 * @param page from 1; none for the first
 */
public record TextFilter(
        String words,
        String question,
        String theme,
        @Nullable Integer page) {
    /** Texts that nobody has coded. */
    public static final String NONE = "none";

    public TextFilter {
        words = Typed.stripped(words);
        question = Typed.stripped(question);
        theme = Typed.stripped(theme);
    }

    public int at() {
        return page == null ? 1 : Math.max(page, 1);
    }

    public boolean all() {
        return words.isEmpty() && question.isEmpty() && theme.isEmpty();
    }

    boolean asks(OwnWords words) {
        return question.isEmpty() || words.question().id().toString().equals(question);
    }

    boolean finds(OwnWords.Written text) {
        return (words.isEmpty() || text.words().toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT)))
                && switch (theme) {
                    case "" -> true;
                    case NONE -> text.themes().isEmpty();
                    default ->
                        text.themes().stream()
                                .anyMatch(each ->
                                        themeId().filter(each.id()::equals).isPresent());
                };
    }

    Optional<UUID> themeId() {
        return Typed.id(theme);
    }

    /** The same with another theme, from its first page. */
    public String withTheme(String other) {
        return new TextFilter(words, question, other, null).query();
    }

    /** Where its further pages are; ends where the page's number goes. */
    public String pages() {
        return query() + (all() ? "?" : "&") + "page=";
    }

    /** As an address ends; nothing for everything. */
    public String query() {
        var query = new StringBuilder();
        add(query, "words", words);
        add(query, "question", question);
        add(query, "theme", theme);
        return query.toString();
    }

    private static void add(StringBuilder query, String name, String value) {
        if (!value.isEmpty()) {
            query.append(query.isEmpty() ? "?" : "&")
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
