package fi.solmu.imports;

import fi.solmu.shell.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a row or a file (virhe).
 *
 * @param column the name of the column, if it is about one
 * @param code the message is {@code imports.problem.<code>}
 * @param arguments fill the message
 */
public record Problem(@Nullable String column, String code, List<String> arguments) {
    public Problem {
        arguments = List.copyOf(arguments);
    }

    public static Problem of(@Nullable String column, String code, String... arguments) {
        return new Problem(column, code, List.of(arguments));
    }

    public String in(Texts t) {
        return t.text("imports.problem." + code, arguments.toArray());
    }

    /** With the column before the reason, for readers who do not see the table. */
    public String withColumnIn(Texts t) {
        return column == null || column.isBlank() ? in(t) : t.text("imports.problem.in_column", column, in(t));
    }
}
