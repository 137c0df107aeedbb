package fi.solmu.imports.tables;

import java.util.List;
import java.util.Locale;

/**
 * What is wrong with a row or a cell, as data: the words are in the message bundle under {@link #messageKey()}.
 *
 * @param column the column's header, or "#3" when it has none, or empty when it is about the whole row
 */
public record Problem(int line, String column, Code code, List<String> arguments) {

    /** What each one means, and a sentence for it in each language: docs/algorithms/reading-tables.md. */
    public enum Code {
        NOT_TEXT,
        CONTROL_CHARACTER,
        TOO_LONG,
        UNCLOSED_QUOTE,
        STRAY_QUOTE,
        TOO_MANY_COLUMNS,
        TOO_FEW_COLUMNS,
        FORMULA,
        CELL_ERROR,
        NOT_A_DATE,
        IMPOSSIBLE_DATE
    }

    public Problem {
        arguments = List.copyOf(arguments);
    }

    public String messageKey() {
        return "imports.problem." + code.name().toLowerCase(Locale.ROOT);
    }
}
