package fi.solmu.imports.linkage;

import static fi.solmu.imports.linkage.Field.AREA;
import static fi.solmu.imports.linkage.Field.BIRTH_DATE;
import static fi.solmu.imports.linkage.Field.EMAIL;
import static fi.solmu.imports.linkage.Field.FAMILY;
import static fi.solmu.imports.linkage.Field.GIVEN;
import static fi.solmu.imports.linkage.Field.IDENTIFIER;
import static fi.solmu.imports.linkage.Field.MAILBOX;
import static fi.solmu.imports.linkage.Field.ORGANISATION;
import static fi.solmu.imports.linkage.Field.PHONE;
import static fi.solmu.imports.linkage.Field.PLACE;
import static fi.solmu.imports.linkage.Field.POSTCODE;
import static fi.solmu.imports.linkage.Field.REFERENCE;
import static fi.solmu.imports.linkage.Field.STREET;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;

/**
 * Which pairs are worth comparing: records that share at least one key. Comparing all with all would cost the square of
 * their number; what shares no key is never found, so there are many keys.
 */
final class Blocking {
    /** A key more records share than this tells nothing: it is passed over, and said so. */
    static final int MOST_PER_KEY = 200;

    private static final int RARE = 5;

    /** The keys of a record by a rule, an empty one where it has none. */
    private interface Rule {
        List<String> keys(Table table, int record);
    }

    /** A rule that gives each record one key. */
    private interface SingleRule {
        String key(Table table, int record);
    }

    private static final Map<String, Rule> RULES = Map.ofEntries(
            rule("identifier", IDENTIFIER),
            rule("email", EMAIL),
            rule("reference", REFERENCE),
            Map.entry("mailbox", (t, i) -> Text.split(t.text(MAILBOX, i))),
            Map.entry("mailbox before @", Blocking::beforeAt),
            rule("email before @", (t, i) -> Comparison.local(t.text(EMAIL, i))),
            rule("phone", PHONE),
            rule("birth date", BIRTH_DATE),
            rule("postcode", POSTCODE),
            rule("both names, in any order", Blocking::namesInAnyOrder),
            rule("family + initial", FAMILY, -1, GIVEN, 1),
            rule("family[4] + given[2]", FAMILY, 4, GIVEN, 2),
            rule("given + family initial + organisation", GIVEN, -1, FAMILY, 1, ORGANISATION, -1),
            rule("family + place", FAMILY, -1, PLACE, -1),
            rule("given + place", GIVEN, -1, PLACE, -1),
            rule("given + birth year", GIVEN, -1, BIRTH_DATE, 4),
            rule("family[4] + birth year", FAMILY, 4, BIRTH_DATE, 4),
            rule("street + area", STREET, -1, AREA, -1),
            rule("rare family", Blocking::rareFamily));

    private Blocking() {}

    /** @param skipped keys too common to be of use, by rule, with how many records share them */
    record Candidates(Pairs pairs, Map<String, Integer> skipped) {}

    /**
     * The pairs to compare.
     *
     * @param comparable which two records may be compared at all: those of two different files, for example
     * @param fresh which records are new: of two others it is known already how they compare
     */
    static Candidates candidates(Table table, BiPredicate<Integer, Integer> comparable, IntPredicate fresh) {
        var pairs = new Pairs();
        var skipped = new HashMap<String, Integer>();
        RULES.entrySet().parallelStream()
                .map(rule -> byRule(rule.getKey(), rule.getValue(), table, comparable, fresh))
                .forEachOrdered(found -> {
                    pairs.addAll(found.pairs());
                    skipped.putAll(found.skipped());
                });
        pairs.settle();
        return new Candidates(pairs, skipped);
    }

    private static Candidates byRule(
            String name, Rule rule, Table table, BiPredicate<Integer, Integer> comparable, IntPredicate fresh) {
        var pairs = new Pairs();
        int skipped = 0;
        for (var block : blocks(table, rule, fresh)) {
            if (block.size > MOST_PER_KEY) {
                skipped++;
                continue;
            }
            for (int i = 0; i < block.fresh; i++) {
                for (int j = i + 1; j < block.size; j++) {
                    if (comparable.test(block.records[i], block.records[j])) {
                        pairs.add(block.records[i], block.records[j]);
                    }
                }
            }
        }
        return new Candidates(pairs, skipped == 0 ? Map.of() : Map.of(name, skipped));
    }

    /** The records of one key, the fresh ones first. */
    private static final class Block {
        private int[] records = new int[2];
        private int size;
        private int fresh;

        void add(int record) {
            if (size == records.length) {
                records = Arrays.copyOf(records, size * 2);
            }
            records[size++] = record;
        }
    }

    /** The keys that a fresh record has, with all their records. */
    private static List<Block> blocks(Table table, Rule rule, IntPredicate fresh) {
        var byKey = new HashMap<String, Block>();
        for (int i = 0; i < table.size(); i++) {
            if (fresh.test(i)) {
                for (var key : rule.keys(table, i)) {
                    var block = byKey.computeIfAbsent(key, _ -> new Block());
                    block.add(i);
                    block.fresh++;
                }
            }
        }
        for (int i = 0; i < table.size(); i++) {
            if (!fresh.test(i)) {
                for (var key : rule.keys(table, i)) {
                    var block = byKey.get(key);
                    if (block != null) {
                        block.add(i);
                    }
                }
            }
        }
        byKey.remove("");
        var blocks = new ArrayList<Block>();
        byKey.values().stream().filter(block -> block.size > 1).forEach(blocks::add);
        return blocks;
    }

    private static String rareFamily(Table table, int record) {
        return table.has(FAMILY) && table.column(FAMILY).bearers(record) <= RARE ? table.text(FAMILY, record) : "";
    }

    private static List<String> beforeAt(Table table, int record) {
        return Text.split(table.text(MAILBOX, record)).stream()
                .map(Comparison::local)
                .distinct()
                .toList();
    }

    private static Map.Entry<String, Rule> rule(String name, SingleRule rule) {
        return Map.entry(name, (table, record) -> List.of(rule.key(table, record)));
    }

    private static Map.Entry<String, Rule> rule(String name, Field field) {
        return rule(name, (table, record) -> table.text(field, record));
    }

    /** @param parts a field and how many of its first letters, minus one for all of them, and so on */
    private static Map.Entry<String, Rule> rule(String name, Object... parts) {
        return rule(name, (table, record) -> {
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
