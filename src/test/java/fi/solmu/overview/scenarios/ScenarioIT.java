package fi.solmu.overview.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.solmu.SolmuTest;
import fi.solmu.kernel.Language;
import fi.solmu.register.Intake;
import fi.solmu.register.NetworkEdits;
import fi.solmu.register.RegisterData;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@SolmuTest
class ScenarioIT {
    @Autowired
    private JdbcClient db;

    @Autowired
    private Intake intake;

    @Autowired
    private NetworkEdits edits;

    @Autowired
    private MockMvc browser;

    @Autowired
    private Scenarios scenarios;

    @Autowired
    private Effects effects;

    @Autowired
    private Clock clock;

    private RegisterData data;
    private String management;
    private UUID small;
    private UUID large;
    private UUID onlyHere;
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    /** A network of three, one of whom is in no other; and a larger one into which it could go. */
    @BeforeEach
    void aSmallNetworkAndALargerOne() {
        data = new RegisterData(db, intake, edits);
        management = data.account("Riitta Johtaja", "MANAGEMENT").toString();
        small = running("Pieni " + mark);
        large = running("Suuri " + mark);
        var since = LocalDate.now(clock).minusYears(1);
        onlyHere = data.person("Ainoa", "Jäsen" + mark);
        data.member(small, onlyHere, since, null);
        for (int at = 0; at < 4; at++) {
            var person = data.person("Jäsen" + at, "Molemmissa" + mark);
            data.member(large, person, since, null);
            if (at < 2) {
                data.member(small, person, since, null);
            }
        }
    }

    private UUID running(String name) {
        var network = data.network(name);
        db.sql("""
                        UPDATE network_state SET status = 'RUNNING', term = 'CONTINUING', since = :since
                        WHERE network_id = :network AND ended_at IS NULL
                        """)
                .param("since", LocalDate.now(clock).minusYears(2))
                .param("network", network)
                .update();
        return network;
    }

    private UUID begin() throws Exception {
        var address = browser.perform(as(post("/portfolio/what-if").param("name", "Syksyn kokeilu " + mark)))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        return UUID.fromString(String.valueOf(address).substring("/portfolio/what-if/".length()));
    }

    private MockHttpServletRequestBuilder as(MockHttpServletRequestBuilder request) {
        return request.with(user(management)).with(csrf()).header("Accept-Language", "fi");
    }

    private int add(UUID scenario, String... fieldsAndValues) throws Exception {
        var request = as(post("/portfolio/what-if/" + scenario));
        for (int at = 0; at < fieldsAndValues.length; at += 2) {
            request.param(fieldsAndValues[at], fieldsAndValues[at + 1]);
        }
        return browser.perform(request).andReturn().getResponse().getStatus();
    }

