package fi.solmu.register.networks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.solmu.SolmuTest;
import fi.solmu.register.Intake;
import fi.solmu.register.Merges;
import fi.solmu.register.NetworkEdits;
import fi.solmu.register.RegisterData;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

@SolmuTest
class NetworkPageIT {
    private static final LocalDate LONG_AGO = LocalDate.of(2019, 5, 1);

    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Intake intake;

    @Autowired
    private NetworkEdits edits;

    @Autowired
    private Merges merges;

    private RegisterData data;

    @BeforeEach
    void data() {
        data = new RegisterData(db, intake, edits);
    }

    private String page(String address, UUID account) throws Exception {
        return browser.perform(get(address).with(user(account.toString())).header("Accept-Language", "fi"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void everythingAboutANetworkIsOnOnePage() throws Exception {
        var network = data.network(
                "Seutukaupunkiverkosto",
                "name_sv",
                "Nätverket för regionstäder",
                "purpose_fi",
                "Kannat valmistellaan yhdessä.",
                "meeting_frequency",
                "FROM_3_TO_5",
                "languages",
                "fi sv",
                "founded_on",
                "2009-03-02");
        var coordinator = data.coordinatorOf(network);
        var salo = data.organisation("Salon kaupunki");
        var petra = data.person("Petra", "Huovila");
        data.works(petra, salo, "hallintojohtaja");
        data.member(network, petra, LONG_AGO, null);

        var page = page("/networks/" + network, coordinator);

        assertThat(page)
                .contains("<h1>Seutukaupunkiverkosto", "<span lang=\"sv\">Nätverket för regionstäder</span>")
                .contains("Kannat valmistellaan yhdessä.", "3–5 kertaa vuodessa", "ilmoitettu, ei laskettu:")
                .contains("Petra Huovila", "hallintojohtaja", "Salon kaupunki", "2.3.2009")
                .contains("Helena Koordinaattori")
                .contains("/networks/" + network + "/edit/classification");
        assertThat(page("/networks/" + network + "?by=region", coordinator)).contains("Petra Huovila");
        assertThat(page("/networks/" + network + "/sources", coordinator)).contains("rivi 7", "Kannat valmistellaan");
        assertThat(page("/networks/" + network + "/history", coordinator)).contains("Toi luettelon");
    }

    @Test
    void addressesAreShownToItsOwnCoordinatorOnlyAndTheReadingIsEntered() throws Exception {
        var network = data.network("Osoitteet");
        var own = data.coordinatorOf(network);
        var other = data.coordinatorOf(data.network("Toinen verkosto"));
        data.member(network, data.person("Jarmo", "Tikkanen"), LONG_AGO, null);
        var address = RegisterData.address("Jarmo", "Tikkanen");

        assertThat(page("/networks/" + network, own)).contains(address);
        assertThat(page("/networks/" + network, other))
                .contains("Jarmo Tikkanen")
                .doesNotContain(address);
        assertThat(page("/networks/" + network, data.account("Aino", "ADMINISTRATOR")))
                .doesNotContain(address);
        assertThat(db.sql("""
                                SELECT count(*) FROM audit_entry
                                WHERE action = 'SEE_MEMBER_ADDRESSES' AND subject_id = :network
                                """).param("network", network).query(Integer.class).single())
                .isEqualTo(1);
    }

    @Test
    void membersSeeOneAnotherAndTheAddressesOfThoseWhoChoseToShowThem() throws Exception {
        var network = data.network("Jäsenten sivu");
        var account = data.account("Bertta");
        data.member(network, data.person("Bertta", "Jäsen", account), LONG_AGO, null);
        data.member(network, data.person("Cecilia", "Salaava"), LONG_AGO, null);
        var open = data.person("Daniel", "Avoin");
        db.sql("UPDATE person SET addresses_shown_to = 'MEMBERS' WHERE id = :id")
                .param("id", open)
                .update();
        data.member(network, open, LONG_AGO, null);

        assertThat(page("/networks/" + network, account))
                .contains("Cecilia Salaava", RegisterData.address("Daniel", "Avoin"))
                .doesNotContain(RegisterData.address("Cecilia", "Salaava"), "/edit/names", "href=\"/people/" + open);
        browser.perform(get("/networks/" + data.network("Vieras")).with(user(account.toString())))
                .andExpect(status().isNotFound());
    }

    @Test
    void aNetworkThatWasMergedIsReadAtItsNewAddress() throws Exception {
        var kept = data.network("Yksi ja sama");
        var other = data.network("Yksi ja sama verkosto");
        data.member(other, data.person("Eeva", "Mukana"), LONG_AGO, null);
        merges.merge(kept, other, null);
        var administrator = data.account("Aino", "ADMINISTRATOR");

        browser.perform(get("/networks/" + other).with(user(administrator.toString())))
                .andExpect(redirectedUrl("/networks/" + kept));
        assertThat(page("/networks/" + kept, administrator)).contains("Eeva Mukana", "Yhdistetty");
    }

    @Test
    @Transactional
    void aNetworkWithoutAStateIsNotFoundRatherThanSentToItself() throws Exception {
        var network = data.network("Tilaton");
        db.sql("DELETE FROM network_state WHERE network_id = :network")
                .param("network", network)
                .update();
        browser.perform(get("/networks/" + network)
                        .with(user(data.account("Aino", "ADMINISTRATOR").toString())))
                .andExpect(status().isNotFound());
    }

    @Test
    void whatSourcesContradictWaitsForADecision() throws Exception {
        var network = data.network("Ristiriitainen", "meeting_frequency", "OVER_10");
        data.said(data.source("Kysely " + network), network, 12, "Ristiriitainen", "meeting_frequency", "UNDER_1");
        var coordinator = data.coordinatorOf(network);

        assertThat(page("/networks/" + network, coordinator))
                .contains("id=\"conflicts\"", "yli 10 kertaa vuodessa", "harvemmin kuin kerran vuodessa", "rivi 12")
                .contains("/networks/" + network + "/conflicts/meeting_frequency");
    }

    @Test
    void anOpenNetworkNamesNoMembers() throws Exception {
        var type = db.sql("""
                        WITH typology AS (INSERT INTO typology (code, name_fi, position)
                                          VALUES (:code, 'Avoimuus', 90) RETURNING id)
                        INSERT INTO network_type (typology_id, code, kind, joining, members_named, name_fi, position)
                        SELECT id, 'avoin', 'NETWORK', 'OPEN', false, 'Verkkoverkosto', 1 FROM typology RETURNING id
                        """)
                .param("code", "t" + UUID.randomUUID().toString().substring(0, 8))
                .query(UUID.class)
                .single();
        var network = data.network("Aamukahvit");
        db.sql(
                        "INSERT INTO network_typing (network_id, typology_id, type_id) SELECT :n, typology_id, id FROM network_type WHERE id = :t")
                .param("n", network)
                .param("t", type)
                .update();
        data.member(network, data.person("Filippa", "Osallistuja"), LONG_AGO, null);

        assertThat(page("/networks/" + network, data.account("Aino", "ADMINISTRATOR")))
                .contains("Verkosto on avoin kaikille")
                .doesNotContain("Filippa");
    }
}
