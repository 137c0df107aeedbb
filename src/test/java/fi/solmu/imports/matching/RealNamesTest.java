package fi.solmu.imports.matching;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.imports.matching.Match.BodyOf;
import fi.solmu.imports.matching.Match.Different;
import fi.solmu.imports.matching.Match.Likely;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The names of one association's networks as two of its own lists write them: each with each. */
class RealNamesTest {

    static final List<String> NAMES = """
            Ammatillisen koulutuksen Areena
            Ammatillisen koulutuksen Areena -työvaliokunta
            Ammatillisen koulutuksen Areena -verkosto
            C1224-kaupungit (C1224)
            C23 / Kuntaliiton kaupunkipoliittinen työryhmä
            C23 / suurten kaupunkien ja maakuntakeskusten asiantuntijaryhmä
            C23 / suurten kaupunkien ja maakuntakeskusten asiantuntijat
            C24-kaupungit, talousjohdon verkosto
            C2556-kunnat ja kaupungit (C2556)
            C6 Energiaverkosto
            EU:n digi- ja datalainsäädäntö
            Euroopan alueiden komitean Suomen valtuuskunta
            Euroopan neuvoston kunta- ja aluehallintokongressin
            Euroopan neuvoston kunta- ja aluehallintokongressin Suomen valtuuskunta
            Ilmastokunnat
            Jätehuoltoviranomaisten viranhaltijaverkosto
            kaavoittajien verkosto
            Kansalaisopistoverkosto
            Kaupunkien liikenneinsinöörit
            Kaupunkien projektitoimistojen verkosto
            Kaupunkien viestintäjohtajien verkosto
            Kaupunkiympäristöjohdon verkosto
            KEHTO-foorumi
            Kehyskuntaverkosto
            Kehyskuntaverkosto hallitusten ja valtuustojen pj:t
            Kehyskuntaverkoston työvaliokunta
            Kulttuurijohtajien verkosto
            Kuntakentän KA-ryhmä (kokonaisarkkitehtuuri)
            Kuntakentän kokonaisarkkitehtuuriryhmä (KA-ryhmä)
            Kuntaliiton Lukiofoorumi
            Kuntaliiton lukiolehtiverkosto
            Kuntaviestijät verkosto
            Kuntien hyvinvointijohtajien verkosto
            Kuntien ja kuntayhtymien sisäiset tarkastajat
            Kuntien ja maakuntien EU- ja kv-verkosto
            Kuntien kiinteistörekisterinpitäjien verkosto
            Kuntien osoiteasiantuntijat
            Kuntien paikkatietoasiantuntijat
            Kuntien puhtaiden ajoneuvojen verkosto
            Kuntien scuuttiverkosto
            Kuntien tasa-arvo- ja yhdenvertaisuusverkosto
            Kuntien tietosuojavastaavien verkosto
            Kuntien tietoturvavastaavien verkosto
            Kuuden suurimman kaupungin SDG-verkosto
            Kuuden suurimman kaupungin työllisyysvastaavat
            Kymmenen suurimman kaupungin strategiajohtajaverkosto
            Maakuntahallitusten puheenjohtajat
            Maakuntajohtajat
            Maakuntien liittojen aluekehitysjohtajat ja asiantuntijat
            Maakuntien liittojen aluesuunnittelujohtajat
            Maakuntien liittojen hallintojohtajat
            Maakuntien liittojen viestijät
            Maapolitiikan verkosto
            Pienten kuntien verkosto
            Rakennusvalvonta
            Seitsikko (Seitsemän kunnan tiedonhallinta/asianhallinta)
            Seitsikko (Seitsemän kunnan tiedonhallinta/asianhallintapäälliköiden verkosto)
            Seutukaupunkiverkosto
            Sivistystoimen toimialajohtajien verkosto
            Suurten kaupunkien talousarviovalmistelijat (C11)
            Suurten SHVK-käyttäjäkaupunkien ja -alueiden verkosto
            SV: Digifika
            SV: Hållbarhetsforum / Kestävä foorumi
            SV: Kaffe med Uffe
            SV: Kommunernas ordförandenätverk
            SV: Kommunsektorns översättarnätverk
            SV: Nationalspråksnätverket / Kansalliskieliverkosto
            SV: Nätverk för IT-personer
            SV: Nätverket för informationshantering
            SV: Nätverket för svensk- och tvåspråkiga kommuner
            SV: Saavutettavuusverkosto / Tillgänglighetsnätverk
            SV: Svensk- och tvåspråkiga kommunikatörer
            SV: Svenska delegationen
            Tiedonhallinnan verkosto
            Tietosuojavastaavien verkosto
            Toimitilajohdon verkosto
            Turvallinen ja kriisinkestävä kunta -verkosto
            Varhaiskasvatusjohtajien verkosto
            Yhteiset digiratkaisut -kuntaverkosto
            Ympäristöterveysjohtajien verkosto
            Ympäristöviranhaltijat
            """.lines().toList();

