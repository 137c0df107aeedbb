package fi.solmu.imports.linkage;

/**
 * What agreeing at each level tells: the weight of a level is log2 of how much more often two records of one person
 * agree at it than two records of different people (Fellegi and Sunter 1969). Weights are told in points, hundredths of
 * a bit, and so sums of them are exact.
 */
public final class Model {
    /** How many points a bit is. */
    public static final int POINTS_PER_BIT = 100;

    private final double others;
    private final Shares same;
    private final Shares different;

    /**
     * A model.
     *
     * @param others how many of a table's other records are of the same person as a record, on average; above 0
     * @param same how often two records of one person agree at each level of a field, when both say something
     * @param different the same for two records of different people
     */
    Model(double others, Shares same, Shares different) {
        this.others = others;
        this.same = same;
        this.different = different;
    }

    /** The model this program brings along; where it comes from is told in docs/algorithms/people.md. */
    public static Model shipped() {
        return ModelState.shipped().model();
    }

    /** Everything the model knows, as plain numbers that can be kept and read back. */
    public ModelState state() {
        return new ModelState(others, same.asMap(), different.asMap());
    }

    /** This model, and of fields it knows nothing about what another one knows. */
    Model completedBy(Model other) {
        return new Model(others, same.completedBy(other.same), different.completedBy(other.different));
    }

    /** This model, for records that have wrong values more often: in such a share of pairs the field agrees by chance. */
    Model allowingFor(double wrong) {
        return new Model(
                others, same.with(different, (known, chance) -> (1 - wrong) * known + wrong * chance), different);
    }

    /** What it tells, before anything is compared, that two records stand among so many; in points, far below zero. */
    public int priorPoints(int records) {
        double prior = Math.min(0.5, others / records);
        return points(prior / (1 - prior));
    }

    /** What a level of a field tells, in points: above zero for one person, below zero for two. */
    public int points(Field field, Level level) {
        return level == Level.UNKNOWN ? 0 : points(same.of(field, level) / different.of(field, level));
    }

    /** Of how many pairs among so many records both are likely to be of one person. */
    public int expectedPairs(int records) {
        return (int) Math.round(others * records / 2);
    }

    double others() {
        return others;
    }

    /** The chance that so many points in all stand for one person. */
    public static double probability(int points) {
        return 1 / (1 + Math.pow(2, -points / (double) POINTS_PER_BIT));
    }

    /** The points in all that stand for such a chance. */
    public static int pointsOf(double probability) {
        return points(probability / (1 - probability));
    }

    /** How many points a ratio of chances is worth. */
    static int points(double ratio) {
        return (int) Math.round(POINTS_PER_BIT * Math.log(ratio) / Math.log(2));
    }
}
