package fi.solmu.surveys.published;

import fi.solmu.shell.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What keeps a file from being brought in.
 *
 * @param line as people count them, from 1; 0 when it is about the whole file
 * @param key the message is {@code surveys.published.mistake.<key>}
 */
public record Mistake(int line, @Nullable String column, String key, List<Object> arguments) {

    static Mistake at(int line, String column, String key, Object... arguments) {
        return new Mistake(line, column, key, List.of(arguments));
    }

    static Mistake of(int line, String key, Object... arguments) {
        return new Mistake(line, null, key, List.of(arguments));
    }

    /** With the place first: line 12, column count: … */
    public String in(Texts t) {
        var what = t.text("surveys.published.mistake." + key, arguments.toArray());
        if (line == 0) {
            return what;
        }
        return column == null
                ? t.text("surveys.published.at.line", String.valueOf(line), what)
                : t.text("surveys.published.at.column", String.valueOf(line), column, what);
    }
}
