package fi.solmu.imports.linkage;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Records made ready for comparing many times: each value once, known by a number, with how often it occurs. A record
 * is known by its place in the list, from 0.
 */
public final class Table {
    static final int MISSING = -1;

    /** One field's values. */
    static final class Column {
        final int[] values;
        final List<String> texts = new ArrayList<>();
        private final List<Integer> counts = new ArrayList<>();
        private int present;
        /** The chance that two records with a value here hold the same. */
        final double chanceOfSame;

        private Column(Field field, List<Entry> entries) {
            values = new int[entries.size()];
            var numbers = new HashMap<String, Integer>();
            for (int i = 0; i < values.length; i++) {
                var value = entries.get(i).values().get(field);
                var text = value == null ? "" : Text.of(field, value);
                if (text.isEmpty()) {
                    values[i] = MISSING;
                    continue;
                }
                int number = numbers.computeIfAbsent(text, t -> {
                    texts.add(t);
                    counts.add(0);
                    return texts.size() - 1;
                });
                counts.set(number, counts.get(number) + 1);
                values[i] = number;
                present++;
            }
            double sum = 0;
            for (int count : counts) {
                sum += (double) count * count;
            }
            chanceOfSame = sum / present / present;
        }

        String text(int record) {
            return values[record] == MISSING ? "" : texts.get(values[record]);
        }

        /** The share of the records with a value here that hold this one. */
        double frequency(int value) {
            return counts.get(value) / (double) present;
        }

        /** How many records hold this value. */
        int count(int value) {
            return counts.get(value);
        }

        /** How many records hold the same as this one, itself among them. */
        int bearers(int record) {
            return values[record] == MISSING ? 0 : count(values[record]);
        }
    }

    private final List<Entry> entries;
    private final List<Field> fields;
    private final Map<Field, Column> columns;
    private final int[] sources;

    public Table(List<Entry> entries) {
        this.entries = List.copyOf(entries);
        var present = new EnumMap<Field, Boolean>(Field.class);
        entries.forEach(entry -> entry.values().keySet().forEach(field -> present.put(field, true)));
        fields = List.copyOf(present.keySet());
        columns = fields.parallelStream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        field -> new Column(field, entries),
                        (one, _) -> one,
                        () -> new EnumMap<>(Field.class)));
        var numbers = new HashMap<String, Integer>();
        sources = entries.stream()
                .mapToInt(entry -> numbers.computeIfAbsent(entry.source(), _ -> numbers.size()))
                .toArray();
    }

    public int size() {
        return entries.size();
    }

    public Entry entry(int record) {
        return entries.get(record);
    }

    public List<Field> fields() {
        return fields;
    }

    boolean has(Field field) {
        return columns.containsKey(field);
    }

    Column column(Field field) {
        var column = columns.get(field);
        if (column == null) {
            throw new IllegalArgumentException("no field " + field);
        }
        return column;
    }

    /** What a record says of a field in the form it is compared in; empty when it says nothing. */
    String text(Field field, int record) {
        var column = columns.get(field);
        return column == null ? "" : column.text(record);
    }

    int source(int record) {
        return sources[record];
    }
}
