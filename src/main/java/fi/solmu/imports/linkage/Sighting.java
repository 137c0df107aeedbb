package fi.solmu.imports.linkage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a source that speaks of a person (lähteen rivi), as far as it tells who that is. A person the register
 * knows without any row is a sighting, too, of the source {@link #REGISTER}.
 *
 * @param source the list it stands in
 * @param key what the list calls the row: its own number, or what else tells it from the others
 * @param given given names as they came, empty when there are none
 * @param family the family name as it came
 * @param emails every address, as it came
 * @param organisation what stands for the organisation it belongs to, none when that is not known
 * @param identifier what an exporting system calls the person, if one does
 */
public record Sighting(
        String source,
        String key,
        String given,
        String family,
        List<String> emails,
        @Nullable String phone,
        @Nullable String organisation,
        @Nullable String title,
        @Nullable String identifier) {
    /** The source of those the register knows by itself: its rows are as many people as it says they are. */
    public static final String REGISTER = "register";

    public Sighting {
        emails = List.copyOf(emails);
    }
}
