package fi.solmu.planning.plans;

import fi.solmu.kernel.Localised;
import fi.solmu.planning.PlanKind;
import fi.solmu.planning.PlanRule;
import fi.solmu.planning.PlanStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The plans of one network, year by year.
 *
 * @param years those for which a plan can be begun
 */
public record NetworkPlans(UUID network, Localised name, PlanRule rule, List<Row> plans, List<Integer> years) {

    /**
     * One year's plan.
     *
     * @param approvedAt when it was last approved, whether that still holds or not
     */
    public record Row(
            UUID id,
            int year,
            PlanKind kind,
            PlanStatus status,
            Instant at,
            @Nullable String by,
            @Nullable Instant approvedAt,
            @Nullable String approvedBy,
            int measures,
            int done,
            int late) {}
}
