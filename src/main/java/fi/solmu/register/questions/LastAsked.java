package fi.solmu.register.questions;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** When coordinators were last asked: they are left in peace for two weeks. */
record LastAsked(Optional<Instant> at) {
    static final int DAYS_BETWEEN = 14;

    /** The first day on which they may be asked again; empty when they never were. */
    Optional<LocalDate> again(ZoneId zone) {
        return at.map(each -> each.atZone(zone).toLocalDate().plusDays(DAYS_BETWEEN));
    }

    boolean mayAsk(LocalDate today, ZoneId zone) {
        return again(zone).map(day -> !today.isBefore(day)).orElse(true);
    }
}
