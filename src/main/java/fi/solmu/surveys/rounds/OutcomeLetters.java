package fi.solmu.surveys.rounds;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.access.Audit;
import fi.solmu.kernel.Localised;
import fi.solmu.kernel.Sql;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells those who were asked what came of it (palaute vastaajille). Everybody who was invited gets a letter, for nobody knows
 * who answered; their link then opens what is recommended, and how far that is.
 */
@Service
class OutcomeLetters {
    private final JdbcClient db;
    private final RoundQueries queries;
    private final RoundLetters letters;
    private final Audit audit;
    private final Clock clock;

    OutcomeLetters(JdbcClient db, RoundQueries queries, RoundLetters letters, Audit audit, Clock clock) {
        this.db = db;
        this.queries = queries;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Tells it once more; false when the round is not closed.
     *
     * @param message in the words of whoever tells it
     */
    @Transactional
    boolean tell(UUID round, Localised message, Actor actor) {
        var head = queries.head(round);
        if (head.status() != RoundStatus.CLOSED) {
            return false;
        }
        var feedback = db.sql("""
                        INSERT INTO survey_feedback (round_id, message_fi, message_sv, message_en, sent_at, sent_by)
                        VALUES (:round, :fi, :sv, :en, :now, :by) RETURNING id
                        """)
                .param("round", round)
                .param("fi", message.fi())
                .param("sv", message.sv())
                .param("en", message.en())
                .param("now", Sql.at(clock.instant()))
                .param("by", actor.account())
                .query(UUID.class)
                .single();
        letters.tell(head, queries.invitedPeople(round, LocalDate.now(clock)), feedback, message);
        audit.enter(actor.account(), Action.TELL_OUTCOME, Rounds.SUBJECT, round);
        return true;
    }
}
