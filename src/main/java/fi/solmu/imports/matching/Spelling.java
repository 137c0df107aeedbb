package fi.solmu.imports.matching;

import java.util.Arrays;

/** How many typing errors apart two words are: letters left out, added, mistyped, or two that changed places. */
final class Spelling {

    static final int FAR = Integer.MAX_VALUE;
    private static final int LONG_WORD = 7;
    private static final int VERY_LONG_WORD = 11;

    private Spelling() {}

    /** The number of typing errors between the words, or {@link #FAR} when it is more than their length forgives. */
    static int errors(String a, String b) {
        int forgiven = forgiven(Math.min(a.length(), b.length()));
        if (forgiven == 0 || Math.abs(a.length() - b.length()) > forgiven) {
            return FAR;
        }
        int errors = distance(a, b, forgiven);
        return errors > forgiven || isAnotherWordPart(a, b) ? FAR : errors;
    }

    static int forgiven(int length) {
        if (length < LONG_WORD) {
            return 0;
        }
        return length < VERY_LONG_WORD ? 1 : 2;
    }

    /**
     * Optimal string alignment distance: an exchange of two neighbours counts as one error. Only as exact as it needs
     * to be: where more than {@code most} is certain, any larger number.
     */
    static int distance(String a, String b, int most) {
        var beforeLast = new int[b.length() + 1];
        var last = new int[b.length() + 1];
        var row = new int[b.length() + 1];
        Arrays.setAll(last, i -> i);
        for (int i = 1; i <= a.length(); i++) {
            int from = Math.max(1, i - most);
            int to = Math.min(b.length(), i + most);
            Arrays.fill(row, most + 1);
            row[0] = i;
            int least = i;
            for (int j = from; j <= to; j++) {
                boolean same = a.charAt(i - 1) == b.charAt(j - 1);
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
                least = Math.min(least, row[j]);
            }
            if (least > most) {
                return least;
            }
            var free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return last[b.length()];
    }

    /**
     * Two other letters close to each other are seldom two slips: talousjohtajat and taloushoitajat are two words. Two
     * neighbours that changed places are a slip.
     */
    private static boolean isAnotherWordPart(String a, String b) {
        if (a.length() != b.length()) {
            return false;
        }
        int first = -1;
        int latest = -1;
        int mistyped = 0;
        for (int i = 0; i < a.length(); i++) {
            if (a.charAt(i) != b.charAt(i)) {
                first = first < 0 ? i : first;
                latest = i;
                mistyped++;
            }
        }
        boolean swapped = latest == first + 1 && a.charAt(first) == b.charAt(latest);
        return mistyped == 2 && latest - first < 4 && !swapped;
    }
}
