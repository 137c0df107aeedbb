package fi.solmu.criteria.judging;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * When something that holds today will cease to hold if nothing more happens. Found by halving, since what is measured
 * only falls while nothing happens: meetings grow old, confirmations too, terms end. Where a value rises by itself after
 * all (a coordinator already named from a later day), an earlier gap may go unseen; but the day found is always one on
 * which it fails and the day before one on which it holds.
 */
final class Foresight {
    /** Farther ahead nobody acts on it. */
    static final int DAYS = 180;

    private Foresight() {}

    static Optional<LocalDate> firstFailure(LocalDate today, int days, Predicate<LocalDate> fails) {
        var holds = 0;
        var broken = days;
        if (!fails.test(today.plusDays(days))) {
            return Optional.empty();
        }
        while (broken - holds > 1) {
            int between = (holds + broken) >>> 1;
            if (fails.test(today.plusDays(between))) {
                broken = between;
            } else {
                holds = between;
            }
        }
        return Optional.of(today.plusDays(broken));
    }
}
