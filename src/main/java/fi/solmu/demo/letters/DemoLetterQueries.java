package fi.solmu.demo.letters;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the outbox. */
@Repository
@ConditionalOnProperty(name = "solmu.demo", havingValue = "true")
class DemoLetterQueries {
    private static final int SHOWN = 200;
    private static final String SELECT =
            "SELECT id, purpose, recipient::text, language, subject, body, written_at, status FROM letter ";
    private final JdbcClient db;

    DemoLetterQueries(JdbcClient db) {
        this.db = db;
    }

    /** @param looked what their subject or recipient holds; nothing for all */
    List<DemoLetter> newest(String looked) {
        return db.sql(SELECT + """
                        WHERE position(lower(:looked) IN lower(subject)) > 0 OR position(lower(:looked) IN lower(recipient::text)) > 0
                        ORDER BY written_at DESC LIMIT :most
                        """)
                .param("looked", looked)
                .param("most", SHOWN)
                .query(DemoLetter.class)
                .list();
    }

    Optional<DemoLetter> one(UUID letter) {
        return db.sql(SELECT + "WHERE id = :letter")
                .param("letter", letter)
                .query(DemoLetter.class)
                .optional();
    }
}
