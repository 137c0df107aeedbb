package fi.solmu.shell.account;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.SolmuTest;
import fi.solmu.TestBrowser;
import fi.solmu.access.Accounts;
import fi.solmu.access.Action;
import fi.solmu.access.Role;
import fi.solmu.access.RoleGrants;
import fi.solmu.kernel.Language;
import fi.solmu.shell.Pages;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@SolmuTest
class AccountPagesIT {
    @Autowired
    private MockMvc server;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Accounts accounts;

    @Autowired
    private RoleGrants roles;

    @Autowired
    private Pages pages;

    @ParameterizedTest
    @EnumSource
    void everyPageIsShownInEveryLanguage(Language language) throws Exception {
        var browser = signedIn("admin");
        var other = accounts.open(UUID.randomUUID() + "@example.org", "Åsa Öhman", Language.SV);
        roles.grant(other, Role.GROUP, null);
        for (var address : new String[] {
            "/account",
            "/admin",
            "/admin/accounts?q=%C3%85sa",
            "/admin/accounts/new",
            "/admin/accounts/" + other,
            "/admin/accounts/" + other + "/details",
            "/admin/accounts/" + other + "/closure",
            "/admin/accounts/" + other + "/passkeys/removal",
            "/admin/audit",
            "/admin/audit?action=EDIT_ACCOUNTS&from=2026-01-01&to=2126-01-01&who=x",
            "/demo/letters",
            "/sign-in/unknown",
            "/sign-in/failed",
            "/sign-in/passkey-needed",
            "/sign-in/link"
        }) {
            var answer = browser.get(address + (address.contains("?") ? "&" : "?") + "lang=" + language.code());
            assertThat(answer.getStatus()).as(address).isEqualTo(200);
            assertThat(answer.getHeader("Content-Language")).as(address).isEqualTo(language.code());
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyActionHasWords(Language language) {
        for (var action : Action.values()) {
            assertThat(pages.texts(language).of("access.action", action)).isNotBlank();
        }
    }

    @Test
    void anAdministratorChangesANameAndAnAddressThatNobodyElseHas() throws Exception {
        var browser = signedIn("admin");
        var email = "vanha." + UUID.randomUUID() + "@example.org";
        var taken = "toinen." + UUID.randomUUID() + "@example.org";
        var account = accounts.open(email, "Bertta Vanha", Language.FI);
        accounts.open(taken, "Cecilia Toinen", Language.FI);
        var here = "/admin/accounts/" + account;
        assertThat(browser.get(here + "/details").getContentAsString()).contains("Bertta Vanha", email);

        var refused =
                browser.post(here + "/details", Map.of("name", "Bertta Uusi", "email", taken.toUpperCase(Locale.ROOT)));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("Bertta Uusi", "Osoitteella on jo tili");

        var changed = "uusi." + UUID.randomUUID() + "@example.org";
        browser.post(here + "/details", Map.of("name", "Bertta Uusi", "email", changed));
        assertThat(browser.get(here).getContentAsString()).contains("Bertta Uusi", changed);
        assertThat(browser.get("/admin/audit").getContentAsString())
                .contains("<del>Bertta Vanha</del>", "<ins>" + changed + "</ins>");
        assertThat(letters(email))
                .singleElement()
                .asString()
                .contains("vaihdettu")
                .doesNotContain(changed);
        assertThat(letters(changed)).isEmpty();

        browser.get(here + "/details");
        browser.post(here + "/details", Map.of("name", "Bertta Toistamiseen", "email", changed));
        assertThat(letters(changed)).isEmpty();
    }

    private List<String> letters(String recipient) {
        return db.sql("SELECT subject || body FROM letter WHERE recipient = cast(:to AS citext)")
                .param("to", recipient)
                .query(String.class)
                .list();
    }

    @Test
    void anAdministratorOpensAnAccountGrantsARoleAndClosesIt() throws Exception {
        var browser = signedIn("admin");
        var email = "uusi." + UUID.randomUUID() + "@example.org";
        browser.get("/admin/accounts/new");
        var opened = browser.post("/admin/accounts", Map.of("name", "Cecilia Uusi", "email", email, "language", "sv"));
        var here = String.valueOf(opened.getRedirectedUrl());
        browser.get(here);
        browser.post(here + "/roles", Map.of("role", "MANAGEMENT"));

        assertThat(browser.get(here).getContentAsString()).contains("Cecilia Uusi", "Johtoryhmä", email);

        browser.post(here + "/roles/MANAGEMENT/removal", Map.of());
        browser.get(here + "/closure");
        browser.post(here + "/closure", Map.of());
        assertThat(browser.get(here).getContentAsString()).contains("Suljettu");
        browser.post(here + "/closure/removal", Map.of());
        var account = accounts.find(email).orElseThrow();
        assertThat(account.open()).isTrue();
        assertThat(account.roles()).isEmpty();
    }

    @Test
    void aMistakeInTheFormIsSaidAndWhatWasTypedIsKept() throws Exception {
        var browser = signedIn("admin");
        browser.get("/admin/accounts/new");
        var answer = browser.post("/admin/accounts", Map.of("name", "", "email", "cecilia", "language", "sv"));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("Korjaa 2 kohtaa", "value=\"cecilia\"");
    }

    @Test
    void networkRolesCannotBeGranted() throws Exception {
        var browser = signedIn("admin");
        var account = accounts.open(UUID.randomUUID() + "@example.org", "Dora", Language.FI);
        browser.get("/admin/accounts/" + account);

        assertThat(browser.post("/admin/accounts/" + account + "/roles", Map.of("role", "COORDINATOR"))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void singleKeysAreSwitchedOffOnEveryPage() throws Exception {
        var browser = signedIn("management");
        assertThat(browser.get("/account").getContentAsString()).doesNotContain("data-keys=\"off\"");

        browser.post("/account", Map.of("language", "fi"));
        assertThat(browser.get("/account").getContentAsString()).contains("data-keys=\"off\"");

        browser.post("/account", Map.of("language", "fi", "singleKeys", "true"));
        assertThat(browser.get("/account").getContentAsString()).doesNotContain("data-keys=\"off\"");
    }

    @Test
    void peopleSeeTheirSessionsAndEndThem() throws Exception {
        var here = signedIn("group");
        var elsewhere = signedIn("group");
        var page = here.get("/account").getContentAsString();
        var handle = java.util.regex.Pattern.compile("/account/sessions/([0-9a-f]+)/removal")
                .matcher(page);
        assertThat(handle.find()).isTrue();
        assertThat(page).contains("tämä selain").doesNotContain(here.cookie("solmu"));

        here.post("/account/sessions/" + handle.group(1) + "/removal", Map.of());

        assertThat(here.get("/account").getStatus()).isEqualTo(200);
        assertThat(elsewhere.get("/account").getRedirectedUrl()).startsWith("/sign-in");
    }

    @Test
    void whoeverSignsOutIsOut() throws Exception {
        var browser = signedIn("coordinator");
        browser.get("/account");
        var session = browser.cookie("solmu");

        browser.post("/sign-out", Map.of());

        assertThat(browser.cookie("solmu")).isNotEqualTo(session);
        assertThat(browser.get("/account").getRedirectedUrl()).startsWith("/sign-in");
    }

    @Test
    void nobodyButAdministratorsSeesTheAdministration() throws Exception {
        for (var persona : new String[] {"management", "group", "coordinator", "member"}) {
            var browser = signedIn(persona);
            for (var address : new String[] {"/admin", "/admin/accounts", "/admin/audit"}) {
                assertThat(browser.get(address).getStatus())
                        .as(persona + " " + address)
                        .isEqualTo(403);
            }
        }
    }

    private TestBrowser signedIn(String persona) throws Exception {
        var browser = new TestBrowser(server);
        browser.get("/sign-in?lang=fi");
        browser.post("/demo/sign-in", Map.of("persona", persona));
        return browser;
    }
}
