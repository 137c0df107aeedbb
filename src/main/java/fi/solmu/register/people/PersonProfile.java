package fi.solmu.register.people;

import fi.solmu.access.AuditEntry;
import fi.solmu.access.NamesOfThings.Named;
import fi.solmu.kernel.Language;
import fi.solmu.kernel.Localised;
import fi.solmu.register.PersonMerges.Merge;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything the page of one person shows.
 *
 * @param own whether the reader looks at themselves
 * @param seesAddresses whether the reader may see the addresses; otherwise they are not here, only how many there are
 * @param addressesInAll how many addresses are in use
 * @param said what each source and each person said, whether it counts or not
 * @param merges the merges that hold, the latest first
 * @param imports the imports that rows came with, as far as they are there still
 */
public record PersonProfile(
        Facts facts,
        boolean own,
        boolean seesAddresses,
        List<Address> addresses,
        int addressesInAll,
        List<Employment> employments,
        List<Membership> memberships,
        List<Coordination> coordinations,
        List<PersonSaid> said,
        List<Merge> merges,
        Map<UUID, Named> imports,
        List<AuditEntry> history) {

    /** What is said of a name or the language, and counts. */
    public Optional<PersonSaid> inUse(String field) {
        return said.stream()
                .filter(each -> each.field().equals(field) && each.counts())
                .findFirst();
    }

    /** Whether given and family name come from one row, or were said at once. */
    public boolean nameOfOneOrigin() {
        return inUse("given_name")
                .map(PersonSaid::origin)
                .equals(inUse("family_name").map(PersonSaid::origin));
    }

    /** Whether others say something of the same, too, so that one was chosen. */
    public boolean chosen(String field, Localised name, @Nullable String text) {
        return said.stream()
                .anyMatch(each -> each.field().equals(field)
                        && !each.counts()
                        && each.name().equals(name)
                        && (text == null || Objects.equals(each.text(), text)));
    }

    /** What is known of a person as such. */
    public record Facts(
            UUID id,
            long version,
            String givenName,
            String familyName,
            @Nullable Language language,
            ShownTo addressesShownTo,
            @Nullable UUID account) {

        public String name() {
            return givenName + " " + familyName;
        }

        public String address() {
            return "/people/" + id;
        }
    }

    /** To whom somebody's addresses are shown besides themselves. */
    public enum ShownTo {
        /** To the coordinators of their networks. */
        COORDINATORS,
        /** Also to the other members of their networks. */
        MEMBERS
    }

    /** An e-mail address; masked for those who may end it without seeing it. */
    public record Address(
            UUID id,
            @Nullable String address,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            Origin origin) {

        public boolean inUse(LocalDate day) {
            return until == null || !until.isBefore(day);
        }
    }

    /**
     * Whom the person works or worked for, and as what.
     *
     * @param begunFor the municipality of which it was said, when that has merged into this one
     */
    public record Employment(
            UUID id,
            UUID organisation,
            Localised organisationName,
            Localised begunFor,
            @Nullable String title,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            Origin origin) {

        public boolean holds(LocalDate day) {
            return until == null || !until.isBefore(day);
        }
    }

    /**
     * A membership in a network, now or before.
     *
     * @param deputyFor whose deputy the person is
     * @param deputy who stands in for the person
     */
    public record Membership(
            UUID network,
            Localised name,
            String role,
            @Nullable UUID organisation,
            Localised onBehalfOf,
            LocalDate since,
            @Nullable LocalDate until,
            @Nullable LocalDate confirmedOn,
            @Nullable String deputyFor,
            @Nullable String deputy,
            Origin origin) {

        public boolean holds(LocalDate day) {
            return until == null || !until.isBefore(day);
        }
    }

    /** A network the person runs or ran, or stands in for who does. */
    public record Coordination(
            UUID network,
            Localised name,
            boolean asDeputy,
            LocalDate since,
            @Nullable LocalDate until,
            Origin origin) {

        public boolean holds(LocalDate day) {
            return until == null || !until.isBefore(day);
        }
    }
}
