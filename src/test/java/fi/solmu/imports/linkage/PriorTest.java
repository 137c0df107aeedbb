package fi.solmu.imports.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PriorTest {
    private static final int GUESS = Model.pointsOf(0.0001);

    /** Twenty thousand people; as many rows of each of two lists are compared as share a person. */
    @Test
    void theShareOfPairsThatAreOneIsTheSameHoweverManyRowsHaveCome() {
        int whole = new Prior(GUESS).learnt(20_000.0 * 20_000, sure(20_000));
        int half = new Prior(GUESS).learnt(10_000.0 * 10_000, sure(5_000));
        int tenth = new Prior(GUESS).learnt(20_000.0 * 2_000, sure(2_000));
        assertThat(whole).isCloseTo(Model.pointsOf(1 / 20_000.0), within(2));
        assertThat(half).isCloseTo(whole, within(5));
        assertThat(tenth).isCloseTo(whole, within(5));
    }

    @Test
    void listsOfOtherPeopleMakeItLow() {
        assertThat(new Prior(GUESS).learnt(20_000.0 * 20_000, new int[0])).isLessThan(GUESS - 500);
    }

    @Test
    void ofAFewRowsTheGuessIsKept() {
        assertThat(new Prior(GUESS).learnt(3 * 500.0, sure(3))).isCloseTo(GUESS, within(25));
        assertThat(new Prior(GUESS).learnt(0, new int[0])).isEqualTo(GUESS);
    }

    @Test
    void pairsCountByTheirChance() {
        var doubtful = IntStream.range(0, 20_000).map(_ -> 200).toArray();
        assertThat(new Prior(GUESS).learnt(20_000.0 * 20_000, doubtful))
                .isGreaterThan(new Prior(GUESS).learnt(20_000.0 * 20_000, new int[0]) + 100)
                .isLessThan(new Prior(GUESS).learnt(20_000.0 * 20_000, sure(20_000)) - 10);
    }

    @Test
    void pairsOfOneListOrOfKnownRowsAreNotAmongThePossible() {
        var rows = List.of(row("a", "1"), row("a", "2"), row("b", "1"), row("b", "2"), row("c", "1"));
        assertThat(Prior.possible(rows, _ -> true)).isEqualTo(8);
        assertThat(Prior.possible(rows, at -> at == 4)).isEqualTo(4);
        assertThat(Prior.possible(rows, _ -> false)).isZero();
    }

    private static int[] sure(int pairs) {
        return IntStream.range(0, pairs).map(_ -> 3_000).toArray();
    }

    private static Sighting row(String source, String key) {
        return new Sighting(source, key, "Aino", "Koivu", List.of(), null, null, null, null);
    }
}
