package fi.solmu.imports.people;

import fi.solmu.imports.linkage.Sighting;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of a list of people in the register's terms.
 *
 * @param sourceKey what the list calls the row, or what tells it from the list's other rows
 * @param personKey what tells the list's people from each other: rows that share it are one person's without asking
 * @param ownKey whether the keys are the list's own; otherwise they are made of names and addresses
 * @param identifier what the system the list comes from calls the person, if it does
 * @param fingerprint what tells whether a later row of this key says anything else
 */
public record PersonRow(
        int line,
        String sourceKey,
        String personKey,
        boolean ownKey,
        String givenName,
        String familyName,
        List<String> emails,
        @Nullable String phone,
        @Nullable UUID organisation,
        @Nullable String organisationName,
        @Nullable String title,
        @Nullable String identifier,
        String fingerprint) {
    public PersonRow {
        emails = List.copyOf(emails);
    }

    /**
     * How the list tells of the person.
     *
     * @param rows all of the list's rows of this person
     * @param successors in which organisation one lives on that has merged into another
     */
    Sighting sighting(String source, List<PersonRow> rows, Map<UUID, UUID> successors) {
        return new Sighting(
                sourceOf(source, personKey, ownKey),
                personKey,
                givenName,
                familyName,
                rows.stream().flatMap(row -> row.emails().stream()).distinct().toList(),
                phone,
                organisation == null
                        ? organisationName
                        : successors.getOrDefault(organisation, organisation).toString(),
                title,
                identifier);
    }

    /** Only a list with keys of its own tells its people apart; two rows of another may be one person's. */
    static String sourceOf(String source, String personKey, boolean ownKey) {
        return ownKey ? source : source + "\n" + personKey;
    }

    public String name() {
        return (givenName + " " + familyName).strip();
    }
}
