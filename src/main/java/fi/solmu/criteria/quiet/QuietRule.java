package fi.solmu.criteria.quiet;

import fi.solmu.kernel.Localised;
import fi.solmu.register.NetworkStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * When a network is thought to have fallen quiet (hiljainen verkosto): data that an administrator changes.
 *
 * @param months without a change, or without a confirmed member, that make a reason
 * @param reviewMonths past the day of review that make a reason
 * @param measures of which none is a reason
 * @param reasonsNeeded from how many reasons on a network is listed
 */
public record QuietRule(int months, int reviewMonths, List<String> measures, int reasonsNeeded) {

    /**
     * What is looked at.
     *
     * @param changed the day of the last change, or of its recording
     * @param confirmed the day a member was last confirmed or entered; none when no members are named
     * @param endsOn the end of its fixed term
     * @param reviewOn the day of its review
     */
    public record Facts(
            UUID network,
            Localised name,
            NetworkStatus status,
            LocalDate changed,
            @Nullable LocalDate confirmed,
            boolean coordinated,
            @Nullable LocalDate endsOn,
            @Nullable LocalDate reviewOn) {}

    /** Why it is thought quiet; nothing for one that is not. What is not known is no reason. */
    public List<Reason> reasons(Facts facts, Map<String, Double> values, LocalDate today) {
        var reasons = new ArrayList<Reason>();
        for (var measure : measures) {
            var value = values.get(measure);
            if (value != null && value == 0) {
                reasons.add(new Reason.NoneOf(measure));
            }
        }
        var longAgo = today.minusMonths(months);
        if (facts.changed().isBefore(longAgo)) {
            reasons.add(new Reason.NoChange(facts.changed()));
        }
        if (facts.confirmed() != null && facts.confirmed().isBefore(longAgo)) {
            reasons.add(new Reason.NotConfirmed(facts.confirmed()));
        }
        if (!facts.coordinated()) {
            reasons.add(new Reason.NoCoordinator());
        }
        if (facts.endsOn() != null && facts.endsOn().isBefore(today)) {
            reasons.add(new Reason.TermOver(facts.endsOn()));
        }
        if (facts.reviewOn() != null
                && facts.reviewOn().plusMonths(reviewMonths).isBefore(today)) {
            reasons.add(new Reason.ReviewPast(facts.reviewOn()));
        }
        return reasons.size() < reasonsNeeded ? List.of() : List.copyOf(reasons);
    }
}
