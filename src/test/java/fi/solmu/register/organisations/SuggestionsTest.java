package fi.solmu.register.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.kernel.Localised;
import fi.solmu.register.organisations.Suggestion.Basis;
import fi.solmu.register.organisations.Suggestion.Group;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SuggestionsTest {
    private static final Localised NAME = new Localised("Verkosto", null, null);
    private static final UUID NETWORK = new UUID(0, 1);

    private static Suggestion candidate(UUID network, Basis basis, int inside, int size) {
        return new Suggestion(network, NAME, new Group(basis, basis.name(), NAME, "/organisations"), inside, size);
    }

    @Test
    void halfOfTheOthersIsEnoughAndLessIsNot() {
        assertThat(Suggestions.of(List.of(candidate(NETWORK, Basis.TYPE, 5, 11))))
                .hasSize(1);
        assertThat(Suggestions.of(List.of(candidate(NETWORK, Basis.TYPE, 4, 11))))
                .isEmpty();
    }

    @Test
    void aGroupOfThreeTellsNothing() {
        assertThat(Suggestions.of(List.of(candidate(NETWORK, Basis.REGION, 2, 3))))
                .isEmpty();
        assertThat(Suggestions.of(List.of(candidate(NETWORK, Basis.REGION, 3, 4))))
                .hasSize(1);
    }

    @Test
    void aNetworkIsSuggestedOnceForTheGroupOfWhichMostAreInIt() {
        assertThat(Suggestions.of(List.of(
                        candidate(NETWORK, Basis.KIND, 200, 300),
                        candidate(NETWORK, Basis.TYPE, 17, 24),
                        candidate(NETWORK, Basis.REGION, 10, 20))))
                .singleElement()
                .satisfies(each -> assertThat(each.group().basis()).isEqualTo(Basis.TYPE));
    }

    @Test
    void amongEqualsTheSmallerGroupSaysMore() {
        assertThat(Suggestions.of(
                        List.of(candidate(NETWORK, Basis.KIND, 20, 21), candidate(NETWORK, Basis.TYPE, 5, 6))))
                .singleElement()
                .satisfies(each -> assertThat(each.size()).isEqualTo(6));
    }

    @Test
    void atMostTenAreSuggestedTheMostTellingFirst() {
        var many = IntStream.rangeClosed(1, 30)
                .mapToObj(i -> candidate(new UUID(0, i), Basis.TYPE, 50 + i, 101))
                .toList();
        var suggested = Suggestions.of(many);
        assertThat(suggested).hasSize(Suggestions.MOST);
        assertThat(suggested.getFirst().inside()).isEqualTo(80);
    }
}
