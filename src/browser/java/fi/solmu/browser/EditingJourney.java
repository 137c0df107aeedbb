package fi.solmu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Editing a network: with somebody else at the same time, and by mistake. Nothing that was typed is lost. */
@Journey
class EditingJourney {
    @Value("${server.port}")
    private int port;

    @Autowired
    private JdbcClient db;

    @Test
    void whoeverSavesSecondSeesBothVersionsAndChooses() {
        var form = address("Pienten kuntien verkosto") + "/edit/texts?lang=fi";
        try (var aino = new Visitor(port, Screen.WIDE);
                var bertta = new Visitor(port, Screen.WIDE, Screen.NARROW)) {
            aino.signInAs("coordinator");
            bertta.signInAs("admin");
            aino.page().navigate(form);
            bertta.page().navigate(form);
            aino.page().fill("#purpose_fi", "Ainon sanat tarkoituksesta.");
            aino.page().click("main form button");
            aino.page().locator(".s-toast").waitFor();

            bertta.page().fill("#purpose_fi", "Bertan sanat tarkoituksesta.");
            bertta.page().fill("#goals_fi", "Bertan tavoitteet.");
            var answer = bertta.page()
                    .waitForResponse(
                            response -> response.request().isNavigationRequest(),
                            () -> bertta.page().click("main form button"));
            assertThat(answer.status()).isEqualTo(409);
            bertta.page().locator("#mine-purpose_fi").waitFor();
            assertThat(bertta.page().textContent("main"))
                    .contains("Ainon sanat tarkoituksesta.", "Bertan sanat tarkoituksesta.");
            assertThat(bertta.examineHere("both versions")).isEmpty();
            assertThat(value("purpose_fi")).isEqualTo("Ainon sanat tarkoituksesta.");

            bertta.page().check("#mine-purpose_fi");
            bertta.page().click("main form button");
            bertta.page().locator(".s-toast").waitFor();
            assertThat(value("purpose_fi")).isEqualTo("Bertan sanat tarkoituksesta.");
            assertThat(value("goals_fi")).isEqualTo("Bertan tavoitteet.");
        }
    }

    @Test
    void aMistakeIsNamedWithALinkToItsFieldAndWhatWasTypedStays() {
        try (var coordinator = new Visitor(port, Screen.WIDE, Screen.NARROW)) {
            coordinator.signInAs("coordinator");
            var page = coordinator.page();
            page.navigate(address("Pienten kuntien verkosto") + "/edit/names?lang=fi");
            for (var language : new String[] {"fi", "sv", "en"}) {
                page.fill("#name_" + language, "");
            }
            page.fill("#short_code", "PIENET");
            var answer = page.waitForResponse(
                    response -> response.request().isNavigationRequest(), () -> page.click("main form button"));
            assertThat(answer.status()).isEqualTo(422);
            page.locator(".s-errors a").waitFor();
            assertThat(page.evaluate("document.activeElement.className")).isEqualTo("s-errors");
            assertThat(page.inputValue("#short_code")).isEqualTo("PIENET");
            assertThat(coordinator.examineHere("mistake")).isEmpty();
            page.click(".s-errors a");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("name_fi");
            assertThat(page.getAttribute("#name_fi", "aria-invalid")).isEqualTo("true");
        }
    }

    private String address(String name) {
        return db.sql("SELECT '/networks/' || id FROM network WHERE name_fi = :name")
                .param("name", name)
                .query(String.class)
                .single();
    }

    private String value(String field) {
        return db.sql("SELECT " + field + " FROM network WHERE name_fi = 'Pienten kuntien verkosto'")
                .query(String.class)
                .single();
    }
}
