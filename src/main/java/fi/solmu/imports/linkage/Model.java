package fi.solmu.imports.linkage;

/**
 * What agreeing at each level tells: the weight of a level is log2 of how much more often two records of one person
 * agree at it than two records of different people (Fellegi and Sunter 1969).
 */
public final class Model {
    private final double prior;
    private final Shares same;
    private final Shares different;

    /**
     * A model.
     *
     * @param prior the chance that two records picked at random are of one person
     * @param same how often two records of one person agree at each level of a field, when both say something
     * @param different the same for two records of different people
     */
    Model(double prior, Shares same, Shares different) {
        this.prior = prior;
        this.same = same;
        this.different = different;
    }

    /** The weight of the prior chance alone, in bits: far below zero. */
    public double priorWeight() {
        return bits(prior / (1 - prior));
    }

    /** What a level of a field tells, in bits: above zero for one person, below zero for two. */
    public double weight(Field field, Level level) {
        return level == Level.UNKNOWN ? 0 : bits(same.of(field, level) / different.of(field, level));
    }

    /** The chance that a weight in bits stands for one person. */
    public static double probability(double weight) {
        return 1 / (1 + Math.pow(2, -weight));
    }

    static double bits(double ratio) {
        return Math.log(ratio) / Math.log(2);
    }
}
