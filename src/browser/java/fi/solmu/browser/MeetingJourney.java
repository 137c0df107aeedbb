package fi.solmu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A coordinator plans a year at once, takes it into a calendar, and says that a meeting was held. */
@Journey
class MeetingJourney {
    @Value("${server.port}")
    private int port;

    @Autowired
    private JdbcClient db;

    @Test
    void aYearOfMeetingsIsPlannedAndOneOfThemRead() {
        try (var coordinator = new Visitor(port, Screen.WIDE, Screen.NARROW)) {
            coordinator.signInAs("coordinator");
            var page = coordinator.page();
            page.navigate(network() + "/meetings/rhythm?lang=sv");
            page.fill("#title_fi", "Vuoden rytmi");
            page.check("#month-2");
            page.check("#month-9");
            page.click("main form button.btn-primary");
            page.waitForURL("**/rhythm/dates");
            assertThat(coordinator.examineHere("the dates of a rhythm")).isEmpty();
            page.click("button[name=back]");
            page.locator("#months").waitFor();
            assertThat(coordinator.examineHere("back in the form of a rhythm")).isEmpty();
            assertThat(page.isChecked("#month-9")).isTrue();
            page.click("main form button.btn-primary");
            page.locator("#dates").waitFor();
            page.locator("input[name=date]").first().uncheck();
            page.click("main form button.btn-primary");
            page.locator(".s-toast").waitFor();
            assertThat(page.locator("tbody th a:has-text('Vuoden rytmi')").count()).isEqualTo(1);

            page.click("#coming a[href^='/meetings/feeds']");
            page.locator("main form button.btn-primary").click();
            page.locator("#address").waitFor();
            assertThat(coordinator.examineHere("the address of a calendar")).isEmpty();
            var address = page.inputValue("#address");
            var file = page.request().get(address.substring(address.indexOf("/calendar/")));
            assertThat(file.text()).contains("BEGIN:VCALENDAR", "SUMMARY:Vuoden rytmi");
            assertThat(coordinator.complaints()).isEmpty();
        }
    }

    private String network() {
        return "/networks/"
                + db.sql("SELECT id FROM network WHERE name_fi = 'Seutukaupunkiverkosto'")
                        .query(String.class)
                        .single();
    }
}
