package fi.solmu.imports.linkage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What may be made of two rows, beside how likely they are to be one person's: docs/algorithms/people.md. */
final class PeopleRules {
    /** Of a name so rare that fewer others than this are expected to bear it, two bearers are hardly two people. */
    private static final double RARE = 0.05;

    private final List<Sighting> sightings;
    private final Table table;
    private final Comparison comparison;
    private final Map<String, Integer> perOrganisation = new HashMap<>();

    PeopleRules(List<Sighting> sightings, Table table) {
        this.sightings = sightings;
        this.table = table;
        this.comparison = new Comparison(table);
        for (var sighting : sightings) {
            if (sighting.organisation() != null) {
                perOrganisation.merge(sighting.organisation(), 1, Integer::sum);
            }
        }
    }

    /** Two live rows of one list are two people: whoever keeps the list has told them apart. */
    boolean isVetoed(int one, int other) {
        return table.source(one) == table.source(other)
                && !isOfRegister(one)
                && !sightings.get(one).key().equals(sightings.get(other).key());
    }

    /** Whether the row is a person of the register, who is who the register says and nobody else by himself. */
    boolean isOfRegister(int row) {
        return sightings.get(row).source().equals(Sighting.REGISTER);
    }

    /** Whether two independent strong facts agree: neither a name nor an address alone is enough. */
    boolean mayBeJoined(int one, int other) {
        return strongAgreements(one, other) >= 2;
    }

    /**
     * The facts that agree and hardly do so by chance: an address of one's own, a telephone, a system's own name for
     * somebody, a name, and an employer whose people's names leave no doubt.
     */
    private int strongAgreements(int one, int other) {
        int strong = 0;
        for (var field : List.of(Field.MAILBOX, Field.PHONE, Field.REFERENCE)) {
            if (comparison.level(field, one, other) == Level.SAME) {
                strong++;
            }
        }
        if (comparison.bearOneName(one, other)) {
            strong++;
            if (nobodyElseThereIsCalledSo(one, other)) {
                strong++;
            }
        }
        return strong;
    }

    private boolean nobodyElseThereIsCalledSo(int one, int other) {
        var organisation = sightings.get(one).organisation();
        return organisation != null
                && organisation.equals(sightings.get(other).organisation())
                && comparison.haveNoNamesakes(one, other)
                && comparison.level(Field.MAILBOX, one, other) != Level.DIFFERENT
                && Math.max(commonness(one, other), commonness(other, one))
                                * perOrganisation.getOrDefault(organisation, 0)
                        < RARE;
    }

    /** How large a share of all people is called this, and does this work when both rows say so. */
    private double commonness(int row, int beside) {
        double called = share(Field.GIVEN, row) * share(Field.FAMILY, row);
        boolean sameWork = comparison.level(Field.TITLE, row, beside) == Level.SAME;
        return sameWork ? called * share(Field.TITLE, row) : called;
    }

    /** Of a few rows nobody can tell what is rare: two more might hold the same. */
    private double share(Field field, int row) {
        if (!table.has(field)) {
            return 1;
        }
        var column = table.column(field);
        int value = column.values[row];
        if (value == Table.MISSING) {
            return 1;
        }
        return Math.min(1, column.frequency(value) * (column.count(value) + 2) / column.count(value));
    }

    /** Whether all agrees but the employer. */
    boolean isMove(int one, int other) {
        return comparison.bearOneName(one, other)
                && comparison.level(Field.ORGANISATION, one, other) == Level.DIFFERENT;
    }

    /** Whether both have the same before the @ of an address of their own, as employers make addresses of names. */
    boolean sameBeforeAt(int one, int other) {
        var second = Text.split(table.text(Field.MAILBOX, other)).stream()
                .map(Comparison::local)
                .toList();
        return !second.contains("")
                && Text.split(table.text(Field.MAILBOX, one)).stream()
                        .map(Comparison::local)
                        .anyMatch(second::contains);
    }

    /** How many employers these rows name. */
    long organisations(List<Integer> rows) {
        return rows.stream()
                .map(row -> sightings.get(row).organisation())
                .filter(Objects::nonNull)
                .distinct()
                .count();
    }
}
