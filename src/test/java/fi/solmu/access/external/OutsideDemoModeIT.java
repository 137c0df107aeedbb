package fi.solmu.access.external;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fi.solmu.FreshDatabase;
import fi.solmu.TestBrowser;
import fi.solmu.TestOutbox;
import fi.solmu.access.Accounts;
import fi.solmu.access.Role;
import fi.solmu.access.RoleGrants;
import fi.solmu.kernel.Language;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.UriComponentsBuilder;

/** Solmu as it is installed: no demo, secure cookies, an organisation whose accounts may sign in. */
@SpringBootTest(
        properties = {
            "solmu.demo=false",
            "solmu.empty=true",
            "solmu.starting-data=none",
            "solmu.secure-cookies=true",
            "solmu.base-url=https://solmu.example",
            "solmu.first-administrator=ensimmainen@example.org",
            "db-scheduler.enabled=false"
        })
@AutoConfigureMockMvc
@ContextConfiguration(initializers = FreshDatabase.class)
class OutsideDemoModeIT {
    private static final RSAKey KEY = key();
    private static final HttpServer PROVIDER = provider();

    /** What the provider says of whoever signs in next. */
    private static volatile JWTClaimsSet claims = new JWTClaimsSet.Builder().build();

    @Autowired
    private MockMvc server;

    @Autowired
    private Accounts accounts;

    @Autowired
    private RoleGrants roles;

    @Autowired
    private JdbcClient db;

    @DynamicPropertySource
    static void organisation(DynamicPropertyRegistry registry) {
        var address = "http://127.0.0.1:" + PROVIDER.getAddress().getPort();
        var registration = "spring.security.oauth2.client.registration.liitto.";
        var provider = "spring.security.oauth2.client.provider.liitto.";
        registry.add(registration + "client-id", () -> "solmu");
        registry.add(registration + "client-secret", () -> "secret");
        registry.add(registration + "client-name", () -> "Esimerkkiliitto");
        registry.add(registration + "scope", () -> "openid,email");
        registry.add(registration + "authorization-grant-type", () -> "authorization_code");
        registry.add(registration + "redirect-uri", () -> "{baseUrl}/login/oauth2/code/{registrationId}");
        registry.add(provider + "authorization-uri", () -> address + "/authorize");
        registry.add(provider + "token-uri", () -> address + "/token");
        registry.add(provider + "jwk-set-uri", () -> address + "/keys");
    }

    @Test
    void whoeverTheOrganisationKnowsByAVerifiedAddressIsSignedIn() throws Exception {
        var email = UUID.randomUUID() + "@example.org";
        accounts.open(email, "Aino Liittolainen", Language.FI);

        var browser = come("subject-" + email, email, true);
        assertThat(browser.get("/account").getContentAsString()).contains("Aino Liittolainen");

        var again = come("subject-" + email, "changed@example.org", true);
        assertThat(again.get("/account").getContentAsString()).contains("Aino Liittolainen");
    }

    @Test
    void theOrganisationLeadsBackToTheAskedPageAndNowhereElse() throws Exception {
        var email = UUID.randomUUID() + "@example.org";
        accounts.open(email, "Frida Liittolainen", Language.FI);
        var asked = new TestBrowser(server).get("/sign-in?to=/networks?q=koulu").getContentAsString();
        assertThat(asked).contains("/oauth2/authorization/liitto?to=%2Fnetworks%3Fq%3Dkoulu");

        assertThat(arrive(new TestBrowser(server), "?to=%2Fnetworks%3Fq%3Dkoulu", "s-" + email, email, true, null))
                .isEqualTo("/networks?q=koulu");
        assertThat(arrive(
                        new TestBrowser(server),
                        "?to=https%3A%2F%2Felsewhere.example",
                        "s-" + email,
                        email,
                        true,
                        null))
                .isEqualTo("/today");
    }

    @Test
    void anAddressNobodyHasVerifiedIsNoProof() throws Exception {
        var email = UUID.randomUUID() + "@example.org";
        accounts.open(email, "Bertta Liittolainen", Language.FI);

        var browser = come("subject-" + email, email, false);

        assertThat(browser.get("/account").getRedirectedUrl()).startsWith("/sign-in");
    }

    @Test
    void aStrangerIsToldThatThereIsNoAccount() throws Exception {
        var browser = new TestBrowser(server);
        var answer = arrive(browser, "stranger", "stranger@example.org", true, null);

        assertThat(answer).isEqualTo("/sign-in/unknown");
        assertThat(browser.get("/sign-in/unknown?lang=en").getContentAsString()).contains("You have no account");
        assertThat(browser.get("/account").getRedirectedUrl()).startsWith("/sign-in");
    }

    @Test
    void anAnswerToAnotherRequestIsRefused() throws Exception {
        var email = UUID.randomUUID() + "@example.org";
        accounts.open(email, "Cecilia Liittolainen", Language.FI);
        var browser = new TestBrowser(server);

        assertThat(arrive(browser, "x", email, true, "another nonce")).isEqualTo("/sign-in/failed");
        assertThat(browser.get("/login/oauth2/code/liitto?code=x&state=forged").getRedirectedUrl())
                .isEqualTo("/sign-in/failed");
        assertThat(browser.get("/account").getRedirectedUrl()).startsWith("/sign-in");
    }

