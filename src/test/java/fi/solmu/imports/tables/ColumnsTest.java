package fi.solmu.imports.tables;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.imports.tables.Columns.Field;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnsTest {

    private static final Field NAME =
            new Field("name", List.of("verkoston nimi", "verkosto", "nätverk", "network", "nimi", "namn", "name"));
    private static final Field MEETINGS = new Field("meetings", List.of("meetings per year", "kokouksia", "möten"));
    private static final List<Field> FIELDS = List.of(NAME, MEETINGS);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Verkosto",
                "VERKOSTON NIMI",
                "natverk",
                "Nätverk *",
                " network ",
                "Verkoston_nimi",
                "Nätverkets namn"
            })
    void theHeaderIsRecognisedInAnyLanguageCaseAndWithoutDots(String title) {
        assertThat(Columns.recognise(List.of("rivi", title), FIELDS).byField()).isEqualTo(Map.of("name", 1));
    }

    @Test
    void theWholeTitleCountsBeforeAWordOfIt() {
        var columns = Columns.recognise(List.of("Puheenjohtajan nimi", "Nimi", "Meetings_per_year"), FIELDS);

        assertThat(columns.byField()).isEqualTo(Map.of("name", 1, "meetings", 2));
    }

    @Test
    void theOnlyColumnOfWordsIsTakenForTheName() {
        var header = List.of("x", "y");

        assertThat(Columns.recognise(header, FIELDS, rows("1", "Kehyskunta"), "name")
                        .byField())
                .isEqualTo(Map.of("name", 1));
        assertThat(Columns.recognise(header, FIELDS, rows("Lahti", "Kehyskunta"), "name")
                        .byField())
                .isEmpty();
    }

    @Test
    void aPersonMayChangeWhatWasGuessed() {
        var columns = Columns.recognise(List.of("nimi", "möten"), FIELDS);

        assertThat(columns.with("name", 1).byField()).isEqualTo(Map.of("name", 1));
        assertThat(columns.without("meetings").byField()).isEqualTo(Map.of("name", 0));
        assertThat(columns.text(rows("Areena", "3").getFirst(), "name")).isEqualTo("Areena");
        assertThat(columns.text(rows("Areena", "3").getFirst(), "type")).isEmpty();
    }

    private static List<Row> rows(String... texts) {
        var cells = List.of(texts).stream().map(text -> new Cell(text, false)).toList();
        return List.of(new Row(2, cells, List.of()));
    }
}
