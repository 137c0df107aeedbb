package fi.solmu.imports.linkage;

import java.util.Arrays;

/** Pairs of records, each once, in order: the smaller number first. */
final class Pairs {
    private long[] pairs = new long[1 << 12];
    private int size;

    void add(int one, int other) {
        if (size == pairs.length) {
            pairs = Arrays.copyOf(pairs, size + (size >> 1));
        }
        pairs[size++] = one < other ? (long) one << 32 | other : (long) other << 32 | one;
    }

    void addAll(Pairs others) {
        if (size + others.size > pairs.length) {
            pairs = Arrays.copyOf(pairs, size + others.size);
        }
        System.arraycopy(others.pairs, 0, pairs, size, others.size);
        size += others.size;
    }

    /** Forgets what was added twice. */
    void settle() {
        Arrays.parallelSort(pairs, 0, size);
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || pairs[i] != pairs[i - 1]) {
                pairs[kept++] = pairs[i];
            }
        }
        size = kept;
    }

    int size() {
        return size;
    }

    int one(int pair) {
        return (int) (pairs[pair] >> 32);
    }

    int other(int pair) {
        return (int) pairs[pair];
    }

    boolean contains(int one, int other) {
        long pair = one < other ? (long) one << 32 | other : (long) other << 32 | one;
        return Arrays.binarySearch(pairs, 0, size, pair) >= 0;
    }
}