    private String page(String address) throws Exception {
        return browser.perform(as(get(address)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private Effect effect(UUID scenario) {
        return effects.of(scenarios.get(scenario), LocalDate.now(clock), Language.FI);
    }

    @Test
    void closingOnTrialShowsWhoWouldBeLeftOut() throws Exception {
        var scenario = begin();
        assertThat(add(scenario, "kind", "close", "close_network", "pieni " + mark))
                .isEqualTo(302);

        var effect = effect(scenario);
        assertThat(effect.after().networks()).isEqualTo(effect.before().networks() - 1);
        assertThat(effect.peopleLost()).isEqualTo(1);
        assertThat(effect.after().reach().memberships())
                .isEqualTo(effect.before().reach().memberships() - 3);
        assertThat(page("/portfolio/what-if/" + scenario)).contains("Yksi ihminen jäisi ilman verkostoa");
        assertThat(page("/portfolio/what-if/" + scenario + "/people")).contains("/people/" + onlyHere);
    }

    @Test
    void mergingOnTrialKeepsEverybodyAndCountsThemOnce() throws Exception {
        var scenario = begin();
        assertThat(add(scenario, "kind", "merge", "merge_network", "Pieni " + mark, "merge_into", "Suuri " + mark))
                .isEqualTo(302);

        var effect = effect(scenario);
        assertThat(effect.after().networks()).isEqualTo(effect.before().networks() - 1);
        assertThat(effect.peopleLost()).isZero();
        assertThat(effect.after().reach().memberships())
                .isEqualTo(effect.before().reach().memberships() - 2);
    }

    @Test
    void foundingOnTrialFillsAGap() throws Exception {
        var area = db.sql("INSERT INTO task_area (code, name_fi, position) VALUES (:code, 'Aukko', 970) RETURNING id")
                .param("code", "aukko" + mark)
                .query(UUID.class)
                .single();
        var scenario = begin();
        assertThat(add(scenario, "kind", "found", "found_name", "Uusi " + mark, "found_areas", "aukko" + mark))
                .isEqualTo(302);
        assertThat(effect(scenario).filled()).extracting(each -> each.id()).contains(area);
        db.sql("DELETE FROM task_area WHERE id = :area").param("area", area).update();
    }

    @Test
    void theRegisterIsNotTouched() throws Exception {
        var before = register();
        var scenario = begin();
        add(scenario, "kind", "close", "close_network", "Suuri " + mark);
        add(scenario, "kind", "found", "found_name", "Uusi " + mark);
        page("/portfolio/what-if/" + scenario);
        assertThat(register()).isEqualTo(before);
    }

    private List<String> register() {
        return db.sql("""
                        SELECT n.id || n.status || n.version FROM network n WHERE n.id IN (:small, :large)
                        UNION ALL SELECT m.id::text FROM membership m WHERE m.network_id IN (:small, :large)
                        UNION ALL SELECT s.id || s.status FROM network_state s WHERE s.network_id IN (:small, :large)
                        UNION ALL SELECT n.id::text FROM network n WHERE n.name_fi = :founded
                        ORDER BY 1
                        """)
                .param("small", small)
                .param("large", large)
                .param("founded", "Uusi " + mark)
                .query(String.class)
                .list();
    }

    @Test
    void whatContradictsAnotherChangeIsRefusedAndKeptInTheForm() throws Exception {
        var scenario = begin();
        var merge = new String[] {"kind", "merge", "merge_network", "Pieni " + mark, "merge_into", "Suuri " + mark};
        assertThat(add(scenario, merge)).isEqualTo(302);
        assertThat(add(scenario, merge)).isEqualTo(422);
        assertThat(add(scenario, "kind", "close", "close_network", "Suuri " + mark))
                .isEqualTo(422);
        assertThat(add(scenario, "kind", "merge", "merge_network", "Suuri " + mark, "merge_into", "Pieni " + mark))
                .isEqualTo(422);
        assertThat(add(scenario, "kind", "close", "close_network", "Ei ole " + mark))
                .isEqualTo(422);
        assertThat(add(scenario, "kind", "close")).isEqualTo(422);
        assertThat(add(scenario, "kind", "found", "found_name", " ")).isEqualTo(422);
        assertThat(add(scenario)).isEqualTo(422);
        assertThat(browser.perform(as(post("/portfolio/what-if/" + scenario)
                                .param("kind", "close")
                                .param("close_network", "Ei ole <b>" + mark)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("value=\"Ei ole &lt;b>" + mark + "\"")
                .contains("Valitse nimi luettelosta");
        assertThat(scenarios.get(scenario).changes()).hasSize(1);
    }

    @Test
    void changesBecomeDraftsOfProposalsOnce() throws Exception {
        var scenario = begin();
        add(scenario, "kind", "merge", "merge_network", "Pieni " + mark, "merge_into", "Suuri " + mark);
        add(scenario, "kind", "found", "found_name", "Uusi " + mark);
        var recorded = data.network("Tarkistamaton " + mark);
        add(scenario, "kind", "merge", "merge_network", "Tarkistamaton " + mark, "merge_into", "Suuri " + mark);
        assertThat(page("/portfolio/what-if/" + scenario + "/proposals")).contains("Näitä ei voi ehdottaa");

        for (int times = 0; times < 2; times++) {
            browser.perform(as(post("/portfolio/what-if/" + scenario + "/proposals")))
                    .andExpect(status().is3xxRedirection());
        }

        var made = db.sql("""
                        SELECT p.kind || ' ' || s.status || ' ' || coalesce(p.network_id::text, a.value)
                        FROM proposal p
                        JOIN proposal_state s ON s.proposal_id = p.id AND s.ended_at IS NULL
                        LEFT JOIN proposal_answer a ON a.proposal_id = p.id AND a.question = 'name_fi'
                        WHERE p.made_by = :maker ORDER BY 1
                        """)
                .param("maker", UUID.fromString(management))
                .query(String.class)
                .list();
        assertThat(made).containsExactly("FOUND DRAFT Uusi " + mark, "MERGE DRAFT " + small);
        assertThat(scenarios.get(scenario).open())
                .extracting(change ->
                        change.network() == null ? null : change.network().id())
                .containsExactly(recorded);
        assertThat(page("/portfolio/what-if/" + scenario)).contains("Ehdotusluonnos");
        management = data.account("Ville Toinen", "GROUP").toString();
        assertThat(page("/portfolio/what-if/" + scenario))
                .contains("Joku toinen laatii tästä ehdotusta")
                .doesNotContain("Ehdotusluonnos");
    }

    @Test
    void aScenarioIsDeletedAndItsProposalsStay() throws Exception {
        var scenario = begin();
        add(scenario, "kind", "close", "close_network", "Pieni " + mark);
        browser.perform(as(post("/portfolio/what-if/" + scenario + "/proposals")))
                .andExpect(status().is3xxRedirection());
        browser.perform(as(post("/portfolio/what-if/" + scenario + "/delete"))).andExpect(status().is3xxRedirection());
        browser.perform(as(get("/portfolio/what-if/" + scenario))).andExpect(status().isNotFound());
        assertThat(db.sql("SELECT count(*) FROM proposal WHERE made_by = :maker")
                        .param("maker", UUID.fromString(management))
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void coordinatorsAndMembersSeeNoScenarios() throws Exception {
        var scenario = begin();
        management = data.coordinatorOf(small).toString();
        browser.perform(as(get("/portfolio/what-if/" + scenario))).andExpect(status().isForbidden());
        browser.perform(as(post("/portfolio/what-if").param("name", "Oma"))).andExpect(status().isForbidden());
        browser.perform(as(get("/portfolio"))).andExpect(status().isOk());
    }
}
