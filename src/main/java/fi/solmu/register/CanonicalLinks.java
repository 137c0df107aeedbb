package fi.solmu.register;

import fi.solmu.kernel.Sql;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Things that have been found to be one: {@code canonical_id} says which of them goes on. Merges are kept beside it, so
 * that each can be taken back at any time and in any order.
 */
final class CanonicalLinks {
    private final JdbcClient db;
    private final InstantSource clock;
    private final String things;

    /** Links of a table; its merges are in the table of that name with {@code _merge} behind. */
    CanonicalLinks(JdbcClient db, InstantSource clock, String things) {
        this.db = db;
        this.clock = clock;
        this.things = things;
    }

    /** Two things that were merged; the first went on. */
    record Pair(UUID kept, UUID other) {}

    /** Makes the first stand for the other, and for all that the other stood for; tells which merge this is. */
    UUID join(UUID kept, UUID other, @Nullable UUID account) {
        var merge = db.sql("""
                        INSERT INTO %s_merge (kept_id, other_id, merged_at, merged_by)
                        VALUES (:kept, :other, :now, :account)
                        RETURNING id
                        """.formatted(things))
                .param("kept", kept)
                .param("other", other)
                .param("now", Sql.at(clock.instant()))
                .param("account", account)
                .query(UUID.class)
                .single();
        db.sql("UPDATE %s SET canonical_id = :kept WHERE canonical_id = :other".formatted(things))
                .param("kept", kept)
                .param("other", other)
                .update();
        return merge;
    }

    /** Says that a merge no longer holds; nothing when it was said before. */
    Optional<Pair> takeBack(UUID merge, @Nullable UUID account) {
        return db.sql("""
                        UPDATE %s_merge SET undone_at = :now, undone_by = :account
                        WHERE id = :merge AND undone_at IS NULL
                        RETURNING kept_id AS kept, other_id AS other
                        """.formatted(things))
                .param("now", Sql.at(clock.instant()))
                .param("account", account)
                .param("merge", merge)
                .query(Pair.class)
                .optional();
    }

    /** Makes it stand for itself again; whatever was merged into it before or since goes with it. */
    void separate(UUID other) {
        db.sql("""
                        WITH RECURSIVE part AS (
                            SELECT :other::uuid AS id
                            UNION
                            SELECT m.other_id FROM %1$s_merge m JOIN part ON m.kept_id = part.id WHERE m.undone_at IS NULL
                        )
                        UPDATE %1$s t SET canonical_id = :other FROM part WHERE t.id = part.id
                        """.formatted(things)).param("other", other).update();
    }
}
