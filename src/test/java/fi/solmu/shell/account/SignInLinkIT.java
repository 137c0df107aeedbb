package fi.solmu.shell.account;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.SolmuTest;
import fi.solmu.TestBrowser;
import fi.solmu.access.Accounts;
import fi.solmu.kernel.Language;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@SolmuTest
class SignInLinkIT {
    private static final AtomicInteger COMPUTER = new AtomicInteger();
    private static final Pattern LINK = Pattern.compile("http://localhost:8080(/sign-in/link/\\S+)");
    private static final Pattern CODE = Pattern.compile("data-sign-in-code>([^<]+)<");

    @Autowired
    private MockMvc server;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient db;

    private String email = "";
    private UUID account = new UUID(0, 0);
    private String computer = "";

    @BeforeEach
    void ainoHasAnAccount() {
        email = "aino." + UUID.randomUUID() + "@example.org";
        account = accounts.open(email, "Aino Kokeilija", Language.FI);
        computer = "10.1.2." + COMPUTER.incrementAndGet();
    }

    @Test
    void whoPressesInTheBrowserThatAskedIsSignedIn() throws Exception {
        var browser = browser();
        ask(browser, email);

        var page = browser.follow(link());
        var pressed = browser.post("/sign-in/link", Map.of());

        assertThat(page.getContentAsString())
                .contains("Viimeistele kirjautuminen")
                .doesNotContain("name=\"code\"");
        assertThat(pressed.getRedirectedUrl()).isEqualTo("/today");
        assertThat(browser.get("/account").getContentAsString()).contains("Aino Kokeilija", email);
    }

    /** L1: mail scanners open every link, more than once. */
    @Test
    void openingTheLinkNeverSignsInAndNeverUsesItUp() throws Exception {
        var browser = browser();
        ask(browser, email);
        var scanner = browser();
        for (int i = 0; i < 5; i++) {
            assertThat(scanner.head(link()).getStatus()).isEqualTo(302);
            assertThat(scanner.head("/sign-in/link").getStatus()).isEqualTo(200);
            assertThat(scanner.follow(link()).getStatus()).isEqualTo(200);
            assertThat(browser.follow(link()).getStatus()).isEqualTo(200);
        }

        assertThat(scanner.get("/account").getRedirectedUrl()).startsWith("/sign-in");
        assertThat(browser.get("/account").getRedirectedUrl()).startsWith("/sign-in");
        browser.follow(link());
        assertThat(browser.post("/sign-in/link", Map.of()).getRedirectedUrl()).isEqualTo("/today");
    }

    /** L1: even a scanner that presses buttons does not get in. */
    @Test
    void anotherBrowserNeedsTheCode() throws Exception {
        var browser = browser();
        var asked = ask(browser, email);
        var other = browser();

        assertThat(other.follow(link()).getContentAsString()).contains("name=\"code\"");
        assertThat(other.post("/sign-in/link", Map.of()).getStatus()).isEqualTo(422);
        assertThat(other.post("/sign-in/link", Map.of("code", "WRONG1")).getStatus())
                .isEqualTo(422);
        assertThat(other.post("/sign-in/link", Map.of("code", code(asked).toLowerCase(java.util.Locale.ROOT)))
                        .getRedirectedUrl())
                .isEqualTo("/today");
        assertThat(other.get("/account").getStatus()).isEqualTo(200);
    }

    @Test
    void afterFiveWrongCodesTheLinkIsDeadForEverybody() throws Exception {
        var browser = browser();
        var asked = ask(browser, email);
        var other = browser();
        other.follow(link());
        for (int i = 0; i < 5; i++) {
            other.post("/sign-in/link", Map.of("code", "WRONG" + i));
        }

        assertThat(other.post("/sign-in/link", Map.of("code", code(asked))).getContentAsString())
                .contains("Linkki ei enää toimi");
        assertThat(browser.follow(link()).getContentAsString()).contains("Linkki ei enää toimi");
    }

    /** D11. */
    @Test
    void aUsedLinkIsRefused() throws Exception {
        var browser = browser();
        ask(browser, email);
        browser.follow(link());
        browser.post("/sign-in/link", Map.of());
        browser.follow("/account");
        browser.post("/sign-out", Map.of());

        assertThat(browser.follow(link()).getContentAsString()).contains("Linkki ei enää toimi");
        browser.follow("/sign-in");
        assertThat(browser.post("/sign-in/link", Map.of()).getStatus()).isEqualTo(422);
        assertThat(browser.get("/account").getRedirectedUrl()).startsWith("/sign-in");
    }

    /** D11. */
    @Test
    void anExpiredLinkIsRefused() throws Exception {
        var browser = browser();
        ask(browser, email);
        browser.follow(link());
        db.sql("UPDATE login_link SET expires_at = asked_at WHERE account_id = :account")
                .param("account", account)
                .update();

        assertThat(browser.post("/sign-in/link", Map.of()).getStatus()).isEqualTo(422);
        assertThat(browser.get("/account").getRedirectedUrl()).startsWith("/sign-in");
    }

    /** D11: what serves another purpose, such as the browser's own secret, is no link. */
    @Test
    void otherSecretsAreRefused() throws Exception {
        var browser = browser();
        ask(browser, email);

        for (var other : new String[] {browser.cookie("solmu_asked"), account.toString(), "x"}) {
            browser.follow("/sign-in/link/" + other);
            assertThat(browser.post("/sign-in/link", Map.of()).getStatus()).isEqualTo(422);
        }
    }

    @Test
    void whoeverIsClosedOutMeanwhileStaysOut() throws Exception {
        var browser = browser();
        ask(browser, email);
        browser.follow(link());
        accounts.close(account, null);

        assertThat(browser.post("/sign-in/link", Map.of()).getStatus()).isEqualTo(422);
    }

