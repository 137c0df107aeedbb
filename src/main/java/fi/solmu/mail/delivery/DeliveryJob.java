package fi.solmu.mail.delivery;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import fi.solmu.mail.LetterFilling;
import fi.solmu.mail.delivery.Delivery.Post;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.transaction.support.TransactionOperations;

/** Looks into the outbox every few seconds, on one node at a time. */
@Configuration(proxyBeanMethods = false)
class DeliveryJob {
    private static final Logger LOG = LoggerFactory.getLogger(DeliveryJob.class);
    private static final Duration EVERY = Duration.ofSeconds(5);

    @Bean
    Delivery delivery(
            JdbcClient db,
            TransactionOperations transactions,
            InstantSource clock,
            ObjectProvider<JavaMailSender> sender,
            @Value("${solmu.mail.from}") String from,
            @Value("${solmu.base-url}") URI baseUrl,
            @Value("${solmu.demo}") boolean demo,
            List<LetterFilling> fillings) {
        var post = new Post(
                sender.getIfAvailable(),
                from,
                baseUrl,
                demo,
                fillings.stream().collect(Collectors.toMap(LetterFilling::purpose, Function.identity())));
        if (post.sender() == null && !demo) {
            LOG.warn("No mail server is set (spring.mail.host): letters wait in the outbox.");
        }
        return new Delivery(db, transactions, clock, post);
    }

    @Bean
    RecurringTask<Void> deliverLetters(Delivery delivery) {
        return Tasks.recurring("deliver-letters", FixedDelay.of(EVERY)).execute((_, _) -> delivery.deliverWhatIsDue());
    }
}
