package fi.solmu.criteria;

/** How a value is compared with the threshold of a criterion (vertailu). */
public enum Comparison {
    /** Yli. */
    MORE_THAN,
    /** Vähintään. */
    AT_LEAST,
    /** Enintään. */
    AT_MOST,
    /** Alle. */
    LESS_THAN;

    public boolean holds(double value, double threshold) {
        return switch (this) {
            case MORE_THAN -> value > threshold;
            case AT_LEAST -> value >= threshold;
            case AT_MOST -> value <= threshold;
            case LESS_THAN -> value < threshold;
        };
    }

    /** Whether a value grows towards the threshold: what falls by itself can cease to hold. */
    public boolean wantsMore() {
        return this == MORE_THAN || this == AT_LEAST;
    }
}
