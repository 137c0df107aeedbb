package fi.solmu.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Where somebody is signed in at this moment (istunnot). */
@Component
public class Sessions {
    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    Sessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    /**
     * One session of one person.
     *
     * @param handle names the session on pages; the session's own id is a secret between server and browser
     * @param browser empty when unknown
     */
    public record Open(String handle, String browser, Instant since, Instant lastSeen, boolean here) {}

    /** Newest first. */
    public List<Open> of(UUID account, @Nullable String currentId) {
        return sessions.findByPrincipalName(account.toString()).values().stream()
                .filter(session -> !session.isExpired())
                .map(session -> new Open(
                        handle(session.getId()),
                        Objects.requireNonNullElse(session.<String>getAttribute(SignIn.BROWSER), ""),
                        session.getCreationTime(),
                        session.getLastAccessedTime(),
                        session.getId().equals(currentId)))
                .sorted(Comparator.comparing(Open::since).reversed())
                .toList();
    }

    /** Nothing happens when this person has no such session. */
    public void end(UUID account, String handle) {
        for (var id :
                List.copyOf(sessions.findByPrincipalName(account.toString()).keySet())) {
            if (handle(id).equals(handle)) {
                sessions.deleteById(id);
            }
        }
    }

    public void endAll(UUID account) {
        List.copyOf(sessions.findByPrincipalName(account.toString()).keySet()).forEach(sessions::deleteById);
    }

    private static String handle(String id) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
