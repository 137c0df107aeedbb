package fi.solmu.overview.today;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.solmu.SolmuTest;
import fi.solmu.site.catalogue.SomeNetworks;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@SolmuTest
class TodayIT {
    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Clock clock;

    private SomeNetworks networks;
    private UUID account;
    private UUID person;
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void someone() {
        networks = new SomeNetworks(db);
        account = UUID.randomUUID();
        person = UUID.randomUUID();
        db.sql("INSERT INTO account (id, email, name, language) VALUES (:id, :email, 'Aino Lehto', 'fi')")
                .param("id", account)
                .param("email", account + "@example.org")
                .update();
        db.sql("INSERT INTO person (id, account_id, given_name, family_name) VALUES (:id, :account, 'Aino', 'Lehto')")
                .param("id", person)
                .param("account", account)
                .update();
    }

    @Test
    void aCoordinatorHearsWhatOnesOwnNetworkLacksByName() throws Exception {
        coordinates(networks.published("oma-" + mark, "Oma verkosto " + mark));
        networks.published("vieras-" + mark, "Vieras verkosto " + mark);
        browser.perform(get("/today").with(signedIn()))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(content()
                        .string(allOf(
                                containsString("Selvitä liiton rooli"),
                                containsString("Oma verkosto " + mark),
                                not(containsString("Vieras verkosto " + mark)),
                                not(containsString("Nimeä koordinaattori")))));
    }

    @Test
    void severalNetworksAreOneLineThatLeadsToTheirList() throws Exception {
        coordinates(networks.published("a-" + mark, "A " + mark));
        coordinates(networks.published("b-" + mark, "B " + mark));
        browser.perform(get("/today").with(signedIn()))
                .andExpect(content()
                        .string(allOf(
                                containsString("Liiton roolia ei tiedetä 2 verkostossa."),
                                containsString("/networks?role=unknown&amp;own=yes"))));
    }

    @Test
    void whatIsLateComesFirst() throws Exception {
        var network = networks.published("myoha-" + mark, "Myöhä " + mark);
        coordinates(network);
        db.sql("UPDATE network_state SET review_on = :day WHERE network_id = :network")
                .param("day", LocalDate.now(clock).minusDays(3))
                .param("network", network)
                .update();
        var page = browser.perform(get("/today").with(signedIn()))
                .andExpect(content().string(containsString("Myöhässä 3 päivää")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page.indexOf("Valmistele katselmus")).isLessThan(page.indexOf("Selvitä liiton rooli"));
    }

    @Test
    void aMemberSeesOwnNetworksAndNoWorkOfOthers() throws Exception {
        var network = networks.published("jasen-" + mark, "Jäsenverkosto " + mark);
        db.sql("""
                        INSERT INTO membership (network_id, person_id, role, since, said_at)
                        VALUES (:network, :person, 'CHAIR', DATE '2026-01-07', TIMESTAMPTZ '2026-01-07 12:00+02')
                        """).param("network", network).param("person", person).update();
        browser.perform(get("/today").with(signedIn()))
                .andExpect(content()
                        .string(allOf(
                                containsString("<h1>Omat verkostot</h1>"),
                                containsString("Jäsenverkosto " + mark),
                                containsString("Puheenjohtaja"),
                                not(containsString("Odottaa sinua")),
                                not(containsString("href=\"/networks\"")))));
        browser.perform(get("/portfolio/coverage").with(signedIn())).andExpect(status().isForbidden());
    }

    @Test
    void anAdministratorHearsOfAllNetworksAndOfFeedback() throws Exception {
        networks.add("kirjattu-" + mark, "Kirjattu " + mark, false, "RECORDED");
        networks.add("kirjattu2-" + mark, "Kirjattu toinen " + mark, false, "RECORDED");
        db.sql("""
                        INSERT INTO role_grant (account_id, role, granted_at)
                        VALUES (:id, 'ADMINISTRATOR', TIMESTAMPTZ '2026-01-07 12:00+02')
                        """).param("id", account).update();
        db.sql("""
                        INSERT INTO accessibility_feedback (given_at, language, message, answer_due_on)
                        VALUES (TIMESTAMPTZ '2026-01-07 12:00+02', 'fi', 'Ei toimi', DATE '2026-01-21')
                        """).update();
        browser.perform(get("/today").with(signedIn()))
                .andExpect(content()
                        .string(allOf(
                                containsString("/networks?state=recorded"),
                                containsString("Nimeä koordinaattori"),
                                containsString("Vastaa saavutettavuuspalautteeseen"))));
        browser.perform(get("/portfolio/coverage").with(signedIn()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("href=\"/portfolio/coverage.xlsx\"")));
        browser.perform(get("/portfolio/coverage.xlsx").with(signedIn()))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("kokonaiskuva.xlsx")));
        db.sql("DELETE FROM accessibility_feedback").update();
    }

    @Test
    void strangersAreAskedToSignIn() throws Exception {
        browser.perform(get("/today")).andExpect(redirectedUrlPattern("/sign-in*"));
    }

    private void coordinates(UUID network) {
        db.sql("""
                        INSERT INTO coordination (network_id, person_id, as_deputy, since, said_at)
                        VALUES (:network, :person, false, DATE '2026-01-07', TIMESTAMPTZ '2026-01-07 12:00+02')
                        """).param("network", network).param("person", person).update();
    }

    private RequestPostProcessor signedIn() {
        return user(account.toString());
    }
}
