package fi.solmu.imports;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** How many rows of a file are what to the register. */
public record Totals(Map<Verdict, Integer> rows) {
    public static final Totals NONE = new Totals(Map.of());

    public Totals {
        var inOrder = new EnumMap<Verdict, Integer>(Verdict.class);
        inOrder.putAll(rows);
        rows = Collections.unmodifiableMap(inOrder);
    }

    public int all() {
        return rows.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int of(Verdict verdict) {
        return rows.getOrDefault(verdict, 0);
    }

    public int fresh() {
        return of(Verdict.NEW);
    }

    public int same() {
        return of(Verdict.SAME);
    }

    public int changed() {
        return of(Verdict.CHANGED);
    }

    public int review() {
        return of(Verdict.REVIEW);
    }

    public int conflict() {
        return of(Verdict.CONFLICT);
    }

    public int error() {
        return of(Verdict.ERROR);
    }

    public int gone() {
        return of(Verdict.GONE);
    }

    public Totals plus(Verdict verdict, int more) {
        var sum = new EnumMap<Verdict, Integer>(Verdict.class);
        sum.putAll(rows);
        sum.merge(verdict, more, Integer::sum);
        return new Totals(sum);
    }
}
