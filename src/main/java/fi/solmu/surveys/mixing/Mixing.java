package fi.solmu.surveys.mixing;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Mixes what was answered (sekoitus): all answers of a round, and all ballots that were used, are written anew in random
 * order in one transaction. PostgreSQL notes for every row which transaction wrote it and where it lies; after this all rows
 * say the same, and their places say nothing (trust.md, section 6).
 */
@Service
public class Mixing {
    /** Fewer than these are not worth mixing: whoever looked before and after would know them among the others. */
    static final int LEAST = 5;

    private final JdbcClient db;

    Mixing(JdbcClient db) {
        this.db = db;
    }

    /** Open rounds with enough answers that have not been mixed. */
    List<UUID> due() {
        return db.sql("""
                        SELECT a.round_id FROM survey_answer a
                        JOIN survey_round_state s ON s.round_id = a.round_id AND s.ended_at IS NULL AND s.status = 'OPEN'
                        WHERE NOT a.mixed GROUP BY a.round_id HAVING count(*) >= :least ORDER BY a.round_id
                        """).param("least", LEAST).query(UUID.class).list();
    }

    /** Mixes everything of a round, what was mixed before as well, so that no order of mixings remains. */
    @Transactional
    public void mix(UUID round) {
        rewrite("survey_answer", "round_id, type_id, network_id, codes", round);
        rewrite("survey_text", "round_id, question_id, type_id, network_id, words", round);
        rewrite("survey_number", "round_id, question_id, type_id, network_id, value", round);
        db.sql("""
                        WITH gone AS (DELETE FROM survey_ballot WHERE round_id = :round AND status <> 'OPEN' RETURNING *)
                        INSERT INTO survey_ballot (hash, round_id, network_id, side, status)
                        SELECT hash, round_id, network_id, side, status FROM gone ORDER BY gen_random_uuid()
                        """).param("round", round).update();
    }

    private void rewrite(String table, String columns, UUID round) {
        db.sql("""
                        WITH gone AS (DELETE FROM %1$s WHERE round_id = :round RETURNING *)
                        INSERT INTO %1$s (%2$s, mixed) SELECT %2$s, true FROM gone ORDER BY gen_random_uuid()
                        """.formatted(table, columns)).param("round", round).update();
    }

    /** Frees the places of what was rewritten, so that nobody who reads the files finds the old rows there. */
    void sweep() {
        db.sql("VACUUM survey_answer, survey_text, survey_number, survey_ballot")
                .update();
    }
}
