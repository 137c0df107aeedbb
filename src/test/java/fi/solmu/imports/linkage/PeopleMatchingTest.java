package fi.solmu.imports.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.imports.linkage.PeopleMatching.Doubt;
import fi.solmu.imports.linkage.PeopleMatching.Pair;
import fi.solmu.imports.linkage.PeopleMatching.Result;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each rule by itself: a few rows after some hundreds of invented people, so that it is known which names are rare. */
class PeopleMatchingTest {
    private static final List<Sighting> OTHERS = PeopleMeasured.sightings(new InventedPeople(11).threeLists(400));

    private final List<Sighting> rows = new ArrayList<>();
    private final List<@Nullable Integer> alreadyOne = new ArrayList<>();

    @Test
    void theSameNameAndAddressMakeOnePerson() {
        row("crm", "Åsa", "Öhman-Äijälä", "asa.ohman@akaa.example", null, "Akaa");
        row("list", "Åsa", "Öhman-Äijälä", "asa.ohman@akaa.example", null, "Akaa");
        assertThat(areOne(match(), 0, 1)).isTrue();
    }

    @Test
    void aNameAloneJoinsNobodyHoweverRare() {
        row("crm", "Åsa", "Öhman-Äijälä", "asa.ohman@akaa.example", null, "Akaa");
        row("list", "Åsa", "Öhman-Äijälä", null, null, null);
        var result = match();
        assertThat(areOne(result, 0, 1)).isFalse();
        assertThat(doubt(result, 0, 1)).isNotNull();
    }

    @Test
    void aSharedMailboxJoinsNobody() {
        row("crm", "Åsa", "Öhman-Äijälä", "kirjaamo@akaa.example", null, null);
        row("list", "Åsa", "Öhman-Äijälä", "kirjaamo@akaa.example", null, null);
        row("sheet", "Bertta", "Ahlskog", "kirjaamo@akaa.example", null, "Akaa");
        row("crm", "Cecilia", "Fågel", "tiimi.ahti@akaa.example", null, "Akaa");
        row("list", "David", "Granö", "tiimi.ahti@akaa.example", null, "Akaa");
        var result = match();
        assertThat(ofRows(result)).doesNotHaveDuplicates();
        assertThat(doubt(result, 0, 2)).isNull();
        assertThat(doubt(result, 3, 4)).isNull();
    }

    @Test
    void oneTelephoneAndTwoFamilyNamesAreForSomebodyToDecide() {
        row("crm", "Åsa", "Öhman-Äijälä", "asa@akaa.example", "+358 40 1234567", "Akaa");
        row("list", "Åsa", "Ahlskog", "asa@akaa.example", "040 1234567", "Akaa");
        assertThat(areOne(match(), 0, 1)).isFalse();
        assertThat(doubt(match(), 0, 1)).isNotNull();
    }

    @Test
    void twoRowsOfOneListAreTwoPeople() {
        row("crm", "Åsa", "Öhman-Äijälä", "asa.ohman@akaa.example", "040 1234567", "Akaa");
        row("crm", "Åsa", "Öhman-Äijälä", "asa.ohman@akaa.example", "040 1234567", "Akaa");
        var result = match();
        assertThat(areOne(result, 0, 1)).isFalse();
        assertThat(doubt(result, 0, 1)).isNull();
    }

    @Test
    void theRegisterSaysItselfWhichOfItsPeopleAreOne() {
        row(Sighting.REGISTER, "Åsa", "Öhman-Äijälä", "asa.ohman@akaa.example", null, "Akaa");
        row(Sighting.REGISTER, "Åsa", "Öhman-Äijälä", "asa.ohman@akaa.example", null, "Akaa");
        assertThat(areOne(match(), 0, 1)).isFalse();
        assertThat(doubt(match(), 0, 1)).as("somebody is asked").isNotNull();
        alreadyOne.set(0, 1);
        alreadyOne.set(1, 1);
        assertThat(areOne(match(), 0, 1)).isTrue();
    }

    @Test
    void whomSomebodyToldApartStayApartAndAreNotAskedAboutAgain() {
        row("crm", "Åsa", "Öhman-Äijälä", "asa.ohman@akaa.example", null, "Akaa");
        row("list", "Åsa", "Öhman-Äijälä", "asa.ohman@akaa.example", null, "Akaa");
        row("sheet", "Åsa", "Öhman-Äijälä", "asa.ohman@akaa.example", null, "Akaa");
        var result = match(List.of(new Pair(at(0), at(1))));
        assertThat(areOne(result, 0, 1)).as("not by way of a third row either").isFalse();
        assertThat(doubt(result, 0, 1)).isNull();
        assertThat(areOne(result, 0, 2) || areOne(result, 1, 2)).isTrue();
    }

    @Test
    void aNewRowJoinsOnlyOneOfTwoKnownPeople() {
        row("crm", "Åsa", "Öhman-Äijälä", "asa.ohman@akaa.example", null, "Akaa");
        row("list", "Åsa", "Öhman-Äijälä", "asa.ohman@akaa.example", null, "Akaa");
        row("sheet", "Åsa", "Öhman-Äijälä", "asa.ohman@akaa.example", null, "Akaa");
        alreadyOne.set(0, 1);
        alreadyOne.set(1, 2);
        var result = match();
        assertThat(areOne(result, 0, 1)).isFalse();
        assertThat(areOne(result, 0, 2)).isNotEqualTo(areOne(result, 1, 2));
        assertThat(result.doubts())
                .anySatisfy(
                        doubt -> assertThat(List.of(doubt.one(), doubt.other())).isSubsetOf(at(0), at(1), at(2)));
    }

