package fi.solmu.mail.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import fi.solmu.SolmuTest;
import fi.solmu.kernel.Language;
import fi.solmu.mail.Letter;
import fi.solmu.mail.Letters;
import fi.solmu.mail.delivery.Delivery.Post;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes and delivers inside one transaction, so that the application's own job does not see the letters. */
@SolmuTest
class DeliveryIT {
    @RegisterExtension
    static final GreenMailExtension MAIL = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort())
            .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());

    @Autowired
    private JdbcClient db;

    @Autowired
    private Letters letters;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private Clock clock;

    @Test
    void aLetterArrivesAsItWasWritten() throws Exception {
        var recipient = write(null, this::deliver);

        var arrived = MAIL.getReceivedMessagesForDomain("example.org");
        assertThat(arrived).hasSize(1);
        assertThat(arrived[0].getSubject()).isEqualTo("Älä unohda: jäsenkysely");
        assertThat(arrived[0].getContent().toString()).contains("Hei Åsa,");
        assertThat(arrived[0].getAllRecipients()[0]).hasToString(recipient);
        assertThat(arrived[0].getHeader("Message-ID")[0]).matches("<[0-9a-f-]{36}@solmu.example>");
        assertThat(arrived[0].getHeader("Auto-Submitted")[0]).isEqualTo("auto-generated");
    }

    @Test
    void aSecondTryCarriesTheSameMessageId() throws Exception {
        write(null, () -> {
            deliver();
            db.sql("UPDATE letter SET status = 'WAITING' WHERE status = 'SENT'").update();
            deliver();
        });

        var ids = Arrays.stream(MAIL.getReceivedMessages())
                .map(message -> {
                    try {
                        return message.getHeader("Message-ID")[0];
                    } catch (jakarta.mail.MessagingException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
        assertThat(ids).hasSize(2);
        assertThat(ids.getFirst()).isEqualTo(ids.getLast());
    }

    @Test
    void aLetterThatWouldMisleadByNowIsNotSent() {
        write(clock.instant().minusSeconds(1), () -> {
            deliver();
            assertThat(statuses()).contains("EXPIRED");
        });
        assertThat(MAIL.getReceivedMessages()).isEmpty();
    }

    @Test
    void whenTheServerIsAwayTheLetterWaitsAndThePausesGrow() {
        write(null, () -> {
            deliver(1, clock);
            assertThat(nextTry())
                    .isBetween(Instant.now().plusSeconds(50), Instant.now().plusSeconds(70));
            deliver(1, InstantSource.offset(clock, Duration.ofMinutes(2)));
            assertThat(nextTry()).isAfter(Instant.now().plusSeconds(300));
            assertThat(statuses()).contains("WAITING");
        });
    }

    @Test
    void theWordsOfALetterWithASecretLinkAreNotKeptOnceItIsSent() {
        write(clock.instant().plusSeconds(600), () -> {
            deliver();
            assertThat(db.sql("SELECT body FROM letter WHERE status = 'SENT' AND expires_at > now()")
                            .query(String.class)
                            .list())
                    .isNotEmpty()
                    .allMatch(String::isEmpty);
        });
    }

    @Test
    void whatTheServerRefusesForGoodIsNeverTriedAgain() throws Exception {
        try (var server = answering("550 5.1.1 No such user")) {
            write(null, () -> {
                deliver(server.getLocalPort(), clock);
                assertThat(statuses()).contains("REFUSED");
                assertThat(db.sql("""
                                SELECT count(*) FROM refused_address a JOIN letter l ON l.recipient = a.address
                                WHERE l.next_try_at < 'infinity'
                                """).query(Integer.class).single()).isOne();
            });
        }
    }

    @Test
    void whatTheServerPutsOffIsTriedAgain() throws Exception {
        try (var server = answering("450 4.2.0 Greylisted")) {
            write(null, () -> {
                deliver(server.getLocalPort(), clock);
                assertThat(statuses()).contains("WAITING");
            });
        }
    }

    @Test
    void theSameLetterIsWrittenOnce() {
        var letter = letter("once/" + UUID.randomUUID(), "once@example.org", null);
        transactions.executeWithoutResult(status -> {
            letters.queue(letter);
            letters.queue(letter);
            assertThat(db.sql("SELECT count(*) FROM letter WHERE unique_key = :key")
                            .param("key", letter.uniqueKey())
                            .query(Long.class)
                            .single())
                    .isOne();
            status.setRollbackOnly();
        });
    }

    private String write(@Nullable Instant expires, Runnable then) {
        var recipient = UUID.randomUUID() + "@example.org";
        transactions.executeWithoutResult(status -> {
            letters.queue(letter("delivery/" + recipient, recipient, expires));
            // what other tests wrote is none of this test's business
            db.sql("UPDATE letter SET next_try_at = 'infinity' WHERE recipient <> cast(:own AS citext)")
                    .param("own", recipient)
                    .update();
            then.run();
            status.setRollbackOnly();
        });
        return recipient;
    }

    private static Letter letter(String key, String recipient, @Nullable Instant expires) {
        return new Letter(
                "test", key, recipient, Language.FI, "Älä unohda: jäsenkysely", "Hei Åsa,\n\nterve.", expires);
    }

    private void deliver() {
        deliver(MAIL.getSmtp().getPort(), clock);
    }

    private void deliver(int port, InstantSource at) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        sender.getJavaMailProperties().put("mail.smtp.connectiontimeout", "2000");
        sender.getJavaMailProperties().put("mail.smtp.timeout", "2000");
        var post = new Post(sender, "solmu@example.org", URI.create("https://solmu.example"), false, Map.of());
        new Delivery(db, transactions, at, post).deliverWhatIsDue();
    }

    private java.util.List<String> statuses() {
        return db.sql("SELECT status FROM letter WHERE next_try_at < 'infinity'")
                .query(String.class)
                .list();
    }

    private Instant nextTry() {
        return db.sql("SELECT next_try_at FROM letter WHERE next_try_at < 'infinity'")
                .query(java.time.OffsetDateTime.class)
                .single()
                .toInstant();
    }

    /** A mail server that answers every recipient with these words. */
    private static ServerSocket answering(String words) throws IOException {
        var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> {
            try (var client = server.accept();
                    var in = client.getInputStream();
                    var out = client.getOutputStream()) {
                out.write("220 test\r\n".getBytes(StandardCharsets.US_ASCII));
                var reader = new java.io.BufferedReader(new java.io.InputStreamReader(in, StandardCharsets.US_ASCII));
                for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                    var answer = line.startsWith("RCPT") ? words : line.startsWith("QUIT") ? "221 bye" : "250 ok";
                    out.write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
                    out.flush();
                }
            } catch (IOException e) {
                // the client went away
            }
        });
        return server;
    }
}
