package fi.solmu.shell;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is typed into a form, or sent by its fields, read as a value; empty when it is none. */
public final class Typed {
    private static final DateTimeFormatter FINNISH =
            DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern CLOCK = Pattern.compile("([0-9]{1,2})(?:[.:]([0-9]{2}))?");
    private static final Pattern PAGE = Pattern.compile("[1-9][0-9]{0,4}");
    private static final int LAST_YEAR = 9999;

    private Typed() {}

    /** Without blanks around it; empty also when the field was not sent. */
    public static String stripped(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

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

    /** A time as people write it, 9, 9.30 or 9:30, or as a browser's own field sends it, 09:30. */
    public static Optional<LocalTime> time(String typed) {
        var parts = CLOCK.matcher(typed.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(parts.group(1));
        int minute = parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2));
        return hour < 24 && minute < 60 ? Optional.of(LocalTime.of(hour, minute)) : Optional.empty();
    }

    /** The number of a page of a list; the first, when it is none. */
    public static int page(@Nullable String typed) {
        return typed != null && PAGE.matcher(typed).matches() ? Integer.parseInt(typed) : 1;
    }

    private static Optional<LocalDate> day(String text, DateTimeFormatter notation) {
        try {
            return Optional.of(LocalDate.parse(text, notation));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
