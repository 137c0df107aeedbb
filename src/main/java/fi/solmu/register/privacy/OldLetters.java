package fi.solmu.register.privacy;

import fi.solmu.access.Cleanings;
import fi.solmu.access.Cleanings.What;
import fi.solmu.mail.Letters;
import fi.solmu.register.HoldingGrounds;
import java.time.Clock;
import java.time.ZonedDateTime;
import org.springframework.stereotype.Component;

/** Removes letters when the months have passed that the association has set for them. */
@Component
class OldLetters {
    private final Letters letters;
    private final HoldingGrounds grounds;
    private final Cleanings cleanings;
    private final Clock clock;

    OldLetters(Letters letters, HoldingGrounds grounds, Cleanings cleanings, Clock clock) {
        this.letters = letters;
        this.grounds = grounds;
        this.cleanings = cleanings;
        this.clock = clock;
    }

    void forget() {
        var before = ZonedDateTime.now(clock).minusMonths(grounds.monthsOfLetters());
        cleanings.note(What.LETTERS, letters.forgetWrittenBefore(before.toInstant()));
    }
}
