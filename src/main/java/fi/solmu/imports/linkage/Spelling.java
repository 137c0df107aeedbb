package fi.solmu.imports.linkage;

import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** How far two spellings are apart. */
final class Spelling {
    private static final JaroWinklerSimilarity JARO_WINKLER = new JaroWinklerSimilarity();

    private Spelling() {}

    /** From 0 for nothing in common to 1 for the same. */
    static double likeness(String one, String other) {
        return JARO_WINKLER.apply(one, other);
    }

    /** Whether {@link #slips} counts one or none: most values differ in more, and are told by their two ends. */
    static boolean isOneSlipAtMost(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        int longer = Math.max(one.length(), other.length());
        if (longer - shorter > 1) {
            return false;
        }
        int same = 0;
        while (same < shorter && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        int sameAtEnd = 0;
        while (sameAtEnd < shorter - same
                && one.charAt(one.length() - 1 - sameAtEnd) == other.charAt(other.length() - 1 - sameAtEnd)) {
            sameAtEnd++;
        }
        int between = longer - same - sameAtEnd;
        boolean exchanged = between == 2
                && shorter == longer
                && one.charAt(same) == other.charAt(same + 1)
                && one.charAt(same + 1) == other.charAt(same);
        return between <= 1 || exchanged;
    }

    /**
     * How many letters were left out, added, mistaken or exchanged with their neighbour, at most two: three for
     * anything more. Restricted to a band of that width, which costs a tenth of the whole table.
     */
    static int slips(String one, String other) {
        int difference = one.length() - other.length();
        if (difference > 2 || difference < -2) {
            return 3;
        }
        int width = other.length() + 1;
        int[] before = new int[width];
        int[] above = new int[width];
        int[] row = new int[width];
        for (int j = 0; j < width; j++) {
            above[j] = Math.min(j, 3);
        }
        for (int i = 1; i <= one.length(); i++) {
            int from = Math.max(1, i - 2);
            int to = Math.min(width - 1, i + 2);
            row[from - 1] = from == 1 ? Math.min(i, 3) : 3;
            for (int j = from; j <= to; j++) {
                boolean same = one.charAt(i - 1) == other.charAt(j - 1);
                int best = above[j - 1] + (same ? 0 : 1);
                best = Math.min(best, row[j - 1] + 1);
                best = Math.min(best, j == i + 2 ? 3 : above[j] + 1);
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    best = Math.min(best, before[j - 2] + 1);
                }
                row[j] = Math.min(best, 3);
            }
            if (to + 1 < width) {
                row[to + 1] = 3;
            }
            int[] free = before;
            before = above;
            above = row;
            row = free;
        }
        return above[width - 1];
    }
}
