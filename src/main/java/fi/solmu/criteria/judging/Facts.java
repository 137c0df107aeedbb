package fi.solmu.criteria.judging;

import fi.solmu.criteria.Exemption;
import fi.solmu.kernel.Localised;
import fi.solmu.register.NetworkStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is needed of a network to judge it, but for the values.
 *
 * @param since since when it is in its state
 * @param sets the sets in effect for its types, that of the last typology first
 */
record Facts(
        UUID network,
        Localised name,
        NetworkStatus status,
        LocalDate since,
        boolean typed,
        List<Effect> sets,
        List<Exemption> exemptions) {

    /**
     * A set in effect.
     *
     * @param typology where the typology of its type stands among all
     */
    record Effect(UUID set, int typology) {}

    @Nullable
    Exemption exemption(String code, LocalDate day) {
        return exemptions.stream()
                .filter(each -> each.code().equals(code) && each.covers(day))
                .findFirst()
                .orElse(null);
    }
}
