package fi.solmu.imports.tables;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Which column holds which field (sarakkeiden vastaavuus): guessed from the header, shown to a person, and changed when
 * the guess was wrong.
 *
 * @param byField the column's place, from 0, of each field that has one
 */
public record Columns(Map<String, Integer> byField) {

    /** The name of a field and the words that headers have for it, in any language: the surest first. */
    public record Field(String name, List<String> words) {
        public Field {
            words = List.copyOf(words);
        }
    }

    public Columns {
        byField = Map.copyOf(byField);
    }

    /** A header that is a field's word, or else has it among its words. Each column is for one field. */
    public static Columns recognise(List<String> header, List<Field> fields) {
        var plainHeader = header.stream().map(Columns::plain).toList();
        var found = new LinkedHashMap<String, Integer>();
        for (boolean whole : List.of(true, false)) {
            for (var field : fields) {
                if (!found.containsKey(field.name())) {
                    place(field, plainHeader, new HashSet<>(found.values()), whole)
                            .ifPresent(column -> found.put(field.name(), column));
                }
            }
        }
        return new Columns(found);
    }

    /** Also guesses a field without a known header, when just one column that is left holds words and not numbers. */
    public static Columns recognise(List<String> header, List<Field> fields, List<Row> firstRows, String textField) {
        var columns = recognise(header, fields);
        if (columns.byField.containsKey(textField)) {
            return columns;
        }
        var candidates = new ArrayList<Integer>();
        for (int column = 0; column < header.size(); column++) {
            if (!columns.byField.containsValue(column) && holdsWords(firstRows, column)) {
                candidates.add(column);
            }
        }
        return candidates.size() == 1 ? columns.with(textField, candidates.getFirst()) : columns;
    }

    public OptionalInt of(String field) {
        var column = byField.get(field);
        return column == null ? OptionalInt.empty() : OptionalInt.of(column);
    }

    /** The text of a field in a row, or the empty string when no column holds it. */
    public String text(Row row, String field) {
        var column = byField.get(field);
        return column == null || column >= row.cells().size() ? "" : row.text(column);
    }

    /** The field is in this column, and whatever was there before is nowhere. */
    public Columns with(String field, int column) {
        var changed = new LinkedHashMap<>(byField);
        changed.values().removeIf(taken -> taken == column);
        changed.put(field, column);
        return new Columns(changed);
    }

    public Columns without(String field) {
        var changed = new LinkedHashMap<>(byField);
        changed.remove(field);
        return new Columns(changed);
    }

    private static OptionalInt place(Field field, List<String> header, HashSet<Integer> taken, boolean whole) {
        for (var word : field.words()) {
            var plain = plain(word);
            for (int column = 0; column < header.size(); column++) {
                var title = header.get(column);
                boolean fits = whole ? title.equals(plain) : (" " + title + " ").contains(" " + plain + " ");
                if (fits && !taken.contains(column)) {
                    return OptionalInt.of(column);
                }
            }
        }
        return OptionalInt.empty();
    }

    private static boolean holdsWords(List<Row> rows, int column) {
        var texts = rows.stream()
                .map(row -> row.text(column))
                .filter(text -> !text.isBlank())
                .toList();
        long words = texts.stream()
                .filter(text -> text.chars().filter(Character::isLetter).count() >= 3)
                .count();
        return words > 0 && words * 10 >= texts.size() * 8L;
    }

    /** Without case, accents and signs: "Verkoston nimi *" is "verkoston nimi", "Nätverk" is "natverk". */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
