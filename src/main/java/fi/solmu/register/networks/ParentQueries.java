package fi.solmu.register.networks;

import fi.solmu.kernel.Language;
import fi.solmu.kernel.Sql;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds networks to stand above others. */
@Repository
class ParentQueries {
    private final JdbcClient db;

    ParentQueries(JdbcClient db) {
        this.db = db;
    }

    /** The listed networks with exactly this name in some language, or this short code. */
    List<UUID> named(String name) {
        return db.sql("""
                        SELECT n.id FROM network n
                        JOIN network_state s ON s.network_id = n.id AND s.ended_at IS NULL
                        WHERE n.canonical_id = n.id AND s.status <> 'WITHDRAWN'
                          AND lower(:name) IN (lower(n.name_fi), lower(n.name_sv), lower(n.name_en), lower(n.short_code))
                        """).param("name", name).query(UUID.class).list();
    }

    /** The names of listed networks, to choose from while typing. */
    List<String> names(Language reader) {
        return db.sql("""
                        SELECT DISTINCT %1$s AS name FROM network n
                        JOIN network_state s ON s.network_id = n.id AND s.ended_at IS NULL
                        WHERE n.canonical_id = n.id AND s.status <> 'WITHDRAWN'
                        ORDER BY name LIMIT 1000
                        """.formatted(Sql.sorted("n.name", reader)))
                .query(String.class)
                .list();
    }

    /** The names of the listed networks spelt most like a name that none has. */
    List<String> namesLike(String typed, Language reader) {
        return db.sql("""
                        SELECT %1$s AS name FROM network n
                        JOIN network_state s ON s.network_id = n.id AND s.ended_at IS NULL
                        WHERE n.canonical_id = n.id AND s.status <> 'WITHDRAWN'
                          AND word_similarity(folded(:typed), n.searched) >= 0.4
                        ORDER BY word_similarity(folded(:typed), n.searched) DESC, name LIMIT 5
                        """.formatted(Sql.sorted("n.name", reader)))
                .param("typed", typed)
                .query(String.class)
                .list();
    }

    /** The network itself and all those above it. */
    List<UUID> above(UUID network) {
        return db.sql("""
                        WITH RECURSIVE above AS (
                            SELECT id, parent_id FROM network WHERE id = :network
                            UNION
                            SELECT n.id, n.parent_id FROM network n JOIN above a ON n.id = a.parent_id
                        )
                        SELECT id FROM above
                        """).param("network", network).query(UUID.class).list();
    }
}
