package fi.solmu.surveys.rounds;

import fi.solmu.access.Secrets;
import fi.solmu.kernel.Sql;
import fi.solmu.surveys.AnswerSecrets;
import fi.solmu.surveys.Side;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
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
        record Known(boolean mailed, List<UUID> networks) {}
        var known = db.sql("""
                        SELECT i.token_hash = :hash AS mailed,
                               (SELECT array_agg(n.network_id) FROM survey_network n
                                WHERE n.round_id = i.round_id) AS networks
                        FROM survey_invitation i WHERE i.id = :invitation
                        """)
                .param("invitation", invitation)
                .param("hash", Secrets.hash(link))
                .query((row, _) -> new Known(row.getBoolean("mailed"), Sql.idList(row.getArray("networks"))))
                .single();
        if (!known.mailed()) {
            throw new IllegalStateException(
                    "the secret of this installation is not the one with which the round was opened");
        }
        var hashes = known.networks().stream()
                .flatMap(network -> Arrays.stream(Side.values())
                        .map(side -> HexFormat.of().formatHex(AnswerSecrets.ballot(link, network, side))))
                .toArray(String[]::new);
        return db.sql("""
                        SELECT EXISTS (SELECT FROM unnest(:hashes) AS h (hash)
                                       JOIN survey_ballot b ON b.hash = decode(h.hash, 'hex') AND b.status = 'OPEN')
                        """).param("hashes", hashes).query(Boolean.class).single();
    }
}
