package fi.solmu.surveys.answering;

import fi.solmu.access.Secrets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How many forms are begun by open links from one network address within an hour. Counted in memory only, under a
 * fingerprint that nobody can make again once the server has stopped: where somebody answered from is written nowhere.
 */
@Component
class OpenRate {
    private static final long HOUR = Duration.ofHours(1).toSeconds();
    private final int most;
    private final String salt;
    private final Map<String, Integer> begun = new HashMap<>();
    private long hour;

    OpenRate(@Value("${solmu.open-links.most-per-client}") int most, Secrets secrets) {
        this.most = most;
        this.salt = secrets.next();
    }

    /** Whether one more may begin from this address; counts it if so. */
    synchronized boolean admits(String client, Instant now) {
        long current = now.getEpochSecond() / HOUR;
        if (current != hour) {
            begun.clear();
            hour = current;
        }
        var key = HexFormat.of().formatHex(Secrets.hash(salt + "\n" + client));
        int before = begun.getOrDefault(key, 0);
        if (before >= most) {
            return false;
        }
        begun.put(key, before + 1);
        return true;
    }
}
