package fi.solmu.access;

import fi.solmu.kernel.Sql;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads a session of Spring Session's tables and who its holder is: one question, with which every page begins. */
final class SessionReader {
    private final JdbcClient db;
    private final Actors actors;
    private final String sql;

    SessionReader(JdbcClient db, Actors actors) {
        this.db = db;
        this.actors = actors;
        this.sql = """
                SELECT s.session_id, s.creation_time, s.last_access_time, s.max_inactive_interval,
                       kept.names, kept.contents, who.*
                FROM spring_session s
                CROSS JOIN LATERAL (
                    SELECT array_agg(attribute_name::text) AS names, array_agg(attribute_bytes) AS contents
                    FROM spring_session_attributes WHERE session_primary_id = s.primary_id) kept
                LEFT JOIN LATERAL (%s) who ON true
                WHERE s.session_id = :session
                """.formatted(actors.query("s.principal_name::uuid"));
    }

    /** A session and its holder; none of somebody who has not signed in, or whose account is closed. */
    record Found(SessionRead session, Optional<Actor> actor) {}

    /** Null when there is no such session. */
    @Nullable
    Found find(String id) {
        return db.sql(sql)
                .param("session", id)
                .param("today", actors.today())
                .query((row, _) -> found(row))
                .optional()
                .orElse(null);
    }

    private static Found found(ResultSet row) throws SQLException {
        var session = new SessionRead(
                row.getString("session_id"),
                Instant.ofEpochMilli(row.getLong("creation_time")),
                Instant.ofEpochMilli(row.getLong("last_access_time")),
                Duration.ofSeconds(row.getInt("max_inactive_interval")),
                contents(row));
        return new Found(session, row.getObject("account") == null ? Optional.empty() : Optional.of(Actors.actor(row)));
    }

    private static Map<String, byte[]> contents(ResultSet row) throws SQLException {
        var contents = new HashMap<String, byte[]>();
        Array packed = row.getArray("contents");
        if (packed != null) {
            var names = Sql.list(row.getArray("names"));
            var each = (byte[][]) packed.getArray();
            for (int i = 0; i < each.length; i++) {
                contents.put(names.get(i), each[i]);
            }
        }
        return contents;
    }
}
