package fi.solmu.surveys.rounds;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.access.Audit;
import fi.solmu.kernel.Sql;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds those who have not answered, without anybody learning who they are: a letter is written to everybody who was
 * invited, and the post decides at each whether it is needed. The outbox says of all of them that they were sent.
 */
@Service
public class Reminding {
    private final JdbcClient db;
    private final RoundQueries queries;
    private final Rounds rounds;
    private final RoundLetters letters;
    private final Audit audit;
    private final Clock clock;

    Reminding(JdbcClient db, RoundQueries queries, Rounds rounds, RoundLetters letters, Audit audit, Clock clock) {
        this.db = db;
        this.queries = queries;
        this.rounds = rounds;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of a reminder. */
    public enum Outcome {
        SENT,
        /** The round is not open. */
        NOT_OPEN,
        /** One was sent today: a second would only annoy, and most likely a button was pressed twice. */
        SENT_TODAY
    }

    /**
     * Writes to everybody invited, once a day at most.
     *
     * @param by the action by which the actor may
     */
    @Transactional
    public Outcome remind(UUID round, Action by, Actor actor) {
        if (rounds.status(round) != RoundStatus.OPEN) {
            return Outcome.NOT_OPEN;
        }
        var today = LocalDate.now(clock);
        var reminder = db.sql("""
                        INSERT INTO survey_reminder (round_id, sent_at, sent_by)
                        SELECT :round, :now, :by
                        WHERE NOT EXISTS (SELECT FROM survey_reminder WHERE round_id = :round AND sent_at >= :today)
                        RETURNING id
                        """)
                .param("round", round)
                .param("now", Sql.at(clock.instant()))
                .param("today", Sql.beginning(today, clock.getZone()))
                .param("by", actor.account())
                .query(UUID.class)
                .optional();
        if (reminder.isEmpty()) {
            return Outcome.SENT_TODAY;
        }
        letters.remind(queries.head(round), queries.invitedPeople(round, today), reminder.get());
        audit.enter(actor.account(), by, Rounds.SUBJECT, round);
        return Outcome.SENT;
    }
}
