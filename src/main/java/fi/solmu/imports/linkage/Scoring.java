package fi.solmu.imports.linkage;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What a model says of two records of a table, in points. */
final class Scoring {
    /** However rare a value, one more slip of the pen could have made it. */
    private static final int MOST_FOR_RARITY = 8 * Model.POINTS_PER_BIT;

    private final Table table;
    private final Comparison comparison;
    private final int prior;
    private final List<Field> fields;
    private final Map<Field, Map<Level, Integer>> byLevel = new EnumMap<>(Field.class);
    private final Map<Field, int[]> byValue = new EnumMap<>(Field.class);

    /** @param population how many records the prior chance is to be that of; the table's own number, or more */
    Scoring(Table table, Model model, int population) {
        this.table = table;
        this.comparison = new Comparison(table);
        this.prior = model.priorPoints(population);
        this.fields = table.fields();
        for (var field : fields) {
            var points = new EnumMap<Level, Integer>(Level.class);
            field.levels().forEach(level -> points.put(level, model.points(field, level)));
            byLevel.put(field, points);
            if (field.weighedByFrequency()) {
                byValue.put(field, rarities(table.column(field), model.others()));
            }
        }
    }

    private Scoring(Scoring like, int prior) {
        this.table = like.table;
        this.comparison = like.comparison;
        this.fields = like.fields;
        this.prior = prior;
        byLevel.putAll(like.byLevel);
        byValue.putAll(like.byValue);
    }

    /** The same, for another chance that two records are one person's before anything is compared. */
    Scoring withPrior(int points) {
        return new Scoring(this, points);
    }

    int prior() {
        return prior;
    }

    /**
     * How common a value is among other people: without the record itself and those that are likely to be of the same
     * person. Of a value that few records have, at least half are taken to be other people's.
     */
    private static int[] rarities(Table.Column column, double others) {
        var points = new int[column.texts.size()];
        for (int value = 0; value < points.length; value++) {
            double count = column.count(value);
            double share = Math.max(count - 1 - others, count / 2) / count;
            points[value] =
                    Math.min(MOST_FOR_RARITY, Model.points(column.chanceOfSame / column.frequency(value) / share));
        }
        return points;
    }

    int points(int one, int other) {
        int points = prior;
        for (var field : fields) {
            var level = level(field, one, other);
            points += points(field, level) + rarity(field, level, one);
        }
        return points;
    }

    /** The parts these points are the sum of. */
    Explanation explain(int one, int other) {
        var parts = new ArrayList<Explanation.Part>();
        parts.add(new Explanation.Prior(prior));
        for (var field : fields) {
            var level = level(field, one, other);
            if (level == Level.UNKNOWN) {
                continue;
            }
            var first = said(field, one);
            var second = said(field, other);
            parts.add(new Explanation.Agreement(field, level, points(field, level), first, second));
            int rarity = rarity(field, level, one);
            if (rarity != 0) {
                parts.add(new Explanation.Rarity(field, rarity, first, second));
            }
        }
        return new Explanation(parts);
    }

    /** Addresses one employer made of two family names tell no more than the names. */
    private Level level(Field field, int one, int other) {
        var level = comparison.level(field, one, other);
        boolean ofNames = field == Field.MAILBOX && level == Level.DIFFERENT;
        return ofNames && !comparison.bearOneFamilyName(one, other) ? Level.UNKNOWN : level;
    }

    private String said(Field field, int record) {
        return table.entry(record).values().getOrDefault(field, "");
    }

    private int points(Field field, Level level) {
        return byLevel.getOrDefault(field, Map.of()).getOrDefault(level, 0);
    }

    private int rarity(Field field, Level level, int one) {
        if (level != Level.SAME) {
            return 0;
        }
        var points = byValue.get(field);
        return points == null ? 0 : points[table.column(field).values[one]];
    }
}
