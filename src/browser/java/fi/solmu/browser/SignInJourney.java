package fi.solmu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import fi.solmu.FreshDatabase;
import fi.solmu.access.Accounts;
import fi.solmu.kernel.Language;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** Signing in, in a real browser: by a mailed link and by a passkey on a device that Chromium pretends to have. */
@Tag("browser")
@ExtendWith(NeedsChromium.class)
@SpringBootTest(
        webEnvironment = WebEnvironment.DEFINED_PORT,
        properties = {"solmu.demo=true", "solmu.empty=true", "solmu.secure-cookies=false"})
@ContextConfiguration(initializers = {FreshDatabase.class, Journey.FreePort.class})
class SignInJourney {
    @Value("${server.port}")
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient db;

    @Test
    void whoeverMadeAPasskeySignsInWithItUntilItIsRemoved() {
        try (var visitor = new Visitor(port, 1360, 900)) {
            var page = visitor.page();
            var device = Device.in(page);
            comeAsMember(page);
            page.navigate("/account?lang=en");
            page.fill("#label", "Work laptop");
            page.click("text=Add a passkey");
            page.waitForSelector("text=Work laptop");
            assertThat(visitor.examineHere("account")).isEmpty();
            signOut(page);

            page.navigate("/sign-in?lang=en&to=/account");
            page.click("text=Sign in with a passkey");
            page.waitForURL("**/account");
            assertThat(page.textContent("main")).contains("petra.huovila@iisalmi.example");
            signOut(page);

            device.unlocks(false);
            page.navigate("/sign-in?lang=en");
            page.click("text=Sign in with a passkey");
            page.waitForSelector("text=Signing in with the passkey did not work");
            page.navigate("/account");
            assertThat(page.url()).contains("/sign-in");

            device.unlocks(true);
            page.navigate("/sign-in?lang=en&to=/account");
            page.click("text=Sign in with a passkey");
            page.waitForURL("**/account");
            page.click("text=Remove the passkey");
            assertThat(visitor.examineHere("removal")).isEmpty();
            page.click("button:has-text('Remove the passkey')");
            page.waitForURL("**/account");
            signOut(page);
            page.navigate("/sign-in?lang=en");
            page.click("text=Sign in with a passkey");
            page.waitForSelector("text=Signing in with the passkey did not work");
        }
    }

    /** L1: a scanner that runs scripts opens the link, and then the human's click works. */
    @Test
    void aScannerThatOpensTheLinkWithScriptsRunningTakesNothingAway() {
        accounts.open("aino@example.org", "Aino Kokeilija", Language.FI);
        try (var visitor = new Visitor(port, 1360, 900);
                var scanner = new Visitor(port, 1360, 900);
                var phone = new Visitor(port, 320, 700)) {
            var page = visitor.page();
            page.navigate("/sign-in?lang=fi");
            page.fill("#email", "aino@example.org");
            page.click("text=Lähetä kirjautumislinkki");
            page.waitForURL("**/sign-in/asked");
            assertThat(visitor.examineHere("asked")).isEmpty();
            var code = page.textContent("[data-sign-in-code]");

            for (int i = 0; i < 5; i++) {
                scanner.page().navigate(link());
                scanner.page().waitForTimeout(200);
            }
            scanner.page().navigate("/account");
            assertThat(scanner.page().url()).contains("/sign-in");

            phone.page().navigate(link());
            assertThat(phone.page().url()).endsWith("/sign-in/link");
            assertThat(phone.examineHere("link on another device")).isEmpty();
            page.navigate(link());
            assertThat(visitor.examineHere("link")).isEmpty();
            phone.page().fill("#code", code);
            phone.page().click("text=Kirjaudu sisään");
            phone.page().navigate("/account");
            assertThat(phone.page().textContent("main")).contains("Aino Kokeilija");

            page.click("text=Kirjaudu sisään");
            assertThat(page.textContent("h1")).isEqualTo("Linkki ei enää toimi");
        }
    }

    @Test
    void thePagesOfAccountsAreFreeOfFaultsInEveryLanguage() {
        var found = new ArrayList<String>();
        for (int width : new int[] {1360, 320}) {
            try (var visitor = new Visitor(port, width, 900)) {
                for (var language : List.of("fi", "sv", "en")) {
                    found.addAll(visitor.examine("/sign-in?lang=" + language));
                    visitor.picture("sign-in-" + language + "-" + width);
                }
                comeAs(visitor.page(), "admin");
                for (var address : List.of(
                        "/account", "/admin", "/admin/accounts", "/admin/accounts/new", "/admin/audit", "/demo/letters")) {
                    for (var language : List.of("fi", "sv", "en")) {
                        found.addAll(visitor.examine(address + "?lang=" + language));
                        visitor.picture(address.substring(1).replace('/', '-') + "-" + language + "-" + width);
                    }
                }
                visitor.page().navigate("/admin/accounts?lang=fi");
                visitor.page().click("tbody th a");
                found.addAll(visitor.examineHere("one account"));
                visitor.picture("admin-account-fi-" + width);
                visitor.page().click("text=Sulje tili");
                found.addAll(visitor.examineHere("closing an account"));
                visitor.picture("admin-closure-fi-" + width);
            }
        }
        assertThat(found).isEmpty();
    }

    private static void comeAsMember(Page page) {
        comeAs(page, "member");
    }

    private static void comeAs(Page page, String persona) {
        page.navigate("/sign-in?lang=en&to=/account");
        page.click("button[name=persona][value=" + persona + "]");
        page.waitForURL("**/account");
    }

    private static void signOut(Page page) {
        page.navigate("/account?lang=en");
        page.click("text=Sign out");
        page.waitForURL("**/sign-in");
    }

    private String link() {
        var body = db.sql("SELECT body FROM letter WHERE recipient = 'aino@example.org'")
                .query(String.class)
                .single();
        return body.substring(body.indexOf("http://")).split("\\s", 2)[0];
    }

    /** A device with a screen lock that keeps passkeys. */
    private record Device(CDPSession session, String id) {
        static Device in(Page page) {
            var session = page.context().newCDPSession(page);
            session.send("WebAuthn.enable");
            var options = new JsonObject();
            options.addProperty("protocol", "ctap2");
            options.addProperty("transport", "internal");
            options.addProperty("hasResidentKey", true);
            options.addProperty("hasUserVerification", true);
            options.addProperty("isUserVerified", true);
            options.addProperty("automaticPresenceSimulation", true);
            var arguments = new JsonObject();
            arguments.add("options", options);
            var added = session.send("WebAuthn.addVirtualAuthenticator", arguments);
            return new Device(session, added.get("authenticatorId").getAsString());
        }

        /** Whether whoever holds it can unlock it. */
        void unlocks(boolean verified) {
            var arguments = new JsonObject();
            arguments.addProperty("authenticatorId", id);
            arguments.addProperty("isUserVerified", verified);
            session.send("WebAuthn.setUserVerified", arguments);
        }
    }
}
