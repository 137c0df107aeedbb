package fi.solmu.planning;

/**
 * What is said of the yearly plans of some networks (suunnitelmasääntö).
 *
 * @param expected whether a network of the kind should have one each year
 */
public record PlanRule(PlanKind kind, boolean expected, Approver approver) {
    /** Where nothing is said, nobody is asked for a plan, and whoever writes one approves it. */
    public static final PlanRule DEFAULT = new PlanRule(PlanKind.ACTIVITY, false, Approver.COORDINATOR);
}
