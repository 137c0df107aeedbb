package fi.solmu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The same errand twice: in a browser that runs no scripts, and by somebody who touches only the keyboard. */
@Journey
class WithoutScriptsJourney {
    private static final String NETWORK = "Kehyskuntaverkosto";

    @Value("${server.port}")
    private int port;

    @Autowired
    private JdbcClient db;

    @Test
    void aNetworkIsFoundAndEditedWithoutScripts() {
        try (var coordinator = Visitor.withoutScripts(port, Screen.PHONE)) {
            coordinator.signInAs("coordinator");
            var page = coordinator.page();
            page.click("#menu a[href='/networks']");
            page.click(".s-more-filters > summary");
            page.fill("input[name=q]:not([data-search])", "kehyskuntaverkostot");
            page.click(".s-filters button");
            network(page).click();
            page.click("a[href$='/edit/texts']");
            page.fill("#for_whom_fi", "Kirjoitettu ilman skriptejä.");
            page.locator("main form button").press("Enter");
            assertThat(page.textContent(".s-toast")).isNotBlank();
            assertThat(forWhom()).isEqualTo("Kirjoitettu ilman skriptejä.");
        }
    }

    @Test
    void aNetworkIsFoundAndEditedWithTheKeyboardAlone() {
        try (var coordinator = new Visitor(port, Screen.WIDE)) {
            var page = coordinator.page();
            page.navigate("/sign-in?lang=fi");
            press(page, "button[value=coordinator]");
            page.waitForURL("**/today");
            page.keyboard().press("/");
            page.keyboard().type("kehyskuntaverkosto");
            page.keyboard().press("Enter");
            page.waitForURL("**/search?**");
            reach(page, "main a:text-is('" + NETWORK + "')");
            page.keyboard().press("Enter");
            page.waitForURL("**/networks/*");
            press(page, "a[href$='/edit/texts']");
            page.waitForURL("**/edit/texts");
            reach(page, "#for_whom_fi");
            page.keyboard().press("Control+A");
            page.keyboard().type("Kirjoitettu näppäimillä.");
            press(page, "main form button");
            page.locator(".s-toast").waitFor();
            assertThat(forWhom()).isEqualTo("Kirjoitettu näppäimillä.");
            assertThat(coordinator.complaints()).isEmpty();
        }
    }

    private static Locator network(Page page) {
        return page.locator("tbody th a:text-is('" + NETWORK + "')");
    }

    private static void press(Page page, String selector) {
        reach(page, selector);
        page.keyboard().press("Enter");
    }

    /** Goes on with Tab until this has the focus, and sees that it has. */
    private static void reach(Page page, String selector) {
        var wanted = page.locator(selector).first();
        for (int i = 0; i < 150; i++) {
            page.keyboard().press("Tab");
            if ((boolean) wanted.evaluate("(each) => each === document.activeElement")) {
                assertThat(wanted.evaluate("(each) => getComputedStyle(each).outlineStyle"))
                        .isEqualTo("solid");
                return;
            }
        }
        throw new AssertionError(selector + " cannot be reached with Tab on " + page.url());
    }

    private String forWhom() {
        return db.sql("SELECT for_whom_fi FROM network WHERE name_fi = :name")
                .param("name", NETWORK)
                .query(String.class)
                .single();
    }
}
