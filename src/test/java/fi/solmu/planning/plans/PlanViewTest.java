package fi.solmu.planning.plans;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.planning.MeasureStatus;
import fi.solmu.planning.plans.PlanView.Goal;
import fi.solmu.planning.plans.PlanView.Measure;
import fi.solmu.planning.plans.PlanView.Owner;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PlanViewTest {
    private static final LocalDate MAY_DAY = LocalDate.of(2026, 5, 1);

    private static Measure measure(MeasureStatus status) {
        return new Measure(
                UUID.randomUUID(),
                "Kysely",
                4,
                new Owner.Nobody(),
                status,
                null,
                MAY_DAY,
                status.isSettled() ? null : MAY_DAY);
    }

    private static Goal goal(MeasureStatus... statuses) {
        return new Goal(
                UUID.randomUUID(),
                "Tavoite",
                Arrays.stream(statuses).map(PlanViewTest::measure).toList());
    }

    @Test
    void aGoalIsReachedWhenSomethingWasDoneAndNothingIsLeft() {
        assertThat(goal(MeasureStatus.DONE, MeasureStatus.DROPPED).isReached()).isTrue();
        assertThat(goal(MeasureStatus.DONE, MeasureStatus.UNDER_WAY).isReached())
                .isFalse();
        assertThat(goal(MeasureStatus.DROPPED).isReached()).isFalse();
        assertThat(goal().isReached()).isFalse();
    }

    @Test
    void aMeasureIsLateFromTheDayAfterItsMonth() {
        assertThat(measure(MeasureStatus.PLANNED).isOverdue(LocalDate.of(2026, 4, 30)))
                .isFalse();
        assertThat(measure(MeasureStatus.PLANNED).isOverdue(MAY_DAY)).isTrue();
        assertThat(measure(MeasureStatus.UNDER_WAY).isOverdue(MAY_DAY)).isTrue();
        assertThat(measure(MeasureStatus.DONE).isOverdue(LocalDate.of(2027, 1, 1)))
                .isFalse();
    }

    @Test
    void anOwnerWhoIsGoneIsNotNobody() {
        assertThat(Owner.of("PERSON", null, null, null)).isEqualTo(new Owner.Removed());
        assertThat(Owner.of("NOBODY", null, null, null)).isEqualTo(new Owner.Nobody());
        assertThat(Owner.of("UNIT", null, null, "viestintä")).isEqualTo(new Owner.Unit("viestintä"));
    }
}
