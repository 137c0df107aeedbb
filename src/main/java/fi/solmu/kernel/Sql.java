package fi.solmu.kernel;

import java.sql.Array;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the PostgreSQL driver cannot bind or read by itself. */
public final class Sql {
    private Sql() {}

    /** The driver reads {@code timestamptz} as an {@link Instant} but cannot bind one. */
    public static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** Values for {@code = ANY(:ids)}. */
    public static UUID[] ids(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }

    /** Values for {@code = ANY(:texts)} or {@code unnest(:texts)}. */
    public static String[] texts(Collection<? extends @Nullable String> texts) {
        return texts.toArray(String[]::new);
    }

    /** A {@code text[]} column; {@code NULL} is the empty list. */
    public static List<String> list(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
