package fi.solmu.imports.model;

/**
 * Whether there is enough to learn from. How one person's rows agree is told by the pairs of rows that are one person's:
 * what happens in one pair of fifty, as a changed telephone number does, must have been seen some twenty times, and
 * pairs come only of lists that have people in common. Measured on invented people: of fewer pairs comes a model that
 * asks up to twice as much.
 */
public final class Enough {
    public static final int RECORDS = 2_000;
    public static final int LISTS = 2;
    public static final int PAIRS = 1_000;

    private Enough() {}

    static boolean toBegin(int records, int lists) {
        return records >= RECORDS && lists >= LISTS;
    }

    /** @param pairs how many pairs of rows are likely to be of one person */
    static boolean toLearnFrom(int records, int lists, double pairs) {
        return toBegin(records, lists) && pairs >= PAIRS;
    }
}
