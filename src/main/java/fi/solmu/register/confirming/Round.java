package fi.solmu.register.confirming;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Optional;

/**
 * One year's asking (kierros): letters go throughout one month, and answers come for as long as their links are good.
 *
 * <p>Whoever answered late in the last round would otherwise be a day short of a year in this one, and be asked every
 * second year only. So it is asked of everyone whose memberships were last confirmed by the end of the last round.
 *
 * @param month the month in which letters go
 */
record Round(YearMonth month) {
    /** How long a letter's link is good. */
    static final int LINK_DAYS = 60;

    /** After how many days without an answer a letter reminds. */
    static final int REMINDED_AFTER_DAYS = 14;

    private static final int MONTHS_BETWEEN_LETTERS = 11;

    /** The round in which letters go today, if any do. */
    static Optional<Round> on(LocalDate today, Month chosen) {
        return today.getMonth() == chosen ? Optional.of(new Round(YearMonth.from(today))) : Optional.empty();
    }

    /** Who has been confirmed since this day is not asked. */
    LocalDate confirmedSince() {
        return month.minusYears(1).atEndOfMonth().plusDays(LINK_DAYS + 1L);
    }

    /** Who has been asked since this day is not asked again. */
    LocalDate askedSince() {
        return month.atDay(1).minusMonths(MONTHS_BETWEEN_LETTERS);
    }
}
