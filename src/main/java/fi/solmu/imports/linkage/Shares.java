package fi.solmu.imports.linkage;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleBinaryOperator;

/** How often records agree at each level of each field: from 0 to 1, together 1 for each field. */
final class Shares {
    private static final double HARDLY_EVER = 1e-6;
    private static final double DAYS_OF_A_LONG_LIFE = 36_525;

    private final Map<Field, Map<Level, Double>> shares = new EnumMap<>(Field.class);

    private Shares() {}

    /** Shares as {@link #asMap} tells them. */
    static Shares of(Map<String, Double> byName) {
        var shares = new Shares();
        byName.forEach((name, share) -> {
            int space = name.indexOf(' ');
            shares.put(Field.valueOf(name.substring(0, space)), Level.valueOf(name.substring(space + 1)), share);
        });
        return shares;
    }

    /** By field and level, as "FAMILY SAME". */
    Map<String, Double> asMap() {
        var byName = new TreeMap<String, Double>();
        shares.forEach((field, levels) -> levels.forEach((level, share) -> byName.put(field + " " + level, share)));
        return byName;
    }

    /** These, and of fields that are not here the others'. */
    Shares completedBy(Shares others) {
        var both = new Shares();
        both.shares.putAll(others.shares);
        both.shares.putAll(shares);
        return both;
    }

    /** Counts to begin with: a little everywhere, so that what is never seen is unlikely, not impossible. */
    static Shares uncounted(Collection<Field> fields) {
        var shares = new Shares();
        fields.forEach(field -> field.levels().forEach(level -> shares.put(field, level, 0.5)));
        return shares;
    }

    /** What is usual for records of one person, where nothing has been learnt yet. */
    static Shares usual(Collection<Field> fields) {
        var shares = uncounted(fields);
        fields.forEach(
                field -> shares.put(field, Level.SAME, 3.0 * field.levels().size()));
        shares.settle();
        return shares;
    }

    private void put(Field field, Level level, double share) {
        shares.computeIfAbsent(field, _ -> new EnumMap<>(Level.class)).put(level, share);
    }

    double of(Field field, Level level) {
        var share = shares.getOrDefault(field, Map.of()).get(level);
        if (share == null) {
            throw new IllegalArgumentException("nothing is known of " + field + " " + level);
        }
        return share;
    }

    /** Counts something more; what cannot be compared counts nowhere. */
    void count(Field field, Level level, double amount) {
        if (level != Level.UNKNOWN) {
            put(field, level, of(field, level) + amount);
        }
    }

    /** Makes shares of counts. */
    void settle() {
        shares.values().forEach(levels -> {
            double sum =
                    levels.values().stream().mapToDouble(Double::doubleValue).sum();
            levels.replaceAll((_, count) -> count / sum);
        });
    }

    /** These and others combined, level by level; what comes out near zero is hardly ever. */
    Shares with(Shares others, DoubleBinaryOperator combined) {
        var both = new Shares();
        shares.forEach((field, levels) -> levels.forEach((level, share) -> both.put(
                field, level, Math.max(least(field, level), combined.applyAsDouble(share, others.of(field, level))))));
        both.settle();
        return both;
    }

    /** A small table may show no two people born on one day; there are only so many days, though. */
    private static double least(Field field, Level level) {
        return field == Field.BIRTH_DATE && level == Level.SAME ? 1 / DAYS_OF_A_LONG_LIFE : HARDLY_EVER;
    }

    /** The largest difference of any share. */
    double changeFrom(Shares before) {
        double most = 0;
        for (var field : shares.keySet()) {
            for (var level : field.levels()) {
                most = Math.max(most, Math.abs(of(field, level) - before.of(field, level)));
            }
        }
        return most;
    }
}