    private static final List<String> ONE_NETWORK = """
            Ammatillisen koulutuksen Areena ~ Ammatillisen koulutuksen Areena -verkosto
            C23 / suurten kaupunkien ja maakuntakeskusten asiantuntijaryhmä ~ C23 / suurten kaupunkien ja maakuntakeskusten asiantuntijat
            Euroopan neuvoston kunta- ja aluehallintokongressin ~ Euroopan neuvoston kunta- ja aluehallintokongressin Suomen valtuuskunta
            Kuntakentän KA-ryhmä (kokonaisarkkitehtuuri) ~ Kuntakentän kokonaisarkkitehtuuriryhmä (KA-ryhmä)
            Kuntien tietosuojavastaavien verkosto ~ Tietosuojavastaavien verkosto
            Seitsikko (Seitsemän kunnan tiedonhallinta/asianhallinta) ~ Seitsikko (Seitsemän kunnan tiedonhallinta/asianhallintapäälliköiden verkosto)
            """.lines().toList();

    private static final List<String> NETWORK_AND_ITS_BODY = """
            Ammatillisen koulutuksen Areena ~ Ammatillisen koulutuksen Areena -työvaliokunta
            Ammatillisen koulutuksen Areena -verkosto ~ Ammatillisen koulutuksen Areena -työvaliokunta
            Kehyskuntaverkosto ~ Kehyskuntaverkosto hallitusten ja valtuustojen pj:t
            Kehyskuntaverkosto ~ Kehyskuntaverkoston työvaliokunta
            """.lines().toList();

    @Test
    void exactlyThePairsThatAreOneNetworkAreProposed() {
        assertThat(pairs(Likely.class)).containsExactlyInAnyOrderElementsOf(ONE_NETWORK);
    }

    @Test
    void exactlyTheBodiesAreFoundToBeBodies() {
        assertThat(pairs(BodyOf.class)).containsExactlyInAnyOrderElementsOf(NETWORK_AND_ITS_BODY);
    }

    @Test
    void allTheOthersAreDifferent() {
        int all = NAMES.size() * (NAMES.size() - 1) / 2;
        assertThat(pairs(Different.class)).hasSize(all - ONE_NETWORK.size() - NETWORK_AND_ITS_BODY.size());
    }

    @Test
    void theIndexFindsEveryPairThatComparingEachWithEachFinds() {
        var index = new NameIndex<String>();
        NAMES.forEach(name -> index.add(name, name));

        for (var name : NAMES) {
            var found = index.find(name).stream().map(NameIndex.Found::item).toList();
            var expected = NAMES.stream()
                    .filter(other -> !(NetworkNames.compare(other, name) instanceof Different))
                    .toList();
            assertThat(found).as(name).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    /** Parents come before their bodies, other pairs in the order of the list. */
    private static List<String> pairs(Class<? extends Match> wanted) {
        var pairs = new ArrayList<String>();
        for (int i = 0; i < NAMES.size(); i++) {
            for (int j = i + 1; j < NAMES.size(); j++) {
                var match = NetworkNames.compare(NAMES.get(i), NAMES.get(j));
                if (wanted.isInstance(match)) {
                    boolean swap = match instanceof BodyOf(var body, var _) && body == Match.Side.FIRST;
                    pairs.add(List.of(NAMES.get(swap ? j : i), NAMES.get(swap ? i : j)).stream()
                            .collect(joining(" ~ ")));
                }
            }
        }
        return pairs;
    }
}
