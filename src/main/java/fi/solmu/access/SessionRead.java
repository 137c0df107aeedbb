package fi.solmu.access;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.session.MapSession;
import org.springframework.session.Session;

/** A session as it was read, its values unpacked when somebody asks for them. Nobody can change it. */
final class SessionRead implements Session {
    private static final DeserializingConverter UNPACK = new DeserializingConverter();
    private final MapSession times; // knows when a session is over
    private final Map<String, byte[]> packed;
    private final Map<String, Object> unpacked = new HashMap<>();

    SessionRead(String id, Instant created, Instant lastAccessed, Duration longestPause, Map<String, byte[]> packed) {
        this.times = new MapSession(id);
        times.setCreationTime(created);
        times.setLastAccessedTime(lastAccessed);
        times.setMaxInactiveInterval(longestPause);
        this.packed = packed;
    }

    @Override
    public String getId() {
        return times.getId();
    }

    @Override
    @SuppressWarnings({"TypeParameterUnusedInFormals", "unchecked"}) // as the interface has it
    public <T> @Nullable T getAttribute(String name) {
        var bytes = packed.get(name);
        return bytes == null ? null : (T) unpacked.computeIfAbsent(name, _ -> UNPACK.convert(bytes));
    }

    @Override
    public Set<String> getAttributeNames() {
        return Set.copyOf(packed.keySet());
    }

    @Override
    public Instant getCreationTime() {
        return times.getCreationTime();
    }

    @Override
    public Instant getLastAccessedTime() {
        return times.getLastAccessedTime();
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return times.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return times.isExpired();
    }

    @Override
    public String changeSessionId() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setAttribute(String name, Object value) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void removeAttribute(String name) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setLastAccessedTime(Instant time) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        throw new UnsupportedOperationException();
    }
}