    @Test
    void aMoveIsProposedNotMade() {
        row("crm", "Åsa", "Öhman-Äijälä", "asa.ohman@akaa.example", null, "Akaa");
        row("list", "Åsa", "Öhman-Äijälä", "asa.ohman@lahti.example", null, "Lahti");
        var result = match();
        assertThat(areOne(result, 0, 1)).isFalse();
        assertThat(doubt(result, 0, 1))
                .isNotNull()
                .satisfies(doubt -> assertThat(doubt.moved()).isTrue());
    }

    @Test
    void anEmployerWithTwoOfANameIsBelieved() {
        row("crm", "Åsa", "Öhman-Äijälä", "asa.ohman@akaa.example", null, "Akaa");
        row("list", "Åsa", "Öhman-Äijälä", "asa.ohman2@akaa.example", null, "Akaa");
        assertThat(areOne(match(), 0, 1)).isFalse();
    }

    @Test
    void aPersonHasAtMostEightRows() {
        for (int i = 0; i < 10; i++) {
            row("list" + i, "Åsa", "Öhman-Äijälä", "asa.ohman@akaa.example", "040 1234567", "Akaa");
        }
        var people = ofRows(match());
        assertThat(people.stream().distinct())
                .hasSize(2)
                .allSatisfy(person ->
                        assertThat(people.stream().filter(person::equals)).hasSizeLessThanOrEqualTo(8));
    }

    @Test
    void aPersonHasAtMostThreeEmployers() {
        for (var employer : List.of("Akaa", "Lahti", "Vaasa", "Inkoo")) {
            row("list of " + employer, "Åsa", "Öhman-Äijälä", "asa.ohman@akaa.example", "040 1234567", employer);
        }
        assertThat(ofRows(match()).stream().distinct()).hasSize(2);
    }

    @Test
    void anyOfSeveralAddressesTells() {
        rows.add(new Sighting(
                "crm",
                "1",
                "Åsa",
                "Öhman-Äijälä",
                List.of("asa@home.example", "asa.ohman@akaa.example"),
                null,
                "Akaa",
                null,
                null));
        alreadyOne.add(null);
        row("list", "Åsa", "Öhman-Äijälä", "asa.ohman@akaa.example", null, null);
        assertThat(areOne(match(), 0, 1)).isTrue();
    }

    @Test
    void whatASystemCallsSomebodyAndTheNameMakeOnePerson() {
        for (var source : List.of("crm", "sheet")) {
            rows.add(new Sighting(source, "1", "Åsa", "Öhman-Äijälä", List.of(), null, null, null, "0037-AB"));
            alreadyOne.add(null);
        }
        assertThat(areOne(match(), 0, 1)).isTrue();
    }

    @Test
    void anExplanationSumsToWhatWasDecidedByAndNamesBothValues() {
        var result = PeopleMatching.match(
                OTHERS, Model.shipped(), PeopleMeasured.strangers(OTHERS.size()), List.of(), _ -> true);
        assertThat(result.joins())
                .isNotEmpty()
                .allSatisfy(join -> assertThat(
                                result.explain(join.one(), join.other()).points())
                        .isEqualTo(join.points()));
        assertThat(result.doubts())
                .isNotEmpty()
                .allSatisfy(doubt -> assertThat(
                                result.explain(doubt.one(), doubt.other()).points())
                        .isEqualTo(doubt.points()));
        var join = result.joins().getFirst();
        assertThat(result.explain(join.one(), join.other()).parts()).first().isInstanceOf(Explanation.Prior.class);
        assertThat(result.explain(join.one(), join.other()).parts())
                .filteredOn(
                        part -> part instanceof Explanation.Agreement agreement && agreement.field() == Field.FAMILY)
                .singleElement()
                .satisfies(part -> assertThat(((Explanation.Agreement) part).one())
                        .isEqualTo(OTHERS.get(join.one()).family()));
    }

    @Test
    void everyJoinMadeIsToldAndNothingElse() {
        var result = PeopleMatching.match(
                OTHERS, Model.shipped(), PeopleMeasured.strangers(OTHERS.size()), List.of(), _ -> true);
        assertThat(result.people()).isEqualTo(OTHERS.size() - result.joins().size());
        assertThat(result.joins())
                .allSatisfy(join -> assertThat(result.person().get(join.one()))
                        .isEqualTo(result.person().get(join.other())));
    }

    private void row(
            String source,
            String given,
            String family,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String organisation) {
        rows.add(new Sighting(
                source,
                "own" + rows.size(),
                given,
                family,
                email == null ? List.of() : List.of(email),
                phone,
                organisation,
                null,
                null));
        alreadyOne.add(null);
    }

    private Result match() {
        return match(List.of());
    }

    private Result match(Collection<Pair> apart) {
        var all = new ArrayList<>(OTHERS);
        all.addAll(rows);
        var known = new ArrayList<@Nullable Integer>(PeopleMeasured.strangers(OTHERS.size()));
        known.addAll(alreadyOne);
        return PeopleMatching.match(all, Model.shipped(), known, apart, _ -> true);
    }

    /** The place of one of these rows among all. */
    private static int at(int row) {
        return OTHERS.size() + row;
    }

    private static boolean areOne(Result result, int one, int other) {
        return result.person().get(at(one)).equals(result.person().get(at(other)));
    }

    private List<Integer> ofRows(Result result) {
        return IntStream.range(0, rows.size())
                .mapToObj(row -> result.person().get(at(row)))
                .toList();
    }

    private static @Nullable Doubt doubt(Result result, int one, int other) {
        return result.doubts().stream()
                .filter(doubt -> Arrays.asList(doubt.one(), doubt.other()).containsAll(List.of(at(one), at(other))))
                .findFirst()
                .orElse(null);
    }
}
