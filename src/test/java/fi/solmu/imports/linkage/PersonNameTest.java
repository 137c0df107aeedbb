package fi.solmu.imports.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNameTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Virtanen, Matti | Matti | Virtanen",
                "Matti Virtanen | Matti | Virtanen",
                "Anna Liisa Mäki-Äijälä | Anna Liisa | Mäki-Äijälä",
                "Carl von Essen | Carl | von Essen",
                "Virtanen | '' | Virtanen"
            })
    void aNameIsReadInItsTwoParts(String full, String given, String family) {
        assertThat(PersonName.of(full)).isEqualTo(new PersonName(given, family));
    }
}
