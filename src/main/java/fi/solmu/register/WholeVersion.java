package fi.solmu.register;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The version of everything that is known of networks: another one after every change of them, of who belongs to them, of
 * what they do and of what is decided of them. {@code KeptPicturesIT} shows that no table is forgotten.
 */
@Component
public class WholeVersion {
    /** As a column for questions that are asked anyway. */
    public static final String VERSION = "(SELECT string_agg(version::text, ' ' ORDER BY part) FROM reference_version)";

    private final JdbcClient db;

    WholeVersion(JdbcClient db) {
        this.db = db;
    }

    public String now() {
        return db.sql("SELECT " + VERSION).query(String.class).single();
    }
}
