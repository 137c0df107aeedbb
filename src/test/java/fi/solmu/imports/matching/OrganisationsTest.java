package fi.solmu.imports.matching;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.imports.matching.Match.Different;
import fi.solmu.imports.matching.Match.Identical;
import fi.solmu.imports.matching.Match.Likely;
import fi.solmu.imports.matching.Reason.Code;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrganisationsTest {

    @ParameterizedTest
    @CsvSource({
        "Turku, TURUN KAUPUNKI",
        "Helsinki, Helsingin kaupunki",
        "Lahti, Lahden kaupunki",
        "Ii, Iin kunta",
        "Seinäjoki, Seinäjoen kaupunki",
        "Orivesi, Oriveden kaupunki",
        "Kauniainen, Kauniaisten kaupunki",
        "Kaustinen, Kaustisen kunta",
        "Muhos, Muhoksen kunta",
        "Uusikaupunki, Uudenkaupungin kaupunki",
        "Kempele, Kempeleen kunta",
        "Leppävirta, Leppävirran kunta",
        "Åbo, Åbo stad",
        "Pedersöre, Pedersöre kommun",
        "Espoo, City of Espoo",
        "Lapin liitto, LAPIN  LIITTO",
    })
    void oneOrganisationWhateverTheKindIsCalled(String one, String other) {
        assertThat(compare(one, other)).isInstanceOf(Identical.class);
        assertThat(compare(other, one)).isInstanceOf(Identical.class);
    }

    @ParameterizedTest
    @CsvSource({
        "Kainuun liitto, Kainuun hyvinvointialue",
        "Kuopion kaupunki, Kuopion kuntayhtymä",
        "Turku, Turku Oy",
        "Salo, Sala",
        "Kemi, Kemijärvi",
        "Mänttä, Mäntsälä",
    })
    void differentOrganisations(String one, String other) {
        assertThat(compare(one, other)).isInstanceOf(Different.class);
    }

    @Test
    void aSmallSpellingDifferenceIsForAPersonToDecide() {
        assertThat(compare("Rovaniemi", "Rovanemi")).isInstanceOf(Likely.class);
        assertThat(compare("Rovaniemi", "Rovanemi").reasons())
                .extracting(Reason::code)
                .containsExactly(Code.SPELLING_DIFFERS_BY);
    }

    @Test
    void theOfficialCodeDecidesWhenBothHaveOne() {
        var turku = new Organisation("853", List.of("Turku"));

        assertThat(Organisations.compare(turku, new Organisation("853", List.of("Åbo"))))
                .isInstanceOf(Identical.class);
        assertThat(Organisations.compare(turku, new Organisation("837", List.of("Turku"))))
                .isInstanceOf(Different.class);
    }

    @Test
    void aCodeThatLostItsZerosInASpreadsheetIsTheSameCode() {
        assertThat(Organisations.compare(new Organisation("049", List.of()), new Organisation("49", List.of())))
                .isInstanceOf(Identical.class);
    }

    @Test
    void anOrganisationIsFoundByCodeByEitherNameAndByAMisspeltOne() {
        var organisations = new Organisations<String>();
        organisations.add("Turku", new Organisation("853", List.of("Turku", "Åbo")));
        organisations.add("Rovaniemi", new Organisation("698", List.of("Rovaniemi")));
        organisations.add("Ii", new Organisation("139", List.of("Ii")));

        assertThat(found(organisations, new Organisation("853", List.of()))).containsExactly("Turku");
        assertThat(found(organisations, Organisation.named("Åbo stad"))).containsExactly("Turku");
        assertThat(found(organisations, Organisation.named("Turun kaupunki"))).containsExactly("Turku");
        assertThat(found(organisations, Organisation.named("Rovanimen kaupunki")))
                .containsExactly("Rovaniemi");
        assertThat(found(organisations, Organisation.named("Tornio"))).isEmpty();
    }

    private static List<String> found(Organisations<String> organisations, Organisation wanted) {
        return organisations.find(wanted).stream()
                .map(Organisations.Found::item)
                .toList();
    }

    private static Match compare(String one, String other) {
        return Organisations.compare(Organisation.named(one), Organisation.named(other));
    }
}
