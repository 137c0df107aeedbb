package fi.solmu.imports.linkage;

/** How right a set of pairs is beside the truth. */
record Accuracy(long right, long wrong, long missed) {

    double precision() {
        return right + wrong == 0 ? 1 : right / (double) (right + wrong);
    }

    double recall() {
        return right + missed == 0 ? 1 : right / (double) (right + missed);
    }

    /** The harmonic mean of precision and recall. */
    double f1() {
        return right == 0 ? 0 : 2.0 * right / (2 * right + wrong + missed);
    }
}
