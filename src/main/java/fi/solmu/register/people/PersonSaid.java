package fi.solmu.register.people;

import fi.solmu.kernel.Localised;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a source or a person said of somebody.
 *
 * @param field which: given_name, family_name, language, address, employment, membership or coordination
 * @param text the value in words, or what is added to the name
 * @param name the organisation or network it is about
 * @param counts whether it is what the register says
 * @param others when a merge is looked at, whether it was said of the one who would be there again
 */
public record PersonSaid(
        String field,
        @Nullable String text,
        Localised name,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        boolean counts,
        boolean others,
        Origin origin) {
    private static final Set<String> NAMES = Set.of("given_name", "family_name", "language");

    boolean isName() {
        return NAMES.contains(field);
    }

    public boolean isAddress() {
        return field.equals("address");
    }

    /** What was said, without who said it and when. */
    PersonSaid thing() {
        return new PersonSaid(field, text, name, since, until, true, others, Origin.NONE);
    }

    /** The same for a reader who may not see addresses. */
    PersonSaid masked() {
        return isAddress() ? new PersonSaid(field, null, name, since, until, counts, others, origin) : this;
    }
}
