package fi.solmu.imports.tables;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.imports.tables.Problem.Code;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-03", "3.2.2026", "03.02.2026", "3. 2. 2026", " 2026-02-03T13:05 "})
    void aDayIsReadAsPeopleAndSpreadsheetsWriteIt(String text) {
        assertThat(Dates.read(text)).contains(LocalDate.of(2026, 2, 3));
        assertThat(Dates.problemWith(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"30.2.2026", "2025-02-29", "31.4.2026", "1.13.2026", "0.1.2026"})
    void aDayThatDoesNotExistIsNotMovedToOneThatDoes(String text) {
        assertThat(Dates.read(text)).isEmpty();
        assertThat(Dates.problemWith(text)).contains(Code.IMPOSSIBLE_DATE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "keväällä", "2026", "1/2/2026"})
    void otherTextIsNoDate(String text) {
        assertThat(Dates.problemWith(text)).contains(Code.NOT_A_DATE);
    }

    @Test
    void theProblemSaysWhereItIsAndWhatIsThere() {
        var row = new Row(7, List.of(new Cell("30.2.2026", false)), List.of());

        assertThat(Dates.problemWith(row, 0, "perustettu"))
                .contains(new Problem(7, "perustettu", Code.IMPOSSIBLE_DATE, List.of("30.2.2026")));
    }
}
