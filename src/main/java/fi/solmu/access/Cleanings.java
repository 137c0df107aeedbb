package fi.solmu.access;

import fi.solmu.kernel.Sql;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was removed without anybody's doing (siivoukset): counts only. */
@Repository
public class Cleanings {
    private final JdbcClient db;
    private final InstantSource clock;

    Cleanings(JdbcClient db, InstantSource clock) {
        this.db = db;
        this.clock = clock;
    }

    /** What is removed. */
    public enum What {
        SIGN_IN_LINKS,
        SESSIONS,
        LETTERS,
        PREVIEWS
    }

    /** How many were removed since some moment, and when last. */
    public record Removed(What what, int removed, Instant last) {}

    /** Notes that so many were removed; nothing when none were. */
    public void note(What what, int removed) {
        if (removed > 0) {
            db.sql("INSERT INTO cleaning (at, what, removed) VALUES (:at, :what, :removed)")
                    .param("at", Sql.at(clock.instant()))
                    .param("what", what.name())
                    .param("removed", removed)
                    .update();
        }
    }

    public List<Removed> since(Instant moment) {
        return db.sql("""
                        SELECT what, sum(removed)::int AS removed, max(at) AS last
                        FROM cleaning WHERE at >= :moment GROUP BY what ORDER BY what
                        """).param("moment", Sql.at(moment)).query(Removed.class).list();
    }
}
