package fi.solmu.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Makes Spring Session's table of sessions cheap to use on every page: one read, and hardly ever a write. Left to
 * itself Spring Session reads the session twice in each request, both times within a transaction, and writes the time
 * of the request into it, which is a durable write for every page looked at. To the minute is precise enough.
 */
final class SessionStore<S extends Session> implements FindByIndexNameSessionRepository<SessionStore.Kept<S>> {
    private static final Duration PRECISE_ENOUGH = Duration.ofMinutes(1);

    private final FindByIndexNameSessionRepository<S> sessions;
    private final TransactionOperations transactions;
    private final SessionOfRequest ofRequest;

    /** @param sessions works without transactions of its own; what it writes is one transaction of these */
    SessionStore(
            FindByIndexNameSessionRepository<S> sessions,
            TransactionOperations transactions,
            SessionOfRequest ofRequest) {
        this.sessions = sessions;
        this.transactions = transactions;
        this.ofRequest = ofRequest;
    }

    /** A session that knows whether it differs from what is stored. */
    static final class Kept<S extends Session> implements Session {
        private final S stored;
        private boolean changed;

        private Kept(S stored, boolean fresh) {
            this.stored = stored;
            this.changed = fresh;
        }

        @Override
        public void setLastAccessedTime(Instant now) {
            if (now.isAfter(stored.getLastAccessedTime().plus(PRECISE_ENOUGH))) {
                changed = true;
                stored.setLastAccessedTime(now);
            }
        }

        @Override
        public String changeSessionId() {
            changed = true;
            return stored.changeSessionId();
        }

        @Override
        public void setAttribute(String name, Object value) {
            changed = true;
            stored.setAttribute(name, value);
        }

        @Override
        public void removeAttribute(String name) {
            changed = true;
            stored.removeAttribute(name);
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            changed = true;
            stored.setMaxInactiveInterval(interval);
        }

        @Override
        public String getId() {
            return stored.getId();
        }

        @Override
        @SuppressWarnings("TypeParameterUnusedInFormals") // as the interface has it
        public <T> @Nullable T getAttribute(String name) {
            return stored.getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNames() {
            return stored.getAttributeNames();
        }

        @Override
        public Instant getCreationTime() {
            return stored.getCreationTime();
        }

        @Override
        public Instant getLastAccessedTime() {
            return stored.getLastAccessedTime();
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return stored.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return stored.isExpired();
        }
    }

    @Override
    public Kept<S> createSession() {
        return new Kept<>(sessions.createSession(), true);
    }

    @Override
    public void save(Kept<S> session) {
        if (session.changed) {
            transactions.executeWithoutResult(_ -> sessions.save(session.stored));
            session.changed = false;
        }
        ofRequest.keep(session);
    }

    @Override
    @SuppressWarnings("unchecked") // only what this store keeps
    public @Nullable Kept<S> findById(String id) {
        var known = ofRequest.find(id);
        if (known != null) {
            return (Kept<S>) known;
        }
        var stored = sessions.findById(id);
        if (stored == null) {
            return null;
        }
        var session = new Kept<>(stored, false);
        ofRequest.keep(session);
        return session;
    }

    @Override
    public void deleteById(String id) {
        ofRequest.forget();
        transactions.executeWithoutResult(_ -> sessions.deleteById(id));
    }

    @Override
    public Map<String, Kept<S>> findByIndexNameAndIndexValue(String index, String value) {
        return sessions.findByIndexNameAndIndexValue(index, value).values().stream()
                .map(stored -> new Kept<>(stored, false))
                .collect(Collectors.toMap(Kept::getId, Function.identity()));
    }
}
