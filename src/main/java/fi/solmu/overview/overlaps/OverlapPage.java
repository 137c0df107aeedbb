package fi.solmu.overview.overlaps;

import java.util.List;

/** A page of the overlaps. */
public record OverlapPage(List<Overlap> pairs, int total, int at, int pages) {
    private static final int SIZE = 25;

    static OverlapPage of(List<Overlap> all, int at) {
        return new OverlapPage(
                all.stream().skip((at - 1L) * SIZE).limit(SIZE).toList(),
                all.size(),
                at,
                Math.max(1, (all.size() + SIZE - 1) / SIZE));
    }
}
