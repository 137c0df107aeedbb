package fi.solmu.kernel;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that can be put forward by whole days, so that a year can be walked through in an afternoon. */
public final class MovableClock extends Clock {
    private final Clock real;
    private volatile int daysAhead;

    public MovableClock(Clock real) {
        this.real = real;
    }

    /** How many days it is ahead of the real time, 0 or more. */
    public int daysAhead() {
        return daysAhead;
    }

    public void putAhead(int days) {
        daysAhead = days;
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        var other = new MovableClock(real.withZone(zone));
        other.putAhead(daysAhead);
        return other;
    }

    /** The same time of the day, whether or not a change of the clocks lies between. */
    @Override
    public Instant instant() {
        int days = daysAhead;
        var now = real.instant();
        return days == 0 ? now : now.atZone(getZone()).plusDays(days).toInstant();
    }
}
