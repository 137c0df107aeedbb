package fi.solmu.imports.matching;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.imports.matching.Match.BodyOf;
import fi.solmu.imports.matching.Match.Different;
import fi.solmu.imports.matching.Match.Identical;
import fi.solmu.imports.matching.Match.Likely;
import fi.solmu.imports.matching.Match.Side;
import fi.solmu.imports.matching.Reason.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkNamesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            SV: Digifika ~ Digifika
            Kuntien ja maakuntien EU- ja kv-verkosto ~ KUNTIEN JA MAAKUNTIEN EU– JA KV–VERKOSTO
            Tiedonhallinnan verkosto ~ tiedonhallinnan  verkosto
            Ammatillisen koulutuksen Areena -verkosto ~ Ammatillisen koulutuksen Areena – verkosto
            SV: Saavutettavuusverkosto / Tillgänglighetsnätverk ~ Saavutettavuusverkosto/Tillgänglighetsnätverk
            Ympäristöviranhaltijat ~ Ympäristöviranhaltijat
            """)
    void onlyTheWayOfWritingDiffers(String one, String other) {
        assertThat(NetworkNames.compare(one, other)).isInstanceOf(Identical.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            Kestävä foorumi ~ SV: Hållbarhetsforum / Kestävä foorumi
            SV: Hållbarhetsforum ~ SV: Hållbarhetsforum / Kestävä foorumi
            Kestävä foorumi / Hållbarhetsforum ~ SV: Hållbarhetsforum / Kestävä foorumi
            Kansalliskieliverkosto ~ SV: Nationalspråksnätverket / Kansalliskieliverkosto
            Nationalspråksnätverk ~ SV: Nationalspråksnätverket / Kansalliskieliverkosto
            Tietosuojavastaavat ~ Tietosuojavastaavien verkosto
            Tietosuojavastavien verkosto ~ Tietosuojavastaavien verkosto
            Tietosuojavatsaavien verksto ~ Kuntien tietosuojavastaavien verkosto
            Varhaiskasvatusjohtajat ~ Varhaiskasvatusjohtajien verkosto
            Kymmenen suurimman kaupungin strategiajohtajien verkosto ~ Kymmenen suurimman kaupungin strategiajohtajaverkosto
            10 suurimman kaupungin strategiajohtajat ~ Kymmenen suurimman kaupungin strategiajohtajaverkosto
            Ilmastokuntien verkosto ~ Ilmastokunnat
            Kuntaviestijöiden verkosto ~ Kuntaviestijät verkosto
            Tiedonhallintaverkosto ~ Tiedonhallinnan verkosto
            Maapolitiikkaverkosto ~ Maapolitiikan verkosto
            Kaupunki-ympäristöjohdon verkosto ~ Kaupunkiympäristöjohdon verkosto
            Lukiofoorumi ~ Kuntaliiton Lukiofoorumi
            Lukioverkosto ~ Kuntaliiton Lukiofoorumi
            C1224 ~ C1224-kaupungit (C1224)
            C1224-kaupungit ~ C1224-kaupungit (C1224)
            Talousarviovalmistelijat, suuret kaupungit (C11) ~ Suurten kaupunkien talousarviovalmistelijat (C11)
            Suurten kaupunkien talousarviovalmistelijat ~ Suurten kaupunkien talousarviovalmistelijat (C11)
            C24 talousjohto ~ C24-kaupungit, talousjohdon verkosto
            KA-ryhmä ~ Kuntakentän kokonaisarkkitehtuuriryhmä (KA-ryhmä)
            Kuntakentän KA-ryhmä ~ Kuntakentän kokonaisarkkitehtuuriryhmä
            Kuntakentän tieto- ja viestintätekniikka ~ Kuntakentän TV-verkosto
            Nätverk för svensk- och tvåspråkiga kommuner ~ SV: Nätverket för svensk- och tvåspråkiga kommuner
            Nätverk för översättare inom kommunsektorn ~ SV: Kommunsektorns översättarnätverk inom
            Network of building control ~ Building control network
            Kommunernas ordförandenätverk ~ Nätverket för kommunernas ordförande
            Ammatillisen koulutuksen Areenan työvaliokunta ~ Ammatillisen koulutuksen Areena -työvaliokunta
            Kehyskuntaverkoston työ-valiokunta ~ Kehyskuntaverkoston työvaliokunta
            """)
    void likelyOneNetwork(String one, String other) {
        assertThat(NetworkNames.compare(one, other)).isInstanceOf(Likely.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            Kuntien tietoturvavastaavien verkosto ~ Kuntien tietosuojavastaavien verkosto
            Maakuntien liittojen aluekehitysjohtajat ~ Maakuntien liittojen aluesuunnittelujohtajat
            Maakuntien liittojen hallintojohtajat ~ Maakuntien liittojen aluesuunnittelujohtajat
            Kuntaliiton Lukiofoorumi ~ Kuntaliiton lukiolehtiverkosto
            Svensk- och tvåspråkiga kommuner ~ Svensk- och tvåspråkiga kommunikatörer
            C24-kaupungit ~ C2556-kaupungit
            C6 verkosto ~ C23 verkosto
            Kuuden suurimman kaupungin verkosto ~ Kymmenen suurimman kaupungin verkosto
            Suurten kaupunkien verkosto ~ Pienten kaupunkien verkosto
            Kuntien viestijöiden verkosto ~ Kaupunkien viestijöiden verkosto
            Talousjohtajat ~ Taloushoitajat
            Kuntajohtajat ~ Maakuntajohtajat
            Talousverkosto (Lappi) ~ Talousverkosto (Kainuu)
            Pohjanmaa / talous ~ Pohjanmaa / sivistys
            Kehyskuntaverkoston työvaliokunta ~ Kehyskuntaverkoston ohjausryhmä
            Verkosto ~ Foorumi
            Työvaliokunta ~ Työryhmä
            """)
    void different(String one, String other) {
        assertThat(NetworkNames.compare(one, other)).isInstanceOf(Different.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            Kehyskuntaverkosto ~ Kehyskuntaverkoston työvaliokunta
            Kehyskuntaverkosto ~ Kehyskuntaverkoston tyovaliokunta
            Kehyskuntaverkosto ~ Kehyskuntaverkoston TYÖVALIOKUTA
            Kehyskuntaverkosto ~ Kehyskuntaverkosto (työvaliokunta)
            Kehyskuntaverkosto ~ Työvaliokunta / Kehyskuntaverkosto
            Lukioverkosto ~ Lukiotyöryhmä
            Hållbarhetsforum / Kestävä foorumi ~ Kestävän foorumin ohjausryhmä
            Nationalspråksnätverket ~ Arbetsutskottet för nationalspråksnätverket
            Nationalspråksnätverket ~ Nationalspråksnätverkets arbetsutskott
            Climate network ~ Executive committee of the climate network
            Ilmastokunnat ~ Ilmastokuntien viestinnän ohjausryhmä
            Kuntakentän kokonaisarkkitehtuuriryhmä (KA-ryhmä) ~ Kuntakentän kokonaisarkkitehtuurin johtoryhmä
            """)
    void theSecondIsABodyOfTheFirst(String network, String body) {
        assertThat(NetworkNames.compare(network, body))
                .isInstanceOfSatisfying(
                        BodyOf.class, match -> assertThat(match.body()).isEqualTo(Side.SECOND));
        assertThat(NetworkNames.compare(body, network))
                .isInstanceOfSatisfying(
                        BodyOf.class, match -> assertThat(match.body()).isEqualTo(Side.FIRST));
    }

    @Test
    void reasonsSayWhatAPersonWouldSay() {
        assertThat(NetworkNames.compare(
                                "Euroopan neuvoston kunta- ja aluehallintokongressin",
                                "Euroopan neuvoston kunta- ja aluehallintokongressin Suomen valtuuskunta")
                        .reasons())
                .containsExactly(
                        Reason.of(Code.SAME_WORDS, 92, "Euroopan neuvoston aluehallintokongressin"),
                        Reason.of(Code.ONE_NAME_CONTINUES, -12, "Suomen valtuuskunta"));
        assertThat(NetworkNames.compare("Kuntaliiton Lukiofoorumi", "Lukioverkosto")
                        .reasons())
                .contains(Reason.of(Code.GENERIC_WORD_DIFFERS, -15, "foorumi", "verkosto"))
                .contains(Reason.of(Code.GENERIC_WORD_ONLY_IN_ONE, -6, "Kuntaliiton"));
        assertThat(NetworkNames.compare("Tietosuojavastavat", "Tietosuojavastaavat")
                        .reasons())
                .contains(Reason.of(Code.SPELLING_DIFFERS_BY, -7, "Tietosuojavastaavat", "Tietosuojavastavat", "1"));
        assertThat(NetworkNames.compare("C23 kulttuuri", "C24 kulttuuri").reasons())
                .contains(Reason.of(Code.CODE_DIFFERS, -84, "C23", "C24"));
    }

    @Test
    void aReasonNamesItsMessage() {
        assertThat(Reason.of(Code.SAME_WORDS, 92, "tieto").messageKey()).isEqualTo("imports.reason.same_words");
    }
}
