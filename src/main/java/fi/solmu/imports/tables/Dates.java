package fi.solmu.imports.tables;

import fi.solmu.imports.tables.Problem.Code;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as lists write them: 2026-11-21, 21.11.2026, and the date of a moment. */
public final class Dates {

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})([T ].*)?");
    private static final Pattern NORDIC = Pattern.compile("(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4})");

    private Dates() {}

    /** The day this text means, if it means one. */
    public static Optional<LocalDate> read(String text) {
        return day(text);
    }

    /** Why it means none: it is no date at all, or a day that does not exist. */
    public static Optional<Code> problemWith(String text) {
        boolean written = ISO.matcher(text.strip()).matches()
                || NORDIC.matcher(text.strip()).matches();
        if (!written) {
            return Optional.of(Code.NOT_A_DATE);
        }
        return day(text).isPresent() ? Optional.empty() : Optional.of(Code.IMPOSSIBLE_DATE);
    }

    /** The problem of a cell that should hold a day. */
    public static Optional<Problem> problemWith(Row row, int column, String columnName) {
        var text = row.text(column);
        return problemWith(text).map(code -> new Problem(row.line(), columnName, code, List.of(text)));
    }

    private static Optional<LocalDate> day(String text) {
        var iso = ISO.matcher(text.strip());
        var nordic = NORDIC.matcher(text.strip());
        try {
            if (iso.matches()) {
                return Optional.of(LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3)));
            }
            return nordic.matches()
                    ? Optional.of(LocalDate.of(number(nordic, 3), number(nordic, 2), number(nordic, 1)))
                    : Optional.empty();
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
