package fi.solmu.imports.runs;

import fi.solmu.imports.Totals;

/**
 * Whether so much of a list would change or go that somebody should say it is right: a wrong file, or one cut short, looks
 * like that.
 */
final class Upheaval {
    /** The share of the list's rows that may change or go without a word. */
    static final double MOST = 0.2;

    /** Of a shorter list, a share says nothing. */
    private static final int FEW = 20;

    private Upheaval() {}

    /** @param unchanged how many rows the list had before and still has as they were */
    static boolean in(Totals totals, int unchanged) {
        int upset = totals.changed() + totals.gone();
        int before = unchanged + upset;
        return before >= FEW && upset > MOST * before;
    }
}
