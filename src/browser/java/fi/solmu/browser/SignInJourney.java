package fi.solmu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.access.RoleGrants;
import com.microsoft.playwright.Page;
import fi.solmu.FreshDatabase;
import fi.solmu.access.Accounts;
import fi.solmu.access.Role;
import fi.solmu.kernel.Language;
import java.net.URI;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** Signing in to a system without demo people: by a mailed link, and by a passkey on a device Chromium pretends to have. */
@Tag("browser")
@ExtendWith(NeedsChromium.class)
@SpringBootTest(
        webEnvironment = WebEnvironment.DEFINED_PORT,
        properties = {"solmu.demo=false", "solmu.empty=true", "solmu.secure-cookies=false"})
@ContextConfiguration(initializers = {FreshDatabase.class, Journey.FreePort.class})
class SignInJourney {
    private static final String WITH_PASSKEY = "form[action='/sign-in/passkey'] button";
    private static final String PROBLEM = "[data-passkey-problem]:visible";

    @Value("${server.port}")
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private RoleGrants roles;

    @Autowired
    private JdbcClient db;

    @Test
    void whoeverMadeAPasskeySignsInWithItUntilItIsRemoved() {
        accounts.open("bertta@example.org", "Bertta Kokeilija", Language.EN);
        try (var visitor = new Visitor(port, Screen.WIDE, Screen.NARROW)) {
            var page = visitor.page();
            var device = Device.in(page);
            comeByLink(page, "bertta@example.org");
            page.navigate("/account?lang=en");
            page.fill("#label", "Work laptop");
            page.click("form[data-passkey=create] button");
            page.locator("a[href$='/removal']").waitFor();
            assertThat(page.textContent("main")).contains("Work laptop");
            signOut(page);

            signInWithPasskey(page);
            waitFor(page, "/account");
            assertThat(page.textContent("main")).contains("bertta@example.org");
            signOut(page);

            device.unlocks(false);
            signInWithPasskey(page);
            page.locator(PROBLEM).waitFor();
            assertThat(visitor.examineHere("sign-in that did not work")).isEmpty();
            page.navigate("/account");
            assertThat(path(page)).isEqualTo("/sign-in");

            device.unlocks(true);
            signInWithPasskey(page);
            waitFor(page, "/account");
            page.click("a[href$='/removal']");
            page.click(".s-confirm button");
            waitFor(page, "/account");
            signOut(page);
            signInWithPasskey(page);
            page.locator(PROBLEM).waitFor();
        }
    }

    /** L1: a scanner that runs scripts opens the link, and then the human's click works. */
    @Test
    void aScannerThatOpensTheLinkWithScriptsRunningTakesNothingAway() {
        accounts.open("aino@example.org", "Aino Kokeilija", Language.FI);
        try (var visitor = new Visitor(port, Screen.WIDE);
                var scanner = new Visitor(port, Screen.WIDE);
                var phone = new Visitor(port, Screen.NARROW)) {
            var page = visitor.page();
            askForLink(page, "aino@example.org");
            assertThat(visitor.examineHere("asked")).isEmpty();
            var code = page.textContent("[data-sign-in-code]");

            for (int i = 0; i < 5; i++) {
                scanner.page().navigate(link("aino@example.org"));
            }
            scanner.page().navigate("/account");
            assertThat(path(scanner.page())).isEqualTo("/sign-in");

            phone.page().navigate(link("aino@example.org"));
            assertThat(path(phone.page())).isEqualTo("/sign-in/link");
            assertThat(phone.examineHere("link on another device")).isEmpty();
            page.navigate(link("aino@example.org"));
            assertThat(visitor.examineHere("link")).isEmpty();
            phone.page().fill("#code", code);
            phone.page().click("main form button");
            phone.page().navigate("/account");
            assertThat(phone.page().textContent("main")).contains("Aino Kokeilija");

            page.click("main form button");
            assertThat(page.textContent("h1")).isEqualTo("Linkki ei enää toimi");
        }
    }

    /** A mailbox is not enough for an administrator. */
    @Test
    void anAdministratorWhoComesByALinkMakesAPasskeyFirst() {
        var cecilia = accounts.open("cecilia@example.org", "Cecilia Kokeilija", Language.SV);
        roles.grant(cecilia, Role.ADMINISTRATOR, null);
        try (var visitor = new Visitor(port, Screen.WIDE, Screen.NARROW)) {
            var page = visitor.page();
            Device.in(page);
            askForLink(page, "cecilia@example.org");
            page.navigate(link("cecilia@example.org"));
            page.click("main form button");
            waitFor(page, "/sign-in/enrolment");
            assertThat(visitor.examineHere("enrolment")).isEmpty();
            page.navigate("/admin");
            assertThat(path(page)).isEqualTo("/sign-in");

            page.navigate("/sign-in/enrolment");
            page.click("form[data-passkey=create] button");
            waitFor(page, "/today");
            assertThat(page.navigate("/admin").status()).isEqualTo(200);
        }
    }

    private void comeByLink(Page page, String email) {
        askForLink(page, email);
        page.navigate(link(email));
        page.click("main form button");
        waitFor(page, "/account");
    }

    private static void askForLink(Page page, String email) {
        page.navigate("/sign-in?lang=fi&to=/account");
        page.fill("#email", email);
        page.click("form[action='/sign-in'] button");
        waitFor(page, "/sign-in/asked");
    }

    private static void signInWithPasskey(Page page) {
        page.navigate("/sign-in?to=/account");
        page.click(WITH_PASSKEY);
    }

    private static void signOut(Page page) {
        page.navigate("/account");
        page.click("form[action='/sign-out'] button");
        waitFor(page, "/sign-in");
    }

    private static void waitFor(Page page, String path) {
        page.waitForURL(address -> URI.create(address).getPath().equals(path));
    }

    private static String path(Page page) {
        return URI.create(page.url()).getPath();
    }

    private String link(String email) {
        var body = db.sql("SELECT body FROM letter WHERE recipient = :email ORDER BY id DESC LIMIT 1")
                .param("email", email)
                .query(String.class)
                .single();
        return body.substring(body.indexOf("http://")).split("\\s", 2)[0];
    }
}
