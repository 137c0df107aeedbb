package fi.solmu.imports.runs;

import static fi.solmu.imports.ImportKind.NETWORKS;
import static fi.solmu.imports.ImportKind.ORGANISATIONS;
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
}