    @Test
    void theWayToTheOrganisationHasAProofKeyAndComesBackToOurOwnAddress() throws Exception {
        var start = new TestBrowser(server).get("/oauth2/authorization/liitto").getRedirectedUrl();

        assertThat(start)
                .contains("code_challenge_method=S256", "nonce=", "state=")
                .contains("redirect_uri=https://solmu.example/login/oauth2/code/liitto");
        assertThat(new TestBrowser(server).get("/sign-in").getContentAsString()).contains("Esimerkkiliitto");
    }

    @Test
    void aMailboxMakesNobodyAnAdministrator() throws Exception {
        var browser = byLink("ensimmainen@example.org");
        assertThat(browser.get("/account").getRedirectedUrl()).startsWith("/sign-in");
        assertThat(browser.get("/sign-in/enrolment?lang=en").getContentAsString())
                .contains("Make a passkey");
        assertThat(browser.post("/sign-in/enrolment/terms", Map.of()).getContentAsString())
                .contains("\"userVerification\":\"required\"", "\"id\":\"solmu.example\"");
        assertThat(browser.post("/sign-in/enrolment", Map.of("credential", "{}"))
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void whoeverBecomesAnAdministratorWhileSignedInByMailHasToComeAgain() throws Exception {
        var email = UUID.randomUUID() + "@example.org";
        var account = accounts.open(email, "Dora Tavallinen", Language.FI);
        var browser = byLink(email);
        assertThat(browser.get("/account").getStatus()).isEqualTo(200);

        roles.grant(account, Role.ADMINISTRATOR, null);

        assertThat(browser.get("/admin").getStatus()).isEqualTo(403);
    }

    @Test
    void anAdministratorWithAnotherProofCannotEnrolByMail() throws Exception {
        var email = UUID.randomUUID() + "@example.org";
        var account = accounts.open(email, "Eeva Hallinto", Language.FI);
        roles.grant(account, Role.ADMINISTRATOR, null);
        assertThat(come("subject-" + email, email, true).get("/admin").getStatus())
                .isEqualTo(200);

        var browser = new TestBrowser(server);
        assertThat(press(browser, email)).isEqualTo("/sign-in/passkey-needed");
        assertThat(browser.get("/sign-in/enrolment").getRedirectedUrl()).isEqualTo("/sign-in");
    }

    @Test
    void nothingOfTheDemoIsThere() throws Exception {
        var browser = new TestBrowser(server);
        assertThat(browser.get("/sign-in").getContentAsString()).doesNotContain("/demo/");
        assertThat(browser.post("/demo/sign-in", Map.of("persona", "admin")).getStatus())
                .isEqualTo(404);
        assertThat(browser.get("/demo/letters").getStatus()).isEqualTo(404);
    }

    @Test
    void cookiesAreForUsAloneAndReadersGetNone() throws Exception {
        var signIn = new TestBrowser(server).get("/sign-in").getHeader("Set-Cookie");
        assertThat(signIn).startsWith("__Host-solmu=").contains("HttpOnly", "Secure", "SameSite=Lax", "Path=/");
        assertThat(new TestBrowser(server).get("/sign-in/failed").getHeader("Set-Cookie"))
                .isNull();
    }

    private TestBrowser come(String subject, String email, boolean verified) throws Exception {
        var browser = new TestBrowser(server);
        arrive(browser, subject, email, verified, null);
        return browser;
    }

    /** Goes to the organisation and comes back; returns where Solmu then leads. */
    private static String arrive(
            TestBrowser browser, String subject, String email, boolean verified, @Nullable String otherNonce)
            throws Exception {
        return arrive(browser, "", subject, email, verified, otherNonce);
    }

    private static String arrive(
            TestBrowser browser,
            String asking,
            String subject,
            String email,
            boolean verified,
            @Nullable String otherNonce)
            throws Exception {
        var start = browser.get("/oauth2/authorization/liitto" + asking).getRedirectedUrl();
        var asked = UriComponentsBuilder.fromUri(URI.create(String.valueOf(start)))
                .build()
                .getQueryParams();
        var now = Instant.now();
        claims = new JWTClaimsSet.Builder()
                .issuer("https://login.example")
                .subject(subject)
                .audience("solmu")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("nonce", otherNonce == null ? asked.getFirst("nonce") : otherNonce)
                .claim("email", email)
                .claim("email_verified", verified)
                .build();
        var state = String.valueOf(asked.getFirst("state"));
        return String.valueOf(browser.get("/login/oauth2/code/liitto?code=code&state=" + state)
                .getRedirectedUrl());
    }

    private TestBrowser byLink(String email) throws Exception {
        var browser = new TestBrowser(server);
        press(browser, email);
        return browser;
    }

    private String press(TestBrowser browser, String email) throws Exception {
        browser.get("/sign-in");
        browser.post("/sign-in", Map.of("email", email));
        var body = TestOutbox.letter(db, email);
        var path = body.substring(body.indexOf("https://solmu.example") + "https://solmu.example".length())
                .split("\\s", 2)[0];
        browser.follow(path);
        return String.valueOf(browser.post("/sign-in/link", Map.of()).getRedirectedUrl());
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("test").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpServer provider() {
        try {
            var provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            provider.createContext("/keys", exchange -> answer(exchange, new JWKSet(KEY.toPublicJWK()).toString()));
            provider.createContext("/token", exchange -> answer(exchange, """
                    {"access_token": "access", "token_type": "Bearer", "expires_in": 300, "id_token": "%s"}
                    """.formatted(signed())));
            provider.start();
            return provider;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String signed() {
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("test").build(), claims);
            token.sign(new RSASSASigner(KEY));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
