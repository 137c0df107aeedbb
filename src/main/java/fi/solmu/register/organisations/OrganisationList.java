package fi.solmu.register.organisations;

import fi.solmu.kernel.Localised;
import fi.solmu.register.OrganisationKind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of organisations, and what the list can be narrowed by.
 *
 * @param kinds how many there are of each kind
 * @param network the one network whose organisations these are, if they are
 */
public record OrganisationList(
        List<OrganisationRow> rows,
        int total,
        Map<OrganisationKind, Integer> kinds,
        Choices choices,
        @Nullable Localised network) {

    /** A code and the words for it. */
    public record Choice(String code, Localised name) {}

    /** What an organisation may belong to. */
    public record Choices(List<Choice> regions, List<Choice> populationClasses, List<Choice> types) {}

    public int pages() {
        return Math.ceilDiv(total, OrganisationFilter.PAGE);
    }
}
