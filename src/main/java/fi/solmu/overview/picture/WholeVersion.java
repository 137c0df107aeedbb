package fi.solmu.overview.picture;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The version of everything pages of the whole are read from: another one after every change of networks, who belongs to
 * them, what they do and what is decided of them. {@code KeptPicturesIT} shows that no table is forgotten.
 */
@Component
public class WholeVersion {
    private final JdbcClient db;

    WholeVersion(JdbcClient db) {
        this.db = db;
    }

    public String now() {
        return db.sql("SELECT string_agg(version::text, ' ' ORDER BY part) FROM reference_version")
                .query(String.class)
                .single();
    }
}
