package fi.solmu.site.addresses;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which networks have a public page. */
@Repository
class SitemapQueries {
    /** A map of a site may hold 50,000 addresses: three per network and a few more. */
    private static final int MOST = 16_000;

    private final JdbcClient db;

    SitemapQueries(JdbcClient db) {
        this.db = db;
    }

    List<String> slugs() {
        return db.sql("""
                        SELECT n.slug
                        FROM network n
                        JOIN network_state s ON s.network_id = n.id AND s.ended_at IS NULL
                        WHERE n.published AND n.canonical_id = n.id AND s.status <> 'WITHDRAWN'
                        ORDER BY n.slug
                        LIMIT :most
                        """).param("most", MOST).query(String.class).list();
    }
}
