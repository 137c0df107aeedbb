package fi.solmu.register;

import fi.solmu.kernel.Localised;
import fi.solmu.shell.Texts;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why some people are held, and until when (käsittelyperuste ja säilytysaika), as the association says it.
 *
 * @param id of this wording; another wording is another row
 * @param months what the service applies, where it applies a number of months
 */
public record HoldingGround(
        UUID id,
        About about,
        LegalGround legalGround,
        Localised why,
        @Nullable Integer months) {
    public static final int FEWEST_MONTHS = 1;
    public static final int MOST_MONTHS = 120;

    /** Whom or what it is said of. */
    public enum About {
        MEMBERS,
        COORDINATORS,
        CONTACTS,
        ACCOUNTS,
        /** The months tell when the data protection officer is reminded. */
        LEFT,
        SOURCE_ONLY,
        ADDED_ONLY,
        /** Not people but letters to them. The months tell when they are removed. */
        LETTERS;

        public boolean hasMonths() {
            return this == LEFT || this == LETTERS;
        }
    }

    /** What makes holding somebody lawful: General Data Protection Regulation, article 6 (1), points a to f. */
    public enum LegalGround {
        CONSENT,
        CONTRACT,
        LEGAL_OBLIGATION,
        VITAL_INTERESTS,
        PUBLIC_TASK,
        LEGITIMATE_INTERESTS
    }

    /** The name of the people. */
    public String who(Texts t) {
        return t.of("register.privacy.people", about);
    }

    public String legalGround(Texts t) {
        return t.of("register.privacy.legalGround", legalGround);
    }

    public String until(Texts t) {
        return months == null
                ? t.of("register.privacy.people.until", about)
                : t.text("register.privacy.people.until." + about, months);
    }
}
