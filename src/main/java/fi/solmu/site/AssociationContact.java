package fi.solmu.site;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where to write to the association whose register this is. */
@Repository
public class AssociationContact {
    private final JdbcClient db;

    AssociationContact(JdbcClient db) {
        this.db = db;
    }

    /** Empty while an administrator has given none. */
    public Optional<String> address() {
        return db.sql("SELECT contact_email FROM association WHERE contact_email IS NOT NULL")
                .query(String.class)
                .optional();
    }
}
