package fi.solmu.site.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.solmu.SolmuTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@SolmuTest
class PublicPagesIT {
    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient db;

    private SomeNetworks networks;
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void begin() {
        networks = new SomeNetworks(db);
    }

    @Test
    void readingGivesNoCookieAndNoSession() throws Exception {
        networks.published("kukka-" + mark, "Kukkaverkosto " + mark);
        for (var address :
                new String[] {"/", "/fi/networks", "/sv/networks/kukka-" + mark, "/sitemap.xml", "/robots.txt"}) {
            var result = browser.perform(get(address))
                    .andExpect(header().doesNotExist("Set-Cookie"))
                    .andReturn();
            assertThat(result.getRequest().getSession(false)).as(address).isNull();
        }
    }

    @Test
    void anUnchangedPageIsNotSentTwice() throws Exception {
        var network = networks.published("sama-" + mark, "Sama verkosto " + mark);
        var first = browser.perform(get("/fi/networks/sama-" + mark))
                .andExpect(header().string("Cache-Control", containsString("public")))
                .andExpect(header().string("Vary", containsString("Cookie")))
                .andReturn()
                .getResponse();
        var etag = String.valueOf(first.getHeader("ETag"));
        browser.perform(get("/fi/networks/sama-" + mark).header("If-None-Match", etag))
                .andExpect(status().isNotModified())
                .andExpect(content().string(""));
        networks.write(network, "purpose_fi", "Uusi tarkoitus");
        browser.perform(get("/fi/networks/sama-" + mark).header("If-None-Match", etag))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Uusi tarkoitus")));
    }

    @Test
    void whatSomebodySignedInSeesIsNeverKept() throws Exception {
        var account = UUID.randomUUID();
        db.sql("INSERT INTO account (id, email, name, language) VALUES (:id, :email, 'Aino Lehto', 'fi')")
                .param("id", account)
                .param("email", "aino-" + mark + "@example.org")
                .update();
        browser.perform(get("/fi/networks").with(user(account.toString())))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(header().doesNotExist("ETag"));
        browser.perform(get("/").with(user(account.toString()))).andExpect(redirectedUrl("/today"));
    }

    @Test
    void whatIsNotPublishedDoesNotExist() throws Exception {
        networks.add("luonnos-" + mark, "Luonnos", false, "RUNNING");
        networks.add("peruttu-" + mark, "Peruttu", true, "WITHDRAWN");
        for (var slug : new String[] {"luonnos-" + mark, "peruttu-" + mark, "olematon-" + mark}) {
            browser.perform(get("/fi/networks/" + slug))
                    .andExpect(status().isNotFound())
                    .andExpect(header().doesNotExist("ETag"));
        }
        browser.perform(get("/fi/networks").param("q", "peruttu"))
                .andExpect(content().string(not(containsString("peruttu-" + mark))));
    }

    @Test
    void anUnknownLanguageIsNotFound() throws Exception {
        browser.perform(get("/de/networks"))
                .andExpect(status().isNotFound())
                .andExpect(header().doesNotExist("Set-Cookie"));
    }

    @Test
    void aMergedNetworksAddressLeadsToTheOneItIsNow() throws Exception {
        var kept = networks.published("jaava-" + mark, "Jäävä");
        networks.merge(networks.published("toinen-" + mark, "Toinen"), kept);
        browser.perform(get("/sv/networks/toinen-" + mark))
                .andExpect(status().isMovedPermanently())
                .andExpect(header().string("Location", "/sv/networks/jaava-" + mark));
    }

    @Test
    void aClosedNetworkKeepsAShortPageButIsNoLongerListed() throws Exception {
        networks.add("mennyt-" + mark, "Mennyt " + mark, true, "CLOSED");
        browser.perform(get("/fi/networks/mennyt-" + mark))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Verkosto on lakkautettu 7.1.2026."),
                                not(containsString("Näin pääset mukaan")))));
        browser.perform(get("/fi/networks").param("q", mark))
                .andExpect(content().string(not(containsString("mennyt-" + mark))));
    }

    @Test
    void everyPageNamesItselfInEachLanguage() throws Exception {
        networks.published("kolme-" + mark, "Kolme kieltä");
        browser.perform(get("/en/networks/kolme-" + mark))
                .andExpect(content()
                        .string(allOf(
                                containsString("<link rel=\"canonical\" href=\"http://localhost:8080/en/networks/kolme-"
                                        + mark),
                                containsString(
                                        "hreflang=\"fi\" href=\"http://localhost:8080/fi/networks/kolme-" + mark),
                                containsString(
                                        "hreflang=\"sv\" href=\"http://localhost:8080/sv/networks/kolme-" + mark),
                                containsString(
                                        "hreflang=\"x-default\" href=\"http://localhost:8080/fi/networks/kolme-"))));
    }

    @Test
    void aTextInAnotherLanguageIsMarkedAndThePageSaysWhy() throws Exception {
        var network = networks.published("vain-" + mark, "Vain suomeksi");
        networks.write(network, "purpose_fi", "Tarkoitus suomeksi");
        networks.write(network, "purpose_sv", "Syftet på svenska");
        networks.write(network, "goals_fi", "Tavoite suomeksi");
        browser.perform(get("/sv/networks/vain-" + mark))
                .andExpect(content()
                        .string(allOf(
                                containsString("<span lang=\"fi\">Vain suomeksi</span>"),
                                containsString("<p>Syftet på svenska</p>"),
                                not(containsString("Tarkoitus suomeksi")),
                                containsString("<p lang=\"fi\">Tavoite suomeksi</p>"),
                                containsString("Texter som inte finns på svenska visas på engelska"))));
        browser.perform(get("/fi/networks/vain-" + mark))
                .andExpect(content().string(not(containsString("Tekstit, joita ei ole suomeksi"))));
    }

    @Test
    void searchForgivesInflectionAndTypingErrors() throws Exception {
        networks.published("hiihto-" + mark, "Latukoneenkuljettajien verkosto");
        for (var words :
                new String[] {"latukoneenkuljettaja", "LATUKONEENKULJETTAJILLE", "latukonenkuljettaja", "kuljettajien"
                }) {
            browser.perform(get("/fi/networks").param("q", words))
                    .andExpect(content().string(containsString("hiihto-" + mark)));
        }
        browser.perform(get("/fi/networks").param("q", "100%_'\"(&!"))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("hiihto-" + mark))));
    }

    @Test
    void scriptsInTextsAreShownAsText() throws Exception {
        var network = networks.published("skripti-" + mark, "<script>alert(1)</script>");
        networks.write(network, "purpose_fi", "<img src=x onerror=alert(2)>");
        browser.perform(get("/fi/networks/skripti-" + mark))
                .andExpect(content()
                        .string(allOf(not(containsString("<script>alert")), not(containsString("<img src=x")))));
    }
}
