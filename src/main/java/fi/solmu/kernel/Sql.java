package fi.solmu.kernel;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the PostgreSQL driver cannot bind or read by itself. */
public final class Sql {
    private Sql() {}

    /** The driver reads {@code timestamptz} as an {@link Instant} but cannot bind one. */
    public static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** The first moment of a day where this zone is. */
    public static OffsetDateTime beginning(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toOffsetDateTime();
    }

    /** Values for {@code = ANY(:ids)}. */
    public static UUID[] ids(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }

    /** Values for {@code = ANY(:texts)} or {@code unnest(:texts)}. */
    public static String[] texts(Collection<? extends @Nullable String> texts) {
        return texts.toArray(String[]::new);
    }

    /** The columns {@code name_fi}, {@code name_sv} and {@code name_en} of a row, for the prefix {@code name}. */
    public static Localised localised(ResultSet row, String prefix) throws SQLException {
        return new Localised(
                row.getString(prefix + "_fi"), row.getString(prefix + "_sv"), row.getString(prefix + "_en"));
    }

    /** The pattern of {@code LIKE} for a text that contains this one, whatever signs it has. */
    public static String containing(String text) {
        return "%" + literal(text) + "%";
    }

    /** A text as it stands in a pattern of {@code LIKE}, its own signs meaning nothing. */
    public static String literal(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    /** What a reader of this language is shown of such columns, sorted as they expect; for {@code ORDER BY}. */
    public static String sorted(String prefix, Language reader) {
        return reader.fallbacks().stream()
                .map(language -> prefix + "_" + language.code())
                .collect(Collectors.joining(", ", "coalesce(", ") COLLATE \"" + reader.collation() + "\""));
    }

    /** Days for {@code unnest(:days::date[])}: the driver has no arrays of {@link LocalDate}. */
    public static @Nullable String[] days(List<? extends @Nullable LocalDate> days) {
        return days.stream().map(day -> day == null ? null : day.toString()).toArray(String[]::new);
    }

    /** A {@code uuid[]} column; {@code NULL} is the empty list. */
    public static List<UUID> idList(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((UUID[]) array.getArray());
    }

    /** A {@code text[]} column; {@code NULL} is the empty list. */
    public static List<String> list(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    /** Languages by their codes; what is none is left out. */
    public static List<Language> languages(@Nullable Array codes) throws SQLException {
        var languages = new ArrayList<Language>(Language.values().length);
        for (var code : list(codes)) {
            Language.of(code).ifPresent(languages::add);
        }
        return List.copyOf(languages);
    }
}
