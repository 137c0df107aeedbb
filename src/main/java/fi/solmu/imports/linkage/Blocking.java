package fi.solmu.imports.linkage;

import static fi.solmu.imports.linkage.Field.AREA;
import static fi.solmu.imports.linkage.Field.BIRTH_DATE;
import static fi.solmu.imports.linkage.Field.EMAIL;
import static fi.solmu.imports.linkage.Field.FAMILY;
import static fi.solmu.imports.linkage.Field.GIVEN;
import static fi.solmu.imports.linkage.Field.IDENTIFIER;
import static fi.solmu.imports.linkage.Field.ORGANISATION;
import static fi.solmu.imports.linkage.Field.PHONE;
import static fi.solmu.imports.linkage.Field.PLACE;
import static fi.solmu.imports.linkage.Field.POSTCODE;
import static fi.solmu.imports.linkage.Field.STREET;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/**
 * Which pairs are worth comparing: records that share at least one key. Comparing all with all would cost the square of
 * their number; what shares no key is never found, so there are many keys.
 */
final class Blocking {
    /** A key more records share than this tells nothing: it is passed over, and said so. */
    static final int MOST_PER_KEY = 200;

    private static final int RARE = 5;

    /** The key of a record by a rule, empty when the record has none. */
    private interface Rule {
        String key(Table table, int record);
    }

    private static final Map<String, Rule> RULES = Map.ofEntries(
            rule("identifier", IDENTIFIER),
            rule("email", EMAIL),
            Map.entry("email before @", (t, i) -> Comparison.local(t.text(EMAIL, i))),
            rule("phone", PHONE),
            rule("birth date", BIRTH_DATE),
            rule("postcode", POSTCODE),
            Map.entry("both names, in any order", Blocking::namesInAnyOrder),
            rule("family + initial", FAMILY, -1, GIVEN, 1),
            rule("family[4] + given[2]", FAMILY, 4, GIVEN, 2),
            rule("given + family initial + organisation", GIVEN, -1, FAMILY, 1, ORGANISATION, -1),
            rule("family + place", FAMILY, -1, PLACE, -1),
            rule("given + place", GIVEN, -1, PLACE, -1),
            rule("given + birth year", GIVEN, -1, BIRTH_DATE, 4),
            rule("family[4] + birth year", FAMILY, 4, BIRTH_DATE, 4),
            rule("street + area", STREET, -1, AREA, -1),
            Map.entry(
                    "rare family",
                    (t, i) -> t.has(FAMILY) && t.column(FAMILY).count(i) <= RARE ? t.text(FAMILY, i) : ""));

    private Blocking() {}

    /** @param skipped keys too common to be of use, by rule, with how many records share them */
    record Candidates(Pairs pairs, Map<String, Integer> skipped) {}

    /** @param comparable which two records may be compared at all: those of two different files, for example */
    static Candidates candidates(Table table, BiPredicate<Integer, Integer> comparable) {
        var pairs = new Pairs();
        var skipped = new HashMap<String, Integer>();
        RULES.forEach((name, rule) -> {
            for (var block : blocks(table, rule)) {
                if (block.size > MOST_PER_KEY) {
                    skipped.merge(name, 1, Integer::sum);
                    continue;
                }
                for (int i = 0; i < block.size; i++) {
                    for (int j = 0; j < i; j++) {
                        if (comparable.test(block.records[i], block.records[j])) {
                            pairs.add(block.records[i], block.records[j]);
                        }
                    }
                }
            }
        });
        pairs.settle();
        return new Candidates(pairs, skipped);
    }

    /** The records of one key. */
    private static final class Block {
        private int[] records = new int[2];
        private int size;

        void add(int record) {
            if (size == records.length) {
                records = Arrays.copyOf(records, size * 2);
            }
            records[size++] = record;
        }
    }

    private static List<Block> blocks(Table table, Rule rule) {
        var byKey = new HashMap<String, Block>();
        for (int i = 0; i < table.size(); i++) {
            var key = rule.key(table, i);
            if (!key.isEmpty()) {
                byKey.computeIfAbsent(key, _ -> new Block()).add(i);
            }
        }
        var blocks = new ArrayList<Block>();
        byKey.values().stream().filter(block -> block.size > 1).forEach(blocks::add);
        return blocks;
    }

    private static Map.Entry<String, Rule> rule(String name, Field field) {
        return Map.entry(name, (table, record) -> table.text(field, record));
    }

    /** @param parts a field and how many of its first letters, minus one for all of them, and so on */
    private static Map.Entry<String, Rule> rule(String name, Object... parts) {
        return Map.entry(name, (table, record) -> {
            var key = new StringBuilder();
            for (int i = 0; i < parts.length; i += 2) {
                var text = table.text((Field) parts[i], record);
                int letters = (int) parts[i + 1];
                if (text.isEmpty()) {
                    return "";
                }
                key.append(letters < 0 || text.length() <= letters ? text : text.substring(0, letters))
                        .append('|');
            }
            return key.toString();
        });
    }

    private static String namesInAnyOrder(Table table, int record) {
        var family = table.text(FAMILY, record);
        var given = table.text(GIVEN, record);
        if (family.isEmpty() || given.isEmpty()) {
            return "";
        }
        return family.compareTo(given) < 0 ? family + '|' + given : given + '|' + family;
    }
}
