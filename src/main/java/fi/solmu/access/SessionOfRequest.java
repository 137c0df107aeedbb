package fi.solmu.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Remembers the session of a request until the request ends, so that it is read once. It stands around everything
 * else; outside of it nothing is remembered, and no request sees the session of another.
 */
final class SessionOfRequest extends OncePerRequestFilter {
    private static final class Memory {
        private @Nullable Session session;
        private Optional<Actor> actor = Optional.empty();
    }

    private static final ThreadLocal<@Nullable Memory> CURRENT = new ThreadLocal<>();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        CURRENT.set(new Memory());
        try {
            chain.doFilter(request, response);
        } finally {
            CURRENT.remove();
        }
    }

    void keep(Session session) {
        var memory = CURRENT.get();
        if (memory != null) {
            memory.session = session;
        }
    }

    void keep(Optional<Actor> actor) {
        var memory = CURRENT.get();
        if (memory != null) {
            memory.actor = actor;
        }
    }

    void forget() {
        var memory = CURRENT.get();
        if (memory != null) {
            memory.session = null;
            memory.actor = Optional.empty();
        }
    }

    /** Whoever this account belongs to, if the session of this request was theirs when it was read. */
    Optional<Actor> actor(UUID account) {
        var memory = CURRENT.get();
        return memory == null
                ? Optional.empty()
                : memory.actor.filter(actor -> actor.account().equals(account));
    }

    /** Null when the session of this request is another, or none is known yet. */
    @Nullable
    Session find(String id) {
        var memory = CURRENT.get();
        var session = memory == null ? null : memory.session;
        return session != null && session.getId().equals(id) ? session : null;
    }
}
