package fi.solmu.shell.account;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * An administrator who came by a mailed link and has no passkey yet: may make one within ten minutes, and nothing else,
 * before they are signed in.
 */
@Component
class Enrolment {
    private static final String ATTRIBUTE = "solmu.enrolling";
    private static final Duration LIFE = Duration.ofMinutes(10);
    private final InstantSource clock;

    Enrolment(InstantSource clock) {
        this.clock = clock;
    }

    private record Enrolling(UUID account, Instant until) implements Serializable {}

    void begin(HttpServletRequest request, UUID account) {
        request.getSession(true)
                .setAttribute(ATTRIBUTE, new Enrolling(account, clock.instant().plus(LIFE)));
    }

    Optional<UUID> of(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null
                        && session.getAttribute(ATTRIBUTE) instanceof Enrolling enrolling
                        && clock.instant().isBefore(enrolling.until())
                ? Optional.of(enrolling.account())
                : Optional.empty();
    }
}
