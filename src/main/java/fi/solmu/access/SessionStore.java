package fi.solmu.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.MapSession;
import org.springframework.session.Session;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Makes Spring Session's table of sessions cheap to use on every page: one read, which also tells who the holder is, and
 * hardly ever a write. Left to itself Spring Session reads the session twice in each request, both times within a
 * transaction, and writes the time of the request into it, which is a durable write for every page looked at. To the
 * minute is precise enough. What is written is written by Spring Session.
 */
final class SessionStore<S extends Session> implements FindByIndexNameSessionRepository<SessionStore.Kept<S>> {
    private static final Duration PRECISE_ENOUGH = Duration.ofMinutes(1);

    private final FindByIndexNameSessionRepository<S> sessions;
    private final SessionReader reader;
    private final TransactionOperations transactions;
    private final SessionOfRequest ofRequest;

    /** @param sessions works without transactions of its own; what it writes is one transaction of these */
    SessionStore(
            FindByIndexNameSessionRepository<S> sessions,
            SessionReader reader,
            TransactionOperations transactions,
            SessionOfRequest ofRequest) {
        this.sessions = sessions;
        this.reader = reader;
        this.transactions = transactions;
        this.ofRequest = ofRequest;
    }

    /** A session that is as it was read, until somebody changes it. */
    static final class Kept<S extends Session> implements Session {
        private final Supplier<@Nullable S> toChange;
        private Session current;
        private @Nullable S changed;

        private Kept(Session current, Supplier<@Nullable S> toChange) {
            this.current = current;
            this.toChange = toChange;
        }

        private static <S extends Session> Kept<S> fresh(S session) {
            var kept = new Kept<>(session, () -> session);
            kept.changed = session;
            return kept;
        }

        /** One that ended elsewhere meanwhile is changed for this request only. */
        private Session change() {
            if (changed == null) {
                changed = toChange.get();
                current = changed == null ? new MapSession(current) : changed;
            }
            return current;
        }

        @Override
        public void setLastAccessedTime(Instant now) {
            if (now.isAfter(current.getLastAccessedTime().plus(PRECISE_ENOUGH))) {
                change().setLastAccessedTime(now);
            }
        }

        @Override
        public String changeSessionId() {
            return change().changeSessionId();
        }

        @Override
        public void setAttribute(String name, Object value) {
            change().setAttribute(name, value);
        }

        @Override
        public void removeAttribute(String name) {
            change().removeAttribute(name);
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            change().setMaxInactiveInterval(interval);
        }

        @Override
        public String getId() {
            return current.getId();
        }

        @Override
        @SuppressWarnings("TypeParameterUnusedInFormals") // as the interface has it
        public <T> @Nullable T getAttribute(String name) {
            return current.getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNames() {
            return current.getAttributeNames();
        }

        @Override
        public Instant getCreationTime() {
            return current.getCreationTime();
        }

        @Override
        public Instant getLastAccessedTime() {
            return current.getLastAccessedTime();
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return current.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return current.isExpired();
        }
    }

    @Override
    public Kept<S> createSession() {
        return Kept.fresh(sessions.createSession());
    }

    @Override
    public void save(Kept<S> session) {
        var changed = session.changed;
        if (changed != null) {
            transactions.executeWithoutResult(_ -> sessions.save(changed));
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
        var found = reader.find(id);
        if (found == null) {
            return null;
        }
        if (found.session().isExpired()) {
            deleteById(id);
            return null;
        }
        var session = new Kept<>(found.session(), () -> sessions.findById(id));
        ofRequest.keep(session);
        ofRequest.keep(found.actor());
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
                .map(stored -> new Kept<>(stored, () -> stored))
                .collect(Collectors.toMap(Kept::getId, Function.identity()));
    }
}
