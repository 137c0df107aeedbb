package fi.solmu.surveys.rounds;

import fi.solmu.access.Secrets;
import fi.solmu.surveys.LinkForms;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whether a letter is needed, asked when it is sent. */
@Repository
class NeededLetters {
    private final JdbcClient db;

    NeededLetters(JdbcClient db) {
        this.db = db;
    }

    /** False when the round is over, or the invitation was taken away with its person. */
    boolean canBeAnswered(UUID invitation) {
        return db.sql("""
                        SELECT EXISTS (
                            SELECT FROM survey_invitation i
                            JOIN survey_round_state s ON s.round_id = i.round_id AND s.ended_at IS NULL
                            WHERE i.id = :invitation AND s.status = 'OPEN')
                        """).param("invitation", invitation).query(Boolean.class).single();
    }

    /** False when the invitation was taken away with its person. */
    boolean isInvited(UUID invitation) {
        return db.sql("SELECT EXISTS (SELECT FROM survey_invitation WHERE id = :invitation)")
                .param("invitation", invitation)
                .query(Boolean.class)
                .single();
    }

    /**
     * Whether something of this link waits to be answered. Only whoever has the server's secret can ask this.
     *
     * @throws IllegalStateException when the link is not the one that was mailed: the server's secret is another
     */
    boolean waits(UUID invitation, String link) {
        record Known(boolean mailed, LinkForms forms) {}
        var known = db.sql("""
                        SELECT i.token_hash = :hash AS mailed,
                               %s
                        FROM survey_invitation i WHERE i.id = :invitation
                        """.formatted(LinkForms.COLUMNS))
                .param("invitation", invitation)
                .param("hash", Secrets.hash(link))
                .query((row, _) -> new Known(row.getBoolean("mailed"), LinkForms.of(row)))
                .single();
        if (!known.mailed()) {
            throw new IllegalStateException(
                    "the secret of this installation is not the one with which the round was opened");
        }
        return db.sql("SELECT EXISTS (SELECT FROM survey_ballot WHERE hash = ANY (:ballots) AND status = 'OPEN')")
                .param("ballots", known.forms().ballots(link))
                .query(Boolean.class)
                .single();
    }
}
