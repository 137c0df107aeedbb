package fi.solmu.register.organisations;

import fi.solmu.access.AuditEntry;
import fi.solmu.kernel.Localised;
import fi.solmu.register.OrganisationKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything the page of one organisation shows.
 *
 * @param facts what it is
 * @param types the municipality types it belongs to, or has been left out of by name
 * @param predecessors those that joined it or will
 * @param successors those it joined or will
 * @param people who works for it now, as far as the page shows them
 * @param peopleInAll how many there are
 * @param networks the networks it is in now
 * @param earlier memberships that have ended
 * @param suggestions networks it is not in though its like are
 * @param said what people and sources say of it
 * @param history what was done to it, newest first
 */
public record OrganisationProfile(
        Facts facts,
        List<TypeMembership> types,
        List<Succession> predecessors,
        List<Succession> successors,
        List<Colleague> people,
        int peopleInAll,
        List<Participation> networks,
        List<Participation> earlier,
        List<Suggestion> suggestions,
        List<Said> said,
        List<AuditEntry> history) {

    /** What is known of an organisation as such. */
    public record Facts(
            UUID id,
            long version,
            OrganisationKind kind,
            @Nullable String code,
            @Nullable String businessId,
            Localised name,
            @Nullable String regionCode,
            Localised region,
            @Nullable LanguageStatus languageStatus,
            @Nullable Grouping grouping,
            @Nullable Integer population,
            @Nullable String populationClassCode,
            Localised populationClass,
            @Nullable String emailDomain) {

        public boolean isMunicipality() {
            return kind == OrganisationKind.MUNICIPALITY;
        }

        public String address() {
            return "/organisations/" + id;
        }
    }

    /**
     * A municipality type and why the organisation belongs to it or not.
     *
     * @param named whether a named exception decided, rather than the rule
     */
    public record TypeMembership(
            UUID type,
            String code,
            Localised name,
            MunicipalityRule rule,
            boolean belongs,
            boolean named,
            Localised reason) {}

    /** An organisation that joined this one, or that this one joined, and when. */
    public record Succession(UUID other, Localised name, LocalDate onDay) {}

    /** Somebody who works for the organisation. */
    public record Colleague(UUID id, String name, @Nullable String title, int networks) {}

    /**
     * What somebody said of one field.
     *
     * @param who the person's name, or the source's
     * @param bySource whether a source said it
     */
    public record Said(
            String field,
            @Nullable String value,
            Instant at,
            @Nullable String who,
            boolean bySource,
            @Nullable Integer line) {}

    /** The last of the successors that has already taken over. */
    public @Nullable Succession successorOn(LocalDate day) {
        return successors.stream()
                .filter(each -> !each.onDay().isAfter(day))
                .findFirst()
                .orElse(null);
    }

    /** The merger that lies ahead. */
    public @Nullable Succession successorAfter(LocalDate day) {
        return successors.stream()
                .filter(each -> each.onDay().isAfter(day))
                .findFirst()
                .orElse(null);
    }
}
