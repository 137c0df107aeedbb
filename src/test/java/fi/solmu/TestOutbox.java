package fi.solmu;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was written to somebody, as tests read it. */
public final class TestOutbox {
    private TestOutbox() {}

    /** The letters to this address, oldest first. */
    public static List<String> letters(JdbcClient db, String address) {
        return db.sql("SELECT body FROM letter WHERE recipient = cast(:to AS citext) ORDER BY written_at, id")
                .param("to", address)
                .query(String.class)
                .list();
    }

    /** The one letter that was written to this address. */
    public static String letter(JdbcClient db, String address) {
        var letters = letters(db, address);
        if (letters.size() != 1) {
            throw new AssertionError(letters.size() + " letters to " + address);
        }
        return letters.getFirst();
    }
}
