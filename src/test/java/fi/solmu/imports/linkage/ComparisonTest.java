package fi.solmu.imports.linkage;

import static fi.solmu.imports.linkage.Field.BIRTH_DATE;
import static fi.solmu.imports.linkage.Field.EMAIL;
import static fi.solmu.imports.linkage.Field.FAMILY;
import static fi.solmu.imports.linkage.Field.GIVEN;
import static fi.solmu.imports.linkage.Field.PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {
    @ParameterizedTest
    @CsvSource({
        "Öhman, Ohman, SAME",
        "Wikström, vikstrom, SAME",
        "Virtanen, Virtane, CLOSE",
        "Mäki-Äijälä, Mäki, ALIKE",
        "Virtanen, Korhonen, DIFFERENT"
    })
    void familyNames(String one, String other, Level level) {
        assertThat(level(FAMILY, one, other)).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({
        "Matti, Matias, CLOSE",
        "Anna-Liisa, Annaliisa, CLOSE",
        "Anna-Liisa, Anna, CLOSE",
        "Anna Maria, Anna Liisa, ALIKE",
        "M, Matti, FITTING",
        "M., Pekka, DIFFERENT",
        "Pekka, Liisa, DIFFERENT"
    })
    void givenNames(String one, String other, Level level) {
        assertThat(level(GIVEN, one, other)).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({
        "1975-04-12, 12751975, DIFFERENT",
        "1975-04-12, 1975-04-21, CLOSE",
        "1975-04-12, 1975-04-13, CLOSE",
        "1975-04-12, 1975-10-29, FITTING"
    })
    void birthDates(String one, String other, Level level) {
        assertThat(level(BIRTH_DATE, one, other)).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({
        "+358 40 123 4567, 0401234567, SAME",
        "00358401234567, 040-1234567, SAME",
        "0501234567, 0401234567, CLOSE"
    })
    void phones(String one, String other, Level level) {
        assertThat(level(PHONE, one, other)).isEqualTo(level);
    }

    @Test
    void anAddressMayBeMadeOfTheOthersName() {
        var table = new Table(List.of(
                new Entry("a", "1", Map.of(GIVEN, "Matti", FAMILY, "Virtanen", EMAIL, "masa@akaa.example")),
                new Entry("a", "2", Map.of(GIVEN, "Matti", EMAIL, "m.virtanen@lahti.example"))));
        assertThat(new Comparison(table).level(EMAIL, 0, 1)).isEqualTo(Level.FITTING);
    }

    @Test
    void thatAnAddressIsMadeOfTheNameTellsNothingWhereTheNamesAgree() {
        var table = new Table(List.of(
                new Entry("a", "1", Map.of(GIVEN, "Matti", FAMILY, "Virtanen", EMAIL, "masa@akaa.example")),
                new Entry("a", "2", Map.of(GIVEN, "Matti", FAMILY, "Virtanen", EMAIL, "m.virtanen@lahti.example"))));
        assertThat(new Comparison(table).level(EMAIL, 0, 1)).isEqualTo(Level.DIFFERENT);
    }

    @Test
    void theSameAddressBeforeAnotherEmployersNameIsClose() {
        assertThat(level(EMAIL, "matti.virtanen@akaa.example", "Matti.Virtanen@lahti.example"))
                .isEqualTo(Level.CLOSE);
    }

    @Test
    void namesInEachOthersPlaceAreSeen() {
        var table = new Table(List.of(
                new Entry("a", "1", Map.of(GIVEN, "Matti", FAMILY, "Virtanen")),
                new Entry("b", "2", Map.of(GIVEN, "Virtanen", FAMILY, "Matti"))));
        assertThat(new Comparison(table).level(GIVEN, 0, 1)).isEqualTo(Level.UNKNOWN);
        assertThat(new Comparison(table).level(FAMILY, 0, 1)).isEqualTo(Level.SWAPPED);
    }

    @Test
    void aSilentRecordSaysNothingEitherWay() {
        var table = new Table(List.of(
                new Entry("a", "1", Map.of(GIVEN, "Matti", FAMILY, "Virtanen")),
                new Entry("b", "2", Map.of(GIVEN, "Matti"))));
        assertThat(new Comparison(table).level(FAMILY, 0, 1)).isEqualTo(Level.UNKNOWN);
    }

    private static Level level(Field field, String one, String other) {
        var table =
                new Table(List.of(new Entry("a", "1", Map.of(field, one)), new Entry("a", "2", Map.of(field, other))));
        return new Comparison(table).level(field, 0, 1);
    }
}