    @Test
    void aLinkMailedToAnEarlierAddressIsRefused() throws Exception {
        var browser = browser();
        ask(browser, email);
        browser.follow(link());
        var other = "uusi." + UUID.randomUUID() + "@example.org";

        accounts.change(account, "Aino Kokeilija", other, account);

        assertThat(browser.post("/sign-in/link", Map.of()).getRedirectedUrl()).isNotEqualTo("/today");
        assertThat(browser.get("/account").getRedirectedUrl()).startsWith("/sign-in");
        assertThat(accounts.find(other)).isPresent();
    }

    @Test
    void theAnswerIsTheSameWhetherOrNotThereIsAnAccount() throws Exception {
        var stranger = "nobody." + UUID.randomUUID() + "@example.org";
        var known = ask(browser(), email).replaceAll("data-sign-in-code>[^<]+<", "");
        var unknown = ask(browser(), stranger).replaceAll("data-sign-in-code>[^<]+<", "");

        assertThat(unknown).isEqualTo(known);
        assertThat(letters(stranger)).isZero();
        assertThat(letters(email)).isOne();
    }

    @Test
    void anAddressMayAskFiveTimesAnHourWhetherOrNotItHasAnAccount() throws Exception {
        for (var address : new String[] {email, "nobody." + UUID.randomUUID() + "@example.org"}) {
            for (int i = 0; i < 5; i++) {
                ask(browser(), i % 2 == 0 ? address : " " + address.toUpperCase(java.util.Locale.ROOT));
                computer = "10.1.2." + COMPUTER.incrementAndGet();
            }
            var browser = browser();
            browser.get("/sign-in");
            assertThat(browser.post("/sign-in", Map.of("email", address)).getStatus())
                    .isEqualTo(429);
        }
        assertThat(letters(email)).isEqualTo(5);
    }

    @Test
    void aComputerMayAskThirtyTimesAnHour() throws Exception {
        var browser = browser();
        browser.get("/sign-in");
        for (int i = 0; i < 30; i++) {
            assertThat(browser.post("/sign-in", Map.of("email", i + email)).getStatus())
                    .isEqualTo(302);
        }
        assertThat(browser.post("/sign-in", Map.of("email", "last" + email)).getStatus())
                .isEqualTo(429);
    }

    @Test
    void whatIsNoAddressIsSaidToBeNoneAndKept() throws Exception {
        var browser = browser();
        browser.get("/sign-in");
        var answer = browser.post("/sign-in", Map.of("email", "aino(at)example.org"));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("aino(at)example.org", "nimi@organisaatio.fi");
    }

    @Test
    void theWayLeadsToWhereSomebodyWantedToGo() throws Exception {
        var browser = browser();
        var sent = browser.get("/account?lang=sv").getRedirectedUrl();
        browser.get(String.valueOf(sent));
        browser.post("/sign-in", Map.of("email", email, "to", "/account?lang=sv"));
        browser.follow(link());

        assertThat(sent).isEqualTo("/sign-in?to=%2Faccount%3Flang%3Dsv");
        assertThat(browser.post("/sign-in/link", Map.of()).getRedirectedUrl()).isEqualTo("/account?lang=sv");
    }

    @Test
    void theSessionFromBeforeSigningInIsNotUsedOn() throws Exception {
        var browser = browser();
        ask(browser, email);
        browser.follow(link());
        var before = browser.cookie("solmu");
        browser.post("/sign-in/link", Map.of());
        var after = browser.cookie("solmu");

        assertThat(before).isNotEmpty();
        assertThat(after).isNotEmpty().isNotEqualTo(before);
        assertThat(db.sql("SELECT count(*) FROM spring_session WHERE session_id = :id")
                        .param(
                                "id",
                                new String(
                                        java.util.Base64.getDecoder().decode(before),
                                        java.nio.charset.StandardCharsets.UTF_8))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void theTokenLeavesTheAddressAndIsKeptNowhere() throws Exception {
        var browser = browser();
        ask(browser, email);
        var token = link().substring("/sign-in/link/".length());
        var opened = browser.get(link());

        assertThat(token).matches("[A-Za-z0-9_-]{43}");
        assertThat(opened.getRedirectedUrl()).isEqualTo("/sign-in/link");
        assertThat(opened.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(opened.getHeader("Cache-Control")).contains("no-store");
        assertThat(browser.get("/sign-in/link").getContentAsString()).doesNotContain(token);
        assertThat(db.sql("SELECT count(*) FROM login_link l WHERE l::text LIKE '%' || encode(:token, 'hex') || '%'")
                        .param("token", token.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private TestBrowser browser() {
        return new TestBrowser(server).from(computer);
    }

    /** Asks for a link and returns the page that follows. */
    private static String ask(TestBrowser browser, String address) throws Exception {
        browser.get("/sign-in");
        var answer = browser.post("/sign-in", Map.of("email", address));
        assertThat(answer.getRedirectedUrl()).isEqualTo("/sign-in/asked");
        return browser.follow("/sign-in/asked").getContentAsString();
    }

    private String link() {
        var body = db.sql(
                        "SELECT body FROM letter WHERE recipient = cast(:to AS citext) ORDER BY written_at DESC LIMIT 1")
                .param("to", email)
                .query(String.class)
                .single();
        var found = LINK.matcher(body);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private long letters(String address) {
        return db.sql("SELECT count(*) FROM letter WHERE recipient = cast(:to AS citext)")
                .param("to", address)
                .query(Long.class)
                .single();
    }

    private static String code(String page) {
        var found = CODE.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
