package fi.solmu.surveys.rounds;

import fi.solmu.surveys.mixing.Mixing;
import fi.solmu.surveys.results.NetworkFigures;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closes a round. What could never be shown is not kept: where too few have answered, the answers lose the name of their
 * network, or of its type, and count only in what is above. Ballots and drafts are gone; how many answered remains.
 */
@Service
class Closing {
    private final JdbcClient db;
    private final RoundQueries queries;
    private final Rounds rounds;
    private final Mixing mixing;
    private final NetworkFigures figures;

    Closing(JdbcClient db, RoundQueries queries, Rounds rounds, Mixing mixing, NetworkFigures figures) {
        this.db = db;
        this.queries = queries;
        this.rounds = rounds;
        this.mixing = mixing;
        this.figures = figures;
    }

    @Transactional
    void close(UUID round) {
        if (rounds.status(round) != RoundStatus.CLOSING) {
            return;
        }
        var head = queries.head(round);
        db.sql("""
                        UPDATE survey_network x
                        SET members_answered = (SELECT count(*) FROM survey_answer a
                                                WHERE a.round_id = x.round_id AND a.network_id = x.network_id),
                            coordinators_answered = (SELECT count(*) FROM survey_report p
                                                     WHERE p.round_id = x.round_id AND p.network_id = x.network_id)
                        WHERE x.round_id = :round
                        """).param("round", round).update();
        db.sql("DELETE FROM survey_ballot WHERE round_id = :round")
                .param("round", round)
                .update(); // and with them their drafts
        dropUnshown("survey_answer", "", round, head.figuresFrom());
        dropUnshown("survey_number", ", question_id", round, head.figuresFrom());
        dropUnshown("survey_text", ", question_id", round, head.textsFrom());
        loseNames("survey_answer", "", round, head.figuresFrom());
        loseNames("survey_number", ", question_id", round, head.figuresFrom());
        loseNames("survey_text", ", question_id", round, head.textsFrom());
        mixing.mix(round);
        rounds.begin(round, RoundStatus.CLOSED, null);
        figures.write(round);
    }

    /**
     * What came by an open link counts in its network only: where too few did, it can be shown nowhere and is not kept.
     *
     * @param counted by what is counted apart beside the network
     */
    private void dropUnshown(String table, String counted, UUID round, int least) {
        db.sql("""
                        DELETE FROM %1$s a
                        USING (SELECT t.id, count(*) OVER (PARTITION BY t.network_id%2$s) AS those
                               FROM %1$s t
                               JOIN survey_open_link l ON l.round_id = t.round_id AND l.network_id = t.network_id
                               WHERE t.round_id = :round) c
                        WHERE c.id = a.id AND c.those < :least
                        """.formatted(table, counted.replace("question_id", "t.question_id")))
                .param("round", round)
                .param("least", least)
                .update();
        db.sql("""
                        UPDATE %1$s a SET type_id = NULL FROM survey_open_link l
                        WHERE a.round_id = :round AND l.round_id = a.round_id AND l.network_id = a.network_id
                        """.formatted(table)).param("round", round).update();
    }

    /** @param counted by what is counted apart beside the network */
    private void loseNames(String table, String counted, UUID round, int least) {
        for (var name : new String[] {"network_id", "type_id"}) {
            db.sql("""
                            UPDATE %1$s a SET %2$s = NULL
                            FROM (SELECT id, count(*) OVER (PARTITION BY %2$s%3$s) AS those
                                  FROM %1$s WHERE round_id = :round AND %2$s IS NOT NULL) c
                            WHERE c.id = a.id AND c.those < :least
                            """.formatted(table, name, counted))
                    .param("round", round)
                    .param("least", least)
                    .update();
        }
    }
}
