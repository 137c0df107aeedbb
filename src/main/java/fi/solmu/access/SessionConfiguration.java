package fi.solmu.access;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Sessions lie in the database, so that any node can answer; the browser has the session's id in a cookie. */
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
class SessionConfiguration {

    @Bean
    SessionOfRequest sessionOfRequest() {
        return new SessionOfRequest();
    }

    /** Around the filter that makes the session known. */
    @Bean
    FilterRegistrationBean<SessionOfRequest> sessionOfRequestFirst(SessionOfRequest filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    SessionStore<?> sessionRepository(
            JdbcOperations jdbc,
            JdbcClient db,
            Actors actors,
            PlatformTransactionManager transactions,
            SessionOfRequest ofRequest,
            @Value("${solmu.session-length}") Duration length) {
        var sessions = new JdbcIndexedSessionRepository(jdbc, TransactionOperations.withoutTransaction());
        sessions.setDefaultMaxInactiveInterval(length);
        return new SessionStore<>(
                sessions, new SessionReader(db, actors), new TransactionTemplate(transactions), ofRequest);
    }

    @Bean
    RecurringTask<Void> forgetEndedSessions(JdbcClient db, Cleanings cleanings) {
        return Tasks.recurring("forget-ended-sessions", FixedDelay.of(Duration.ofMinutes(10)))
                .execute((_, _) -> cleanings.note(
                        Cleanings.What.SESSIONS,
                        // sessions are timed by the system, also where the time of the demo has been moved
                        db.sql("DELETE FROM spring_session WHERE expiry_time < extract(epoch FROM now()) * 1000")
                                .update()));
    }

    @Bean
    DefaultCookieSerializer cookieSerializer(
            @Value("${solmu.secure-cookies}") boolean secure, @Value("${solmu.session-length}") Duration length) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(secure ? "__Host-solmu" : "solmu");
        cookie.setUseSecureCookie(secure);
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        cookie.setCookieMaxAge(Math.toIntExact(length.toSeconds()));
        return cookie;
    }
}
