package fi.solmu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two lists become one register, from the file to the decision that was taken back. */
@Journey
class ImportJourney {
    private static final String FIRST = """
            Verkosto;Kokouksia vuodessa
            Kirjastopalvelujen kehittäjät;3–5
            Kuntien sidosryhmäverkko;6–10
            """;
    private static final String SECOND = """
            Verkosto;Kokouksia vuodessa
            Kirjastopalvelujen-kehittäjät;
            Kuntien sidosryhmäverkko;yli 10
            """;

    @Value("${server.port}")
    private int port;

    @Autowired
    private JdbcClient db;

    @Test
    void whatIsDoubtfulIsDecidedWithAKeyAndTakenBack() {
        try (var administrator = new Visitor(port, Screen.WIDE, Screen.NARROW)) {
            administrator.signInAs("admin");
            var page = administrator.page();
            preview(page, "Kirjastoluettelo", FIRST);
            accept(page);
            int before = networks();

            preview(page, "Kirjastokysely", SECOND);
            assertThat(administrator.examineHere("preview")).isEmpty();
            assertThat(page.textContent("main")).contains("Kirjastopalvelujen-kehittäjät");
            assertThat(networks()).isEqualTo(before);
            accept(page);
            assertThat(networks()).isEqualTo(before + 1);

            page.navigate("/imports/pairs?lang=fi");
            page.locator("tbody a", new Page.LocatorOptions().setHasText("Kirjastopalvelujen-kehittäjät"))
                    .click();
            page.waitForURL("**/imports/pairs/*-*");
            var pair = page.url();
            page.keyboard().press("s");
            page.locator(".s-toast").waitFor();
            assertThat(networks()).isEqualTo(before);

            page.navigate(pair);
            page.click("form[action$='/return'] button");
            page.locator("button[value=DIFFERENT]").waitFor();
            assertThat(networks()).isEqualTo(before + 1);
            page.keyboard().press("e");
            page.locator(".s-toast").waitFor();
            page.navigate("/imports/pairs/decided?lang=fi");
            assertThat(page.textContent("table")).contains("Kirjastopalvelujen-kehittäjät");

            settle(administrator);
        }
    }

    private void settle(Visitor administrator) {
        var page = administrator.page();
        page.navigate("/imports/conflicts?lang=fi");
        page.locator("tbody a", new Page.LocatorOptions().setHasText("Kuntien sidosryhmäverkko"))
                .click();
        page.waitForURL("**/conflicts/*");
        page.check("#value-1");
        page.fill("#reason", "Kysytty puheenjohtajalta.");
        page.click("form.s-decision button");
        page.locator(".s-toast").waitFor();
        assertThat(administrator.examineHere("network whose conflict was settled")).isEmpty();
        assertThat(db.sql("SELECT conflicts = '{}' FROM network WHERE name_fi = 'Kuntien sidosryhmäverkko'")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    private static void preview(Page page, String source, String list) {
        page.navigate("/imports/new?lang=fi");
        page.setInputFiles(
                "#file", new FilePayload(source + ".csv", "text/csv", list.getBytes(StandardCharsets.UTF_8)));
        page.selectOption("#kind", "NETWORKS");
        page.fill("#sourceName", source);
        page.selectOption("#sourceKind", "LIST");
        page.click("main form button");
        page.locator("form[action$='/acceptance'] button").waitFor();
    }

    private static void accept(Page page) {
        page.click("form[action$='/acceptance'] button");
        page.locator(".s-notice--ok").waitFor();
    }

    private int networks() {
        return db.sql("SELECT count(*) FROM network WHERE canonical_id = id")
                .query(Integer.class)
                .single();
    }
}
