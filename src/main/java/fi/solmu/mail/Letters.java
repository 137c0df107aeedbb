package fi.solmu.mail;

import fi.solmu.kernel.Sql;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The outbox (lähtevät kirjeet): what is written here in the transaction of a fact is mailed once that is true. */
@Repository
public class Letters {
    private final JdbcClient db;
    private final InstantSource clock;

    Letters(JdbcClient db, InstantSource clock) {
        this.db = db;
        this.clock = clock;
    }

    /** A letter that was written to somebody. */
    public record Written(Instant at, String purpose, String recipient, String subject, String status) {}

    /** The letters written to these addresses, newest first. */
    public List<Written> to(Collection<String> addresses) {
        return db.sql("""
                        SELECT written_at AS at, purpose, recipient::text AS recipient, subject, status
                        FROM letter WHERE recipient = ANY (:addresses::citext[])
                        ORDER BY written_at DESC, id
                        """)
                .param("addresses", Sql.texts(addresses))
                .query(Written.class)
                .list();
    }

    /** Removes the letters written to these addresses, those that wait as well; tells how many. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int forget(Collection<String> addresses) {
        return db.sql("DELETE FROM letter WHERE recipient = ANY (:addresses::citext[])")
                .param("addresses", Sql.texts(addresses))
                .update();
    }

    /** Removes the letters whose unique key names this thing, those that wait as well; tells how many. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int forgetAbout(UUID subject) {
        return db.sql("DELETE FROM letter WHERE unique_key LIKE :named")
                .param("named", Sql.containing(subject.toString()))
                .update();
    }

    /** Removes letters that wait no more and were written before this moment; tells how many. */
    public int forgetWrittenBefore(Instant moment) {
        return db.sql("DELETE FROM letter WHERE written_at < :moment AND status <> 'WAITING'")
                .param("moment", Sql.at(moment))
                .update();
    }

    /** Writes a letter into the outbox, in the transaction that the caller must have begun. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void queue(Letter letter) {
        var now = Sql.at(clock.instant());
        db.sql("""
                        INSERT INTO letter (purpose, unique_key, recipient, language, subject, body, written_at,
                                            next_try_at, status, expires_at)
                        VALUES (:purpose, :key, :recipient, :language, :subject, :body, :now, :now, 'WAITING', :expires)
                        ON CONFLICT (unique_key) DO NOTHING
                        """)
                .param("purpose", letter.purpose())
                .param("key", letter.uniqueKey())
                .param("recipient", letter.recipient())
                .param("language", letter.language().code())
                .param("subject", letter.subject())
                .param("body", letter.body())
                .param("now", now)
                .param("expires", letter.expiresAt() == null ? null : Sql.at(letter.expiresAt()))
                .update();
    }
}
