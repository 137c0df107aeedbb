package fi.solmu.mail.delivery;

import java.time.Duration;
import java.util.Optional;

/** How long to wait before a letter is tried again: a minute, then four times longer each time, up to a day. */
final class Pauses {
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final int TRIES = 12;

    private Pauses() {}

    /** After so many failed tries; empty when it has been tried for a week and is given up. */
    static Optional<Duration> after(int tries) {
        if (tries >= TRIES) {
            return Optional.empty();
        }
        var pause = FIRST;
        for (int i = 1; i < tries && pause.compareTo(LONGEST) < 0; i++) {
            pause = pause.multipliedBy(4);
        }
        return Optional.of(pause.compareTo(LONGEST) < 0 ? pause : LONGEST);
    }
}
