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

    List<DemoLetter> newest() {
        return db.sql(SELECT + "ORDER BY written_at DESC LIMIT :most")
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
