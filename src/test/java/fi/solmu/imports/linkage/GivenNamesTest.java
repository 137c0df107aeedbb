package fi.solmu.imports.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GivenNamesTest {
    @ParameterizedTest
    @CsvSource({
        "Matti, Matias",
        "Kati, Katariina",
        "Lasse, Lars",
        "Lasse, Lauri",
        "Jussi, Juhani",
        "Micke, Mikael",
        "Ville, William",
        "Mathias, Mattias",
        "Riikka, Ulrika",
        "Anna-Liisa, Annaliisa",
        "Anna-Liisa, Anna",
        "Tytti Maria, Maria Tytti"
    })
    void onePersonMayGoByBoth(String one, String other) {
        assertThat(GivenNames.sameName(Text.words(one), Text.words(other))).isTrue();
        assertThat(GivenNames.sameName(Text.words(other), Text.words(one))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Kati, Kaisa",
        "Lars, Lauri",
        "Olavi, Oliver",
        "Mika, Mikko",
        "Pekka, Petteri",
        "Pirjo, Pirkko",
        "Sven, Svante",
        "Anna Maria, Anna Liisa"
    })
    void twoNamesOfTwoPeople(String one, String other) {
        assertThat(GivenNames.sameName(Text.words(one), Text.words(other))).isFalse();
        assertThat(GivenNames.sameName(Text.words(other), Text.words(one))).isFalse();
    }

    @Test
    void everyNameStandsInTheFormNamesAreComparedInAndOnceInItsLine() {
        assertThat(GivenNames.SHORT_FORMS.lines()).allSatisfy(line -> {
            var names = Arrays.asList(line.replace(":", "").split(" "));
            assertThat(line).containsOnlyOnce(":");
            assertThat(names)
                    .doesNotHaveDuplicates()
                    .allSatisfy(name -> assertThat(Text.words(name)).isEqualTo(name));
        });
    }
}
