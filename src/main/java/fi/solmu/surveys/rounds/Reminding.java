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
class Reminding {
    private final JdbcClient db;
    private final RoundQueries queries;
    private final RoundLetters letters;
    private final Audit audit;
    private final Clock clock;

    Reminding(JdbcClient db, RoundQueries queries, RoundLetters letters, Audit audit, Clock clock) {
        this.db = db;
        this.queries = queries;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    /** False when the round is not open. */
    @Transactional
    boolean remind(UUID round, Actor actor) {
        var head = queries.head(round);
        if (head.status() != RoundStatus.OPEN) {
            return false;
        }
        var reminder = db.sql("""
                        INSERT INTO survey_reminder (round_id, sent_at, sent_by) VALUES (:round, :now, :by) RETURNING id
                        """)
                .param("round", round)
                .param("now", Sql.at(clock.instant()))
                .param("by", actor.account())
                .query(UUID.class)
                .single();
        letters.remind(head, queries.invitedPeople(round, LocalDate.now(clock)), reminder);
        audit.enter(actor.account(), Action.OPEN_ROUND, Rounds.SUBJECT, round);
        return true;
    }
}
