package fi.solmu.imports.runs;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.kernel.Localised;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameLanguagesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "C23 / Kuntaliiton kaupunkipoliittinen työryhmä",
                "C23 / suurten kaupunkien ja maakuntakeskusten asiantuntijat",
                "Seitsikko (Seitsemän kunnan tiedonhallinta/asianhallinta)",
                "Kuntien ja maakuntien EU- ja kv-verkosto",
                "Rakennusvalvonta",
                "KEHTO-foorumi",
                "EU:n digi- ja datalainsäädäntö",
                "C1224-kaupungit (C1224)",
                "Kehyskuntaverkosto hallitusten ja valtuustojen pj:t",
                "Euroopan neuvoston kunta- ja aluehallintokongressin Suomen valtuuskunta"
            })
    void aFinnishNameStaysOneName(String name) {
        assertThat(NameLanguages.of(name)).isEqualTo(new Localised(name, null, null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    SV: Hållbarhetsforum / Kestävä foorumi             | Kestävä foorumi        | Hållbarhetsforum
                    SV: Nationalspråksnätverket / Kansalliskieliverkosto | Kansalliskieliverkosto | Nationalspråksnätverket
                    SV: Saavutettavuusverkosto / Tillgänglighetsnätverk | Saavutettavuusverkosto | Tillgänglighetsnätverk
                    Kestävä foorumi / Hållbarhetsforum                 | Kestävä foorumi        | Hållbarhetsforum
                    """)
    void aNameInTwoLanguagesBecomesTwoNames(String name, String fi, String sv) {
        assertThat(NameLanguages.of(name)).isEqualTo(new Localised(fi, sv, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SV: Digifika",
                "SV: Kaffe med Uffe",
                "SV: Svenska delegationen",
                "SV: Nätverk för IT-personer",
                "sv:Kommunsektorns översättarnätverk"
            })
    void whatIsMarkedSwedishIsSwedish(String name) {
        assertThat(NameLanguages.of(name))
                .isEqualTo(new Localised(null, name.substring(3).strip(), null));
    }

    @Test
    void whatIsPlainlySwedishOrEnglishIsNotTakenForFinnish() {
        assertThat(NameLanguages.of("Nätverket för svensk- och tvåspråkiga kommuner")
                        .sv())
                .isNotNull();
        assertThat(NameLanguages.of("Network of regional centres").en()).isNotNull();
    }

    @Test
    void everyNameHasALanguage() {
        Stream.of("X", "12", "Å", "A / B", "/", "SV:")
                .forEach(name ->
                        assertThat(NameLanguages.of(name).isEmpty()).as(name).isFalse());
    }
}
