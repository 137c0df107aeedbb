package fi.solmu.criteria.quiet;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.kernel.Localised;
import fi.solmu.register.NetworkStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class QuietRuleTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final QuietRule ONE_REASON = new QuietRule(12, 3, List.of("kokouksia"), 1);

    private static QuietRule.Facts facts(
            LocalDate changed,
            @Nullable LocalDate confirmed,
            boolean coordinated,
            @Nullable LocalDate endsOn,
            @Nullable LocalDate reviewOn) {
        return new QuietRule.Facts(
                new UUID(0, 1),
                new Localised("Verkosto", null, null),
                NetworkStatus.RUNNING,
                changed,
                confirmed,
                coordinated,
                endsOn,
                reviewOn);
    }

    private static QuietRule.Facts lively() {
        return facts(TODAY, TODAY, true, TODAY, TODAY);
    }

    @Test
    void aLivelyNetworkIsNotQuiet() {
        assertThat(ONE_REASON.reasons(lively(), Map.of("kokouksia", 1.0), TODAY))
                .isEmpty();
    }

    @Test
    void eachReasonStandsByItself() {
        var yearAgo = TODAY.minusMonths(12);
        assertThat(ONE_REASON.reasons(facts(yearAgo.minusDays(1), TODAY, true, null, null), Map.of(), TODAY))
                .containsExactly(new Reason.NoChange(yearAgo.minusDays(1)));
        assertThat(ONE_REASON.reasons(facts(yearAgo, yearAgo.minusDays(1), true, null, null), Map.of(), TODAY))
                .containsExactly(new Reason.NotConfirmed(yearAgo.minusDays(1)));
        assertThat(ONE_REASON.reasons(facts(TODAY, TODAY, false, null, null), Map.of(), TODAY))
                .containsExactly(new Reason.NoCoordinator());
        assertThat(ONE_REASON.reasons(facts(TODAY, TODAY, true, TODAY.minusDays(1), null), Map.of(), TODAY))
                .containsExactly(new Reason.TermOver(TODAY.minusDays(1)));
        var review = TODAY.minusMonths(3);
        assertThat(ONE_REASON.reasons(facts(TODAY, TODAY, true, null, review), Map.of(), TODAY))
                .isEmpty();
        assertThat(ONE_REASON.reasons(facts(TODAY, TODAY, true, null, review.minusDays(1)), Map.of(), TODAY))
                .containsExactly(new Reason.ReviewPast(review.minusDays(1)));
        assertThat(ONE_REASON.reasons(lively(), Map.of("kokouksia", 0.0), TODAY))
                .containsExactly(new Reason.NoneOf("kokouksia"));
    }

    @Test
    void whatNobodyKnowsIsNoReason() {
        assertThat(ONE_REASON.reasons(facts(TODAY, null, true, null, null), Map.of(), TODAY))
                .isEmpty();
        assertThat(ONE_REASON.reasons(lively(), Map.of("muuta", 0.0), TODAY)).isEmpty();
    }

    @Test
    void withTooFewReasonsItIsNotListed() {
        var two = new QuietRule(12, 3, List.of(), 2);
        assertThat(two.reasons(facts(TODAY, TODAY, false, null, null), Map.of(), TODAY))
                .isEmpty();
        assertThat(two.reasons(facts(TODAY, TODAY, false, TODAY.minusDays(1), null), Map.of(), TODAY))
                .hasSize(2);
    }
}
