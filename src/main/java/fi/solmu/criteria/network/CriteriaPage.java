package fi.solmu.criteria.network;

import fi.solmu.criteria.NetworkVerdicts;
import fi.solmu.criteria.NetworkVerdicts.Judged;
import fi.solmu.criteria.NetworkVerdicts.Line;
import fi.solmu.kernel.Localised;
import fi.solmu.register.MeasureSource.Evidence;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The criteria of a network as of a day.
 *
 * @param today whether the day is today: only then is it known what is to come, and can be changed
 */
public record CriteriaPage(
        UUID network,
        Localised name,
        LocalDate day,
        boolean today,
        NetworkVerdicts verdicts,
        List<Row> rows,
        List<Past> exemptions) {

    /**
     * One criterion.
     *
     * @param failsOn the day from which it will not be met if nothing happens; none when that is not in sight
     */
    public record Row(
            Line line, List<Evidence> evidence, @Nullable LocalDate failsOn) {}

    /** An exemption, by the name of its criterion; by its code when no set in effect has it. */
    public record Past(Exemptions.Given given, @Nullable Localised criterion) {}

    public @Nullable Judged judged() {
        return verdicts instanceof Judged judged ? judged : null;
    }
}
