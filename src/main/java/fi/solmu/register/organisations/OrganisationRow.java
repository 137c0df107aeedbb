package fi.solmu.register.organisations;

import fi.solmu.kernel.Localised;
import fi.solmu.register.OrganisationKind;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One organisation in a list, with how many networks it is in and how many people work for it. */
public record OrganisationRow(
        UUID id,
        OrganisationKind kind,
        @Nullable String code,
        Localised name,
        Localised region,
        @Nullable LanguageStatus languageStatus,
        @Nullable Grouping grouping,
        @Nullable Integer population,
        int networks,
        int people) {

    OrganisationRow counted(int networksNow, int peopleNow) {
        return new OrganisationRow(
                id, kind, code, name, region, languageStatus, grouping, population, networksNow, peopleNow);
    }

    public String address() {
        return "/organisations/" + id;
    }
}
