package fi.solmu.criteria.network;

import static fi.solmu.criteria.CriteriaData.coordinated;
import static fi.solmu.criteria.CriteriaData.published;
import static fi.solmu.criteria.CriteriaData.unmeasured;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.solmu.SolmuTest;
import fi.solmu.criteria.CriteriaData;
import fi.solmu.criteria.CriterionSets;
import fi.solmu.register.Intake;
import fi.solmu.register.NetworkEdits;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

@SolmuTest
@Transactional
class NetworkCriteriaIT {
    @Autowired
    private MockMvc browser;

    @Autowired
    private CriterionSets sets;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Intake intake;

    @Autowired
    private NetworkEdits edits;

    @Autowired
    private Clock clock;

    private CriteriaData data;
    private LocalDate today;
    private UUID network;
    private UUID group;
    private String here;

    @BeforeEach
    void aNetwork() {
        data = new CriteriaData(db, intake, edits, sets);
        today = LocalDate.now(clock);
        var type = data.type("Sivujen tyyppi");
        data.inEffect(type, today, published(), coordinated(), unmeasured());
        network = data.running("Sivujen verkosto", today, type);
        group = data.register.account("Pekka Ryhmä", "GROUP");
        here = "/networks/" + network + "/criteria";
    }

    private String page(String address, UUID account, int status) throws Exception {
        return browser.perform(get(address).with(user(account.toString())).header("Accept-Language", "fi"))
                .andExpect(status().is(status))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void eachCriterionSaysWhatItWasCountedFromAndWhatWouldMeetIt() throws Exception {
        assertThat(page(here, group, 200))
                .contains("Kriteeri published", "ei täyty", "Verkosto on julkaistu: ei, vaaditaan kyllä.")
                .contains("Verkostoa ei ole julkaistu.", "Täyttyy heti, kun asia on kunnossa.")
                .contains("ei tiedossa", "Solmu ei vielä mittaa tätä: ei.kukaan.")
                .contains("0/3", "Verkosto jää vajaaksi", "Sivujen tyyppi", "versio 1");
        assertThat(page("/networks/" + network, group, 200))
                .contains("id=\"criteria\"", "Kriteeri published", "href=\"" + here + "\"");
    }

    @Test
    void anExemptionIsGivenWithAReasonAndEnded() throws Exception {
        var form = here + "/coordinated/exemption";
        assertThat(page(form, group, 200)).contains("Anna poikkeus", "Kriteeri coordinated");
        browser.perform(post(form)
                        .with(user(group.toString()))
                        .with(csrf())
                        .param("reason", "Uusi koordinaattori aloittaa keväällä.")
                        .param("until", today.plusDays(60).toString()))
                .andExpect(redirectedUrl(here));
        assertThat(page(here, group, 200))
                .contains("poikkeus", "Uusi koordinaattori aloittaa keväällä.", "Pekka Ryhmä", "0/2");
        assertThat(page("/networks/" + network + "/history", group, 200)).contains("Poikkeus kriteeristä");

        var exemption = db.sql("SELECT id FROM exemption WHERE network_id = :network")
                .param("network", network)
                .query(UUID.class)
                .single();
        var end = here + "/exemptions/" + exemption + "/end";
        assertThat(page(end, group, 200)).contains("Päätä poikkeus");
        browser.perform(post(end).with(user(group.toString())).with(csrf())).andExpect(redirectedUrl(here));
        assertThat(page(here, group, 200)).contains("Päättänyt Pekka Ryhmä", "0/3");
        browser.perform(post(end).with(user(group.toString())).with(csrf())).andExpect(status().isConflict());
        assertThat(db.sql(
                                "SELECT count(*) FROM audit_entry WHERE action = 'EXEMPT_FROM_CRITERION' AND subject_id = :network")
                        .param("network", network)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void whatIsWrongWithAnExemptionIsSaidAndNothingTypedIsLost() throws Exception {
        var answer = browser.perform(post(here + "/coordinated/exemption")
                        .with(user(group.toString()))
                        .with(csrf())
                        .header("Accept-Language", "fi")
                        .param("reason", " ")
                        .param("until", "31.2.2027"))
                .andExpect(status().is(422))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(answer).contains("Kirjoita, miksi poikkeus annetaan.", "Anna päivä muodossa", "31.2.2027");
    }

    @Test
    void whoeverExemptsSecondSeesTheFirstAndKeepsTheWords() throws Exception {
        for (var reason : new String[] {"Ensin ehtinyt", "Toiseksi jäänyt"}) {
            var answer = browser.perform(post(here + "/coordinated/exemption")
                            .with(user(group.toString()))
                            .with(csrf())
                            .param("reason", reason))
                    .andReturn()
                    .getResponse();
            if (reason.startsWith("Toiseksi")) {
                assertThat(answer.getStatus()).isEqualTo(409);
                assertThat(answer.getContentAsString()).contains("Ensin ehtinyt", "Toiseksi jäänyt");
            }
        }
    }

    @Test
    void coordinatorsAndMembersReadAndOthersDecide() throws Exception {
        var coordinator = data.register.coordinatorOf(network);
        assertThat(page(here, coordinator, 200)).doesNotContain("/exemption\"");
        page(here + "/coordinated/exemption", coordinator, 403);
        var member = data.register.account("Minna Jäsen");
        data.register.member(network, data.register.person("Minna", "Jäsen" + today, member), today, today);
        page(here, member, 200);
        page(here, data.register.account("Outi Ulkopuolinen"), 404);
        page(here + "/coordinated/exemption", data.register.account("Olli Ulkopuolinen"), 404);
    }

    @Test
    void onlyACriterionOfTheSetCanBeExemptedFrom() throws Exception {
        page(here + "/jotain_muuta/exemption", group, 404);
        page(here + "/exemptions/" + UUID.randomUUID() + "/end", group, 404);
    }

    @Test
    void anEarlierDayWithoutHistorySaysSoAndADayToComeIsAMistake() throws Exception {
        assertThat(page(here + "?day=" + today.minusDays(400), group, 200)).contains("ei ole tallessa arviota");
        assertThat(page(here + "?day=" + today.plusDays(1), group, 422)).contains("Päivä ei ole vielä tullut.");
        assertThat(page(here + "?day=eilen", group, 422)).contains("Anna päivä muodossa", "eilen");
    }

    @Test
    void whatIsUnknownIsNotPassedOffAsInOrder() throws Exception {
        data.register.state(network, "published", "true");
        data.register.coordinates(network, data.register.person("Aino", "Sivujen"));
        assertThat(page(here, group, 200))
                .contains("mutta yhdestä kriteeristä ei ole tietoa", "2/3")
                .doesNotContain("Mikään pakollinen kriteeri ei jää täyttymättä");
    }

    @Test
    void aNetworkThatDoesNotRunSaysWhyItIsNotJudged() throws Exception {
        var recorded = data.register.network("Kirjattu verkosto " + UUID.randomUUID());
        assertThat(page("/networks/" + recorded + "/criteria", group, 200))
                .contains("Vain toiminnassa olevat verkostot arvioidaan.");
        assertThat(page("/networks/" + recorded, group, 200)).contains("Vain toiminnassa olevat verkostot arvioidaan.");
    }
}
