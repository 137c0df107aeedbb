package fi.solmu.planning.year;

import fi.solmu.planning.Approver;
import fi.solmu.planning.PlanKind;
import fi.solmu.planning.PlanStatus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * This year's plan of a network, in short.
 *
 * @param id none when there is no plan
 * @param hasOthers whether there is a plan of another year
 */
public record NetworkPlan(
        @Nullable UUID id,
        int year,
        PlanKind kind,
        @Nullable PlanStatus status,
        @Nullable Instant at,
        boolean expected,
        Approver approver,
        boolean hasOthers,
        int goals,
        int reached,
        int measures,
        int done,
        int late) {}
