package fi.solmu.imports.linkage;

import static fi.solmu.imports.linkage.Field.BIRTH_DATE;
import static fi.solmu.imports.linkage.Field.FAMILY;
import static fi.solmu.imports.linkage.Field.GIVEN;
import static fi.solmu.imports.linkage.Field.PLACE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** On two lists of invented people, the second with a slip of the pen in every third record. */
class LinkageTest {
    private static final List<String> GIVEN_NAMES =
            List.of("Aino", "Bertta", "Cecilia", "David", "Eero", "Fanny", "Gunnar", "Helmi", "Ilmari", "Jenny");
    private static final List<String> FAMILY_NAMES = List.of(
            "Aaltonen",
            "Backman",
            "Dahlström",
            "Eskola",
            "Fagerström",
            "Granlund",
            "Heikkinen",
            "Ihalainen",
            "Jokela",
            "Kettunen",
            "Lampinen",
            "Mustonen",
            "Niskanen",
            "Ojala",
            "Pesonen",
            "Rantanen",
            "Savolainen",
            "Timonen");
    private static final List<String> PLACES = List.of("Akaa", "Lahti", "Vaasa", "Inkoo", "Oulu", "Kotka", "Pori");

    private final RandomGenerator chance =
            RandomGeneratorFactory.of("L64X128MixRandom").create(20261121);
    private final List<Entry> entries = twoLists();

    @Test
    void thePeopleOfBothListsAreFound() {
        var linkage = Linkage.of(new Table(entries), true, 1);
        var labels = entries.stream().map(Entry::key).toList();
        var truth = new Truth(linkage.table(), true, labels);

        assertThat(truth.pairs()).isEqualTo(400);
        assertThat(truth.ceiling(linkage.scored())).isGreaterThan(0.98);
        var found = truth.ofGroups(linkage.groups());
        assertThat(found.precision()).isGreaterThan(0.99);
        assertThat(found.recall()).isGreaterThan(0.95);
        assertThat(truth.best(linkage.scored()).f1())
                .isGreaterThanOrEqualTo(truth.from(linkage.scored(), 1000).f1());
    }

    @Test
    void theOrderOfTheRecordsMakesNoDifference() {
        var turned = new ArrayList<>(entries).reversed();
        assertThat(groups(turned)).isEqualTo(groups(entries));
    }

    private static Set<Set<String>> groups(List<Entry> entries) {
        var linkage = Linkage.of(new Table(entries), false, 1);
        return linkage.groups().stream()
                .map(group -> group.stream()
                        .map(record -> linkage.table().entry(record).source()
                                + linkage.table().entry(record).key())
                        .collect(Collectors.toSet()))
                .collect(Collectors.toCollection(HashSet::new));
    }

    @Test
    void thePartsOfAScoreSumToIt() {
        var linkage = Linkage.of(new Table(entries), true, 1);
        var scoring = new Scoring(linkage.table(), linkage.model(), entries.size());
        assertThat(linkage.scored())
                .isNotEmpty()
                .allSatisfy(pair -> assertThat(
                                scoring.explain(pair.one(), pair.other()).points())
                        .isEqualTo(pair.points()));
    }

    @Test
    void aBirthDayTellsNoMoreThanALifeHasDays() {
        var linkage = Linkage.of(new Table(entries), true, 1);
        double asOne = linkage.model().state().same().getOrDefault("BIRTH_DATE SAME", 0.0);
        assertThat(linkage.model().points(BIRTH_DATE, Level.SAME))
                .isLessThanOrEqualTo(Model.points(asOne * 36_525) + 1);
    }

    @Test
    void aRareNameTellsMoreThanACommonOne() {
        var people = new ArrayList<Entry>();
        for (int i = 0; i < 60; i++) {
            people.add(new Entry("a", "common" + i, Map.of(GIVEN, "Matti" + i, FAMILY, "Virtanen")));
        }
        people.add(new Entry("a", "rare1", Map.of(GIVEN, "Åsa", FAMILY, "Öhman-Äijälä")));
        people.add(new Entry("b", "rare2", Map.of(GIVEN, "Eva", FAMILY, "Öhman-Äijälä")));
        var table = new Table(people);
        var scoring = new Scoring(table, Linkage.of(table, false, 1).model(), table.size());
        assertThat(familyRarity(scoring, 60, 61)).isGreaterThan(familyRarity(scoring, 0, 1) + 300);
    }

    private static int familyRarity(Scoring scoring, int one, int other) {
        return scoring.explain(one, other).parts().stream()
                .filter(part -> part instanceof Explanation.Rarity rarity && rarity.field() == FAMILY)
                .findFirst()
                .orElseThrow()
                .points();
    }

    /** A and B agree, B and C agree, A and C cannot be one: B joins one of them and chains nobody. */
    @Test
    void whoAgreesWithTwoStrangersDoesNotMakeThemOne() {
        var linkage = Linkage.of(new Table(entries), false, 1);
        var strangers = new ArrayList<>(entries);
        strangers.add(new Entry(
                "c", "A", Map.of(GIVEN, "Helmi", FAMILY, "Ylitalo", PLACE, "Akaa", BIRTH_DATE, "1961-01-01")));
        strangers.add(new Entry("c", "B", Map.of(GIVEN, "Helmi", FAMILY, "Ylitalo")));
        strangers.add(new Entry(
                "c", "C", Map.of(GIVEN, "Helmi", FAMILY, "Ylitalo", PLACE, "Kotka", BIRTH_DATE, "1987-12-24")));
        var table = new Table(strangers);
        var scoring = new Scoring(table, linkage.model(), entries.size());
        int n = entries.size();
        var pairs = List.of(
                new Groups.Scored(n, n + 1, scoring.points(n, n + 1)),
                new Groups.Scored(n + 1, n + 2, scoring.points(n + 1, n + 2)));
        assertThat(pairs).allSatisfy(pair -> assertThat(pair.points()).isPositive());
        assertThat(Groups.of(table.size(), pairs, scoring, 0))
                .singleElement()
                .satisfies(group -> assertThat(group).hasSize(2));
    }

    private List<Entry> twoLists() {
        var lists = new ArrayList<Entry>();
        for (int i = 0; i < 600; i++) {
            var values = new EnumMap<Field, String>(Field.class);
            values.put(GIVEN, one(GIVEN_NAMES));
            values.put(FAMILY, one(FAMILY_NAMES));
            values.put(PLACE, one(PLACES));
            values.put(
                    BIRTH_DATE,
                    "%d-%02d-%02d"
                            .formatted(1950 + chance.nextInt(50), 1 + chance.nextInt(12), 1 + chance.nextInt(28)));
            if (i < 500) {
                lists.add(new Entry("first", "" + i, values));
            }
            if (i >= 100) {
                lists.add(new Entry("second", "" + i, i % 3 == 0 ? withSlip(values) : values));
            }
        }
        return lists;
    }

    private Map<Field, String> withSlip(Map<Field, String> values) {
        var slipped = new EnumMap<>(values);
        var field = one(List.of(GIVEN, FAMILY, PLACE, BIRTH_DATE));
        var text = values.getOrDefault(field, "");
        int at = 1 + chance.nextInt(text.length() - 1);
        slipped.put(field, text.substring(0, at) + text.substring(at + 1));
        return slipped;
    }

    private <T> T one(List<T> among) {
        return among.get(chance.nextInt(among.size()));
    }
}
