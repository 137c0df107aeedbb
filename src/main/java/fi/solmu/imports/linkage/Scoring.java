package fi.solmu.imports.linkage;

import java.util.ArrayList;
import java.util.List;

/** What a model says of two records of a table. */
final class Scoring {
    /** However rare a value, one more slip of the pen could have made it. */
    private static final double MOST_FOR_RARITY = 8;

    private final Table table;
    private final Comparison comparison;
    private final Model model;

    Scoring(Table table, Model model) {
        this.table = table;
        this.comparison = new Comparison(table);
        this.model = model;
    }

    /** One field's part in the score, in bits. */
    record Part(Field field, Level level, double weight) {}

    double weight(int one, int other) {
        double weight = model.priorWeight();
        for (var field : table.fields()) {
            weight += weight(field, comparison.level(field, one, other), one);
        }
        return weight;
    }

    /** The parts the score is the sum of, beside the prior's. */
    List<Part> parts(int one, int other) {
        var parts = new ArrayList<Part>();
        for (var field : table.fields()) {
            var level = comparison.level(field, one, other);
            if (level != Level.UNKNOWN) {
                parts.add(new Part(field, level, weight(field, level, one)));
            }
        }
        return parts;
    }

    private double weight(Field field, Level level, int one) {
        if (level == Level.SAME && field.weighedByFrequency()) {
            var column = table.column(field);
            double rarity = Model.bits(column.chanceOfSame / column.frequency(column.values[one]));
            return model.weight(field, level) + Math.min(MOST_FOR_RARITY, rarity);
        }
        return model.weight(field, level);
    }
}
