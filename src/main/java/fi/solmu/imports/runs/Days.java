package fi.solmu.imports.runs;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as people and programs write them: 3.11.2026, 2026-11-03, 2026-11-03T07:00:10.000Z, or a year alone. */
final class Days {
    private static final Pattern FINNISH = Pattern.compile("([0-9]{1,2})\\.([0-9]{1,2})\\.([0-9]{4})");
    private static final Pattern ISO = Pattern.compile("([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:[T ][0-9:.]+Z?)?");
    private static final Pattern YEAR = Pattern.compile("[12][0-9]{3}");
    private static final int EARLIEST = 1800;

    private Days() {}

    /** Whether a cell is written as a day, even one that does not exist. */
    static boolean looksLikeOne(String cell) {
        return FINNISH.matcher(cell).matches() || ISO.matcher(cell).matches();
    }

    /** None when there is no such day; a year stands for its first day. */
    static Optional<LocalDate> parse(String cell) {
        if (YEAR.matcher(cell).matches()) {
            return Optional.of(LocalDate.of(Integer.parseInt(cell), 1, 1));
        }
        var finnish = FINNISH.matcher(cell);
        var iso = ISO.matcher(cell);
        var day = finnish.matches()
                ? day(finnish, 3, 2, 1)
                : iso.matches() ? day(iso, 1, 2, 3) : Optional.<LocalDate>empty();
        return day.filter(each -> each.getYear() >= EARLIEST);
    }

    private static Optional<LocalDate> day(Matcher matched, int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(matched.group(year)),
                    Integer.parseInt(matched.group(month)),
                    Integer.parseInt(matched.group(day))));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
