package fi.solmu.register.people;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a fact comes from (tiedon alkuperä): a row of a source, a person's word, or Solmu itself.
 *
 * @param source the source's name
 * @param person the name of who said it: of the account, or of the person a letter's link was for
 * @param record the row of the source as it came
 * @param line the row's line in the file it came with
 * @param run the import it came with
 */
public record Origin(
        @Nullable String source,
        @Nullable String person,
        Instant at,
        Rule rule,
        @Nullable UUID record,
        @Nullable Integer line,
        @Nullable UUID run) {

    /** Why it goes before what others say, the foremost first (docs/adr/0011). */
    public enum Rule {
        /** The person said so. */
        OWN_WORD,
        /** Somebody who coordinates a network said so. */
        COORDINATOR,
        /** A contact person of an organisation said so. */
        CONTACT_PERSON,
        /** Somebody else who edits people said so. */
        OFFICE,
        /** It was there before anybody kept who says what; it goes before sources as a person's word does. */
        SOLMU,
        REFERENCE,
        CRM,
        LIST,
        SHEET
    }

    /** Nobody's, of nothing. */
    static final Origin NONE = new Origin(null, null, Instant.EPOCH, Rule.SOLMU, null, null, null);
}
