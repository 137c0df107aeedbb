package fi.solmu.mail.delivery;

import fi.solmu.kernel.Sql;
import fi.solmu.mail.LetterFilling;
import jakarta.mail.MessagingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes letters out of the outbox one by one. The row is locked while its letter is on its way, so that two nodes never
 * send the same one; when the node dies in between it is sent again under the same Message-ID, by which mail servers
 * know a double.
 */
final class Delivery {
    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
    private static final int MOST_AT_ONCE = 1_000;
    private final JdbcClient db;
    private final TransactionOperations transactions;
    private final InstantSource clock;
    private final Post post;

    /**
     * Where letters go.
     *
     * @param sender none when there is no mail server
     * @param keep without a mail server: mark letters as kept to be read here, instead of letting them wait
     * @param fillings by the purpose of the letters they complete
     */
    record Post(
            @Nullable JavaMailSender sender,
            String from,
            URI baseUrl,
            boolean keep,
            Map<String, LetterFilling> fillings) {}

    private record Due(
            UUID id,
            String purpose,
            String recipient,
            String language,
            String subject,
            String body,
            Instant writtenAt,
            @Nullable Instant expiresAt,
            int tries) {}

    Delivery(JdbcClient db, TransactionOperations transactions, InstantSource clock, Post post) {
        this.db = db;
        this.transactions = transactions;
        this.clock = clock;
        this.post = post;
    }

    void deliverWhatIsDue() {
        var sender = post.sender();
        if (sender == null) {
            if (post.keep()) {
                db.sql("""
                                UPDATE letter SET status = 'KEPT'
                                WHERE id IN (SELECT id FROM letter WHERE status = 'WAITING' FOR UPDATE SKIP LOCKED)
                                """).update();
            }
            return;
        }
        int delivered = 0;
        while (delivered < MOST_AT_ONCE && Boolean.TRUE.equals(transactions.execute(_ -> deliverNext(sender)))) {
            delivered++;
        }
    }

    private boolean deliverNext(JavaMailSender sender) {
        var now = clock.instant();
        var due = next(now);
        due.ifPresent(letter -> deliver(letter, sender, now));
        return due.isPresent();
    }

    private Optional<Due> next(Instant now) {
        return db.sql("""
                        SELECT l.id, l.purpose, l.recipient, l.language, l.subject, l.body, l.written_at, l.expires_at,
                               (SELECT count(*)::int FROM letter_attempt a WHERE a.letter_id = l.id) AS tries
                        FROM letter l
                        WHERE l.status = 'WAITING' AND l.next_try_at <= :now
                        ORDER BY l.next_try_at
                        LIMIT 1
                        FOR UPDATE OF l SKIP LOCKED
                        """)
                .param("now", Sql.at(now))
                .query((row, _) -> {
                    var expires = row.getObject("expires_at", OffsetDateTime.class);
                    return new Due(
                            row.getObject("id", UUID.class),
                            row.getString("purpose"),
                            row.getString("recipient"),
                            row.getString("language"),
                            row.getString("subject"),
                            row.getString("body"),
                            row.getObject("written_at", OffsetDateTime.class).toInstant(),
                            expires == null ? null : expires.toInstant(),
                            row.getInt("tries"));
                })
                .optional();
    }

    private void deliver(Due letter, JavaMailSender sender, Instant now) {
        if (letter.expiresAt() != null && !now.isBefore(letter.expiresAt())) {
            end(letter, "EXPIRED");
            return;
        }
        switch (send(letter, sender)) {
            case Answer.Sent _ -> {
                note(letter, "sent", now);
                end(letter, "SENT");
            }
            case Answer.Never(var why) -> {
                LOG.warn("Letter {} was refused: {}", letter.id(), why);
                note(letter, why, now);
                end(letter, "REFUSED");
            }
            case Answer.Later(var why) -> {
                LOG.warn("Letter {} could not be sent: {}", letter.id(), why);
                note(letter, why, now);
                Pauses.after(letter.tries() + 1)
                        .ifPresentOrElse(pause -> tryAgain(letter, now.plus(pause)), () -> end(letter, "GIVEN_UP"));
            }
        }
    }

    private Answer send(Due letter, JavaMailSender sender) {
        var filling = post.fillings().get(letter.purpose());
        var body = filling == null ? Optional.of(letter.body()) : filling.fill(letter.body());
        return body.isEmpty() ? new Answer.Sent() : send(letter, body.get(), sender);
    }

    private Answer send(Due letter, String body, JavaMailSender sender) {
        try {
            var message = sender.createMimeMessage();
            var helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
            helper.setValidateAddresses(true);
            helper.setFrom(post.from());
            helper.setTo(letter.recipient());
            helper.setSubject(letter.subject());
            helper.setText(body);
            helper.setSentDate(java.util.Date.from(letter.writtenAt()));
            message.setHeader(
                    "Message-ID", "<" + letter.id() + "@" + post.baseUrl().getHost() + ">");
            message.setHeader("Content-Language", letter.language());
            message.setHeader("Auto-Submitted", "auto-generated");
            sender.send(message);
            return new Answer.Sent();
        } catch (MessagingException e) {
            return Answer.of(new MailPreparationException(e));
        } catch (MailException e) {
            return Answer.of(e);
        }
    }

    private void note(Due letter, String outcome, Instant now) {
        db.sql("INSERT INTO letter_attempt (letter_id, at, outcome) VALUES (:letter, :now, :outcome)")
                .param("letter", letter.id())
                .param("now", Sql.at(now))
                .param("outcome", outcome)
                .update();
    }

    private void tryAgain(Due letter, Instant at) {
        db.sql("UPDATE letter SET next_try_at = :at WHERE id = :letter")
                .param("at", Sql.at(at))
                .param("letter", letter.id())
                .update();
    }

    /** A letter that expires holds a secret link; once it waits no more, its words are not kept. */
    private void end(Due letter, String status) {
        db.sql("""
                        UPDATE letter SET status = :status, body = CASE WHEN expires_at IS NULL THEN body ELSE '' END
                        WHERE id = :letter
                        """).param("status", status).param("letter", letter.id()).update();
    }
}
