package fi.solmu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Management tries what fewer networks would come to, turns it into proposals, and takes the whole along as slides. */
@Journey
class WhatIfJourney {
    @Value("${server.port}")
    private int port;

    @Autowired
    private JdbcClient db;

    private final List<String> wrong = new ArrayList<>();

    @Test
    void whatIsTriedBecomesProposalsAndTouchesNothingBefore() {
        try (var management = new Visitor(port, Screen.WIDE, Screen.NARROW)) {
            management.signInAs("management");
            var page = management.page();
            var before = networks();
            wrong.addAll(management.examine("/portfolio?lang=fi"));
            page.navigate("/portfolio/what-if");
            page.fill("#name", "Talven kokeilu");
            page.click("main form button.btn-primary");
            page.waitForURL("**/portfolio/what-if/*");
            wrong.addAll(management.examineHere("a scenario without changes"));

            tryClosing(page);
            page.click("summary >> text=Yhdistä verkosto toiseen");
            page.fill("#merge_network", "Maakuntien liittojen viestijät");
            page.fill("#merge_into", "Maakuntien liittojen hallintojohtajat");
            page.click("button >> text=Kokeile yhdistämistä");
            page.click("summary >> text=Perusta verkosto");
            page.fill("#found_name", "Maaseutujohtajat");
            page.locator("#found_name").evaluate("field => field.closest('details').open = true");
            page.click("button >> text=Kokeile perustamista");
            wrong.addAll(management.examineHere("a scenario with three changes"));
            assertThat(page.locator("main ol.s-list > li").count()).isEqualTo(3);
            assertThat(page.textContent("section[aria-labelledby=effect] tbody tr:first-child"))
                    .contains(String.valueOf(before))
                    .contains("−1");
            assertThat(networks()).isEqualTo(before);

            page.click(".s-actions a[href$='/proposals']");
            wrong.addAll(management.examineHere("before proposals are made"));
            page.click(".s-confirm button");
            page.locator(".s-toast").waitFor();
            assertThat(page.textContent(".s-toast")).contains("3 ehdotusluonnosta");
            page.locator("main ol.s-list a", new Page.LocatorOptions().setHasText("Ehdotusluonnos"))
                    .first()
                    .click();
            page.waitForURL("**/proposals/*/sending");
            assertThat(page.textContent("main")).contains("Talven kokeilu");
            assertThat(networks()).isEqualTo(before);
            assertThat(management.complaints()).isEmpty();
        }
        assertThat(wrong).isEmpty();
    }

    private void tryClosing(Page page) {
        page.fill("#close_network", "Ei tällaista");
        page.click("button >> text=Kokeile lakkauttamista");
        assertThat(page.textContent(".s-errors")).contains("ei löydy");
        assertThat(page.inputValue("#close_network")).isEqualTo("Ei tällaista");
        page.fill("#close_network", "Kuntien paikkatietoasiantuntijat");
        page.click("button >> text=Kokeile lakkauttamista");
        page.locator(".s-toast").waitFor();
    }

    @Test
    void theWholeIsTakenAlongAsSlides() {
        try (var management = new Visitor(port, Screen.WIDE)) {
            management.signInAs("management");
            var page = management.page();
            page.navigate("/portfolio/slides?lang=sv");
            page.click("main form button.btn-primary");
            var file = page.locator("main .s-list h3 a");
            file.waitFor(new Locator.WaitForOptions().setTimeout(120_000));
            wrong.addAll(management.examineHere("slides that are ready"));
            var download = page.waitForDownload(() -> file.first().click());
            assertThat(download.suggestedFilename()).isEqualTo("helhetsbild.pptx");
        }
        assertThat(wrong).isEmpty();
    }

    private int networks() {
        return db.sql("""
                        SELECT count(*) FROM network
                        WHERE canonical_id = id AND status NOT IN ('CLOSED', 'WITHDRAWN')
                        """).query(Integer.class).single();
    }
}
