package fi.solmu.imports.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
    @ParameterizedTest
    @CsvSource({
        "virtanen, virtanen, 0",
        "virtanen, virtane, 1",
        "virtanen, vitranen, 1",
        "virtanen, wirtanan, 2",
        "virtanen, korhonen, 3",
        "a, abc, 2"
    })
    void slipsAreCountedUpToTwo(String one, String other, int slips) {
        assertThat(Spelling.slips(one, other)).isEqualTo(slips);
    }

    @Property
    void theNarrowBandFindsWhatTheWholeTableFinds(
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 8) String one,
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 8) String other) {
        assertThat(Spelling.slips(one, other)).isEqualTo(Math.min(3, distance(one, other)));
    }

    @Property
    void oneSlipIsToldFromTheEndsAlone(
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 6) String one,
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 6) String other) {
        assertThat(Spelling.isOneSlipAtMost(one, other)).isEqualTo(distance(one, other) <= 1);
    }

    @Test
    void nothingInCommonIsNoLikeness() {
        assertThat(Spelling.likeness("matti", "matti")).isEqualTo(1);
        assertThat(Spelling.likeness("abc", "xyz")).isZero();
    }

    /** The textbook's whole table: letters added, left out, mistaken, or exchanged with a neighbour. */
    private static int distance(String one, String other) {
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                cost[i][j] = Math.min(cost[i - 1][j - 1] + change, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[one.length()][other.length()];
    }
}
