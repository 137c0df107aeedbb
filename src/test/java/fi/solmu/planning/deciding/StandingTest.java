package fi.solmu.planning.deciding;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.planning.Approver;
import fi.solmu.planning.PlanStatus;
import java.util.EnumSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StandingTest {
    private static Set<Step> possible(PlanStatus status, Approver approver, boolean byApprover) {
        var steps = EnumSet.noneOf(Step.class);
        for (var step : Step.values()) {
            if (new Standing(status, approver, true).refusal(step, byApprover).isEmpty()) {
                steps.add(step);
            }
        }
        return steps;
    }

    @Test
    void aDraftIsSentAndThenApprovedOrReturnedByItsApprover() {
        assertThat(possible(PlanStatus.DRAFT, Approver.GROUP, false)).containsExactly(Step.PROPOSE);
        assertThat(possible(PlanStatus.DRAFT, Approver.GROUP, true)).containsExactly(Step.PROPOSE);
        assertThat(possible(PlanStatus.PROPOSED, Approver.GROUP, true))
                .containsExactly(Step.APPROVE, Step.RETURN, Step.TAKE_BACK);
        assertThat(possible(PlanStatus.PROPOSED, Approver.GROUP, false)).containsExactly(Step.TAKE_BACK);
    }

    @Test
    void theCoordinatorWhoApprovesNeedNotSendThePlanToAnybody() {
        assertThat(possible(PlanStatus.DRAFT, Approver.COORDINATOR, true)).containsExactly(Step.PROPOSE, Step.APPROVE);
        assertThat(possible(PlanStatus.RETURNED, Approver.COORDINATOR, true))
                .containsExactly(Step.PROPOSE, Step.APPROVE);
    }

    @Test
    void anApprovedPlanCanOnlyBeTakenBack() {
        for (var approver : Approver.values()) {
            assertThat(possible(PlanStatus.APPROVED, approver, true)).containsExactly(Step.TAKE_BACK);
        }
    }

    @ParameterizedTest
    @EnumSource(PlanStatus.class)
    void anEmptyPlanIsNeitherSentNorApproved(PlanStatus status) {
        var empty = new Standing(status, Approver.COORDINATOR, false);
        assertThat(empty.refusal(Step.PROPOSE, true)).isPresent();
        assertThat(empty.refusal(Step.APPROVE, true)).isPresent();
    }

    @Property
    void nobodyElseDecides(@ForAll PlanStatus status, @ForAll Approver approver, @ForAll boolean hasGoals) {
        var standing = new Standing(status, approver, hasGoals);
        assertThat(standing.refusal(Step.APPROVE, false)).contains(Standing.Refusal.NOT_APPROVER);
        assertThat(standing.refusal(Step.RETURN, false)).contains(Standing.Refusal.NOT_APPROVER);
    }

    @Property
    void whateverCanBeDoneLeadsToAnotherState(
            @ForAll PlanStatus status, @ForAll Approver approver, @ForAll Step step, @ForAll boolean byApprover) {
        if (new Standing(status, approver, true).refusal(step, byApprover).isEmpty()) {
            assertThat(step.after()).isNotEqualTo(status);
        }
    }
}
