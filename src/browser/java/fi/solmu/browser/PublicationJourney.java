package fi.solmu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From a new network to the page that everybody may read. */
@Journey
class PublicationJourney {
    private static final Map<String, String> NAMES = Map.of(
            "fi", "Satamakuntien verkosto", "sv", "Nätverket för hamnkommuner", "en", "Network of Port Municipalities");

    @Value("${server.port}")
    private int port;

    @Autowired
    private JdbcClient db;

    @Test
    void aPublishedNetworkIsReadInThreeLanguagesAndNothingIsRememberedOfItsReader() {
        try (var administrator = new Visitor(port, Screen.WIDE, Screen.NARROW);
                var reader = new Visitor(port, Screen.WIDE, Screen.NARROW)) {
            administrator.signInAs("admin");
            var page = administrator.page();
            page.navigate("/networks/new?lang=fi");
            NAMES.forEach((language, name) -> page.fill("#name_" + language, name));
            page.click("main form button.btn-primary");
            page.locator(".s-toast").waitFor();
            var slug = db.sql("SELECT slug FROM network WHERE name_fi = :name")
                    .param("name", NAMES.get("fi"))
                    .query(String.class)
                    .single();
            assertThat(reader.page().navigate("/fi/networks/" + slug).status()).isEqualTo(404);

            page.click("a[href$='/publication']");
            page.click("form[action$='/publication'] button");
            page.locator(".s-toast").waitFor();

            int sessions = sessions();
            NAMES.forEach((language, name) -> {
                assertThat(reader.examine("/" + language + "/networks/" + slug)).isEmpty();
                assertThat(reader.page().textContent("h1")).contains(name);
                assertThat(reader.page().getAttribute("html", "lang")).isEqualTo(language);
                for (var other : NAMES.keySet()) {
                    assertThat(reader.page()
                                    .locator("link[rel=alternate][hreflang=" + other + "][href$='/" + other
                                            + "/networks/" + slug + "']")
                                    .count())
                            .isEqualTo(1);
                }
            });
            assertThat(reader.page().context().cookies()).isEmpty();
            assertThat(sessions()).isEqualTo(sessions);
        }
    }

    private int sessions() {
        return db.sql("SELECT count(*) FROM spring_session").query(Integer.class).single();
    }
}
