package fi.solmu.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of a source that speaks of a person, on its way into the register.
 *
 * @param line its line in the file
 * @param key what the source calls the row; a row of a key the source had before is a new version of that
 * @param personKey what tells the source's people apart
 * @param ownKey whether the keys are the source's own
 * @param content the row as it came, column by column
 * @param emails every address it gives
 * @param identifier what the source calls the person, if it does
 * @param bouncedOn when a letter to the address came back, if the source says so
 * @param networks those it is a member of, each with the role, from the day
 * @param link whose the row is, and why
 */
public record IncomingPerson(
        int line,
        String key,
        String personKey,
        boolean ownKey,
        String fingerprint,
        Map<String, String> content,
        String givenName,
        String familyName,
        List<String> emails,
        @Nullable String phone,
        @Nullable UUID organisation,
        @Nullable String organisationName,
        @Nullable String title,
        @Nullable String language,
        @Nullable String identifier,
        @Nullable LocalDate bouncedOn,
        List<UUID> networks,
        MembershipRole role,
        LocalDate since,
        Link link) {
    public IncomingPerson {
        emails = List.copyOf(emails);
        networks = List.copyOf(networks);
    }

    /** Why a row is taken to speak of a person. */
    public enum Rule {
        /** Of nobody the register knows. */
        NEW,
        /** The source had the same row before, or calls the person the same. */
        KEY,
        /** The score was high enough, two independent strong facts agreed and nothing spoke against it. */
        SCORE,
        /** Somebody said so. */
        REVIEW
    }

    /**
     * Whose a row is.
     *
     * @param person whose it is; nobody's in the register yet when there is none
     * @param group rows without a person that share this are one new person's
     * @param points the score in hundredths of a bit, where a score decided
     * @param explanation the parts the score is the sum of, as JSON
     */
    public record Link(
            @Nullable UUID person,
            String group,
            Rule rule,
            @Nullable Integer points,
            @Nullable String explanation) {}
}
