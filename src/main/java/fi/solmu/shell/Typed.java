package fi.solmu.shell;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.UUID;

/** What is typed into a form, or sent by its fields, read as a value; empty when it is none. */
public final class Typed {
    private static final DateTimeFormatter FINNISH =
            DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final int LAST_YEAR = 9999;

    private Typed() {}

    /** An id, written whole. */
    public static Optional<UUID> id(String typed) {
        var text = typed.strip();
        try {
            return Optional.of(UUID.fromString(text)).filter(id -> id.toString().equalsIgnoreCase(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** A day as people write it, 19.11.2026, or as a browser's own field sends it, 2026-11-19. */
    public static Optional<LocalDate> day(String typed) {
        var text = typed.strip();
        return day(text, DateTimeFormatter.ISO_LOCAL_DATE)
                .or(() -> day(text, FINNISH))
                .filter(day -> day.getYear() >= 0 && day.getYear() <= LAST_YEAR);
    }

    private static Optional<LocalDate> day(String text, DateTimeFormatter notation) {
        try {
            return Optional.of(LocalDate.parse(text, notation));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
