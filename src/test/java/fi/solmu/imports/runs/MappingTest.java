package fi.solmu.imports.runs;

import static fi.solmu.imports.ImportKind.NETWORKS;
import static fi.solmu.imports.ImportKind.ORGANISATIONS;
import static fi.solmu.imports.ImportKind.PEOPLE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingTest {

    @ParameterizedTest
    @CsvSource({
        "network, meetings_per_year",
        "network_name, meetings_a_year",
        "Verkosto, Kokouksia vuodessa",
        "VERKOSTON NIMI, kokouksia/vuodessa",
        "Nätverk, Möten per år",
        "Name, Meetings a year"
    })
    void columnsAreRecognisedByTheirHeadingsInThreeLanguages(String name, String frequency) {
        var mapping = Mapping.recognise(NETWORKS, List.of("Huom", name, frequency), List.of());
        assertThat(mapping.columns())
                .extracting(Mapping.Column::target)
                .containsExactly(null, Target.NAME, Target.MEETING_FREQUENCY);
    }

    @Test
    void withoutTellingHeadingsTheContentsTell() {
        var rows = List.of(
                List.of("1", "alle 1", "Kuntien tietosuojavastaavien verkosto"),
                List.of("2", "3–5", "Maapolitiikan verkosto"),
                List.of("3", ">10", "Pienten kuntien verkosto"));
        var mapping = Mapping.recognise(NETWORKS, List.of("a", "b", "c"), rows);
        assertThat(mapping.columns())
                .extracting(Mapping.Column::target)
                .containsExactly(null, Target.MEETING_FREQUENCY, Target.NAME);
    }

    @Test
    void aListWithNothingLikeANameHasNone() {
        var mapping = Mapping.recognise(NETWORKS, List.of("a"), List.of(List.of("1"), List.of("2")));
        assertThat(mapping.hasName()).isFalse();
    }

    @Test
    void theReferenceListOfMunicipalitiesIsUnderstood() {
        var headings = List.of("code", "name_fi", "name_sv", "region", "language", "grouping", "population");
        var mapping = Mapping.recognise(ORGANISATIONS, headings, List.of());
        assertThat(mapping.recognised()).isEqualTo(headings.size());
    }

    @Test
    void aListThatComesAgainIsUnderstoodAsBefore() {
        var before = new Mapping(List.of(
                new Mapping.Column("Nimi", Target.PERSON_NAME),
                new Mapping.Column("Osoite", null, Mapping.Ground.SAID),
                new Mapping.Column("Lisätieto", Target.TITLE, Mapping.Ground.SAID),
                new Mapping.Column("Muuta", null)));

        var mapping = Mapping.recognise(
                PEOPLE,
                List.of("Osoite", "Muuta", "Titteli", "Nimi", "Lisätieto", "Kunta"),
                List.of(List.of("katu@1.example", "aino@tampere.example", "rehtori", "Aino", "x", "Tampere")),
                _ -> false,
                before);

        assertThat(mapping.columns())
                .extracting(Mapping.Column::target)
                .containsExactly(null, Target.EMAIL, null, Target.PERSON_NAME, Target.TITLE, Target.ORGANISATION);
        assertThat(mapping.columns())
                .extracting(Mapping.Column::ground)
                .containsExactly(
                        Mapping.Ground.SAID,
                        Mapping.Ground.RECOGNISED,
                        Mapping.Ground.RECOGNISED,
                        Mapping.Ground.REMEMBERED,
                        Mapping.Ground.SAID,
                        Mapping.Ground.RECOGNISED);
    }
}
