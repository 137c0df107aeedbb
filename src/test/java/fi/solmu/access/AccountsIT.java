package fi.solmu.access;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.SolmuTest;
import fi.solmu.TestBrowser;
import fi.solmu.access.Accounts.Removal;
import fi.solmu.kernel.Language;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

@SolmuTest
class AccountsIT {
    @Autowired
    private Accounts accounts;

    @Autowired
    private RoleGrants roles;

    @Autowired
    private Actors actors;

    @Autowired
    private Audit audit;

    @Autowired
    private MockMvc server;

    @Autowired
    private JdbcClient db;

    @Autowired
    private TransactionTemplate transactions;

    @Test
    void openingTwiceIsOneAccountWhateverTheCase() {
        var email = "Aino." + UUID.randomUUID() + "@example.org";
        var first = accounts.open(email, "Aino", Language.FI);
        var second = accounts.open(email.toUpperCase(java.util.Locale.ROOT), "Aino", Language.FI);

        assertThat(second).isEqualTo(first);
    }

    @Test
    void everyActEntersTheAuditTrail() {
        var by = account("Pääkäyttäjä");
        var account = accounts.open(UUID.randomUUID() + "@example.org", "Bertta", Language.SV, by);
        roles.grant(account, Role.GROUP, by);
        roles.grant(account, Role.GROUP, by);
        roles.revoke(account, Role.GROUP, by);
        accounts.close(account, by);
        accounts.open(accounts.get(account).email(), "Bertta", Language.SV, by);

        assertThat(audit.history(List.of(account), 20))
                .extracting(AuditEntry::field, AuditEntry::before, AuditEntry::after)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("role", null, "GROUP"),
                        org.assertj.core.groups.Tuple.tuple("role", "GROUP", null),
                        org.assertj.core.groups.Tuple.tuple("closed", null, "yes"),
                        org.assertj.core.groups.Tuple.tuple("closed", "yes", null))
                .hasSize(6);
    }

    @Test
    void theLastAdministratorCannotBeRemoved() {
        transactions.executeWithoutResult(status -> {
            db.sql("UPDATE role_grant SET revoked_at = now() WHERE role = 'ADMINISTRATOR' AND revoked_at IS NULL")
                    .update();
            var first = account("Aino");
            var second = account("Bertta");
            roles.grant(first, Role.ADMINISTRATOR, null);
            assertThat(roles.revoke(first, Role.ADMINISTRATOR, first)).isEqualTo(Removal.LAST_ADMINISTRATOR);
            assertThat(accounts.close(first, first)).isEqualTo(Removal.LAST_ADMINISTRATOR);
            roles.grant(second, Role.ADMINISTRATOR, first);
            assertThat(accounts.close(first, second)).isEqualTo(Removal.DONE);
            assertThat(roles.revoke(second, Role.ADMINISTRATOR, second)).isEqualTo(Removal.LAST_ADMINISTRATOR);
            status.setRollbackOnly();
        });
    }

    @Test
    void theFirstAdministratorIsMadeOnce() {
        transactions.executeWithoutResult(status -> {
            db.sql("UPDATE role_grant SET revoked_at = now() WHERE role = 'ADMINISTRATOR' AND revoked_at IS NULL")
                    .update();
            var email = UUID.randomUUID() + "@example.org";
            assertThat(accounts.openFirstAdministrator(email, Language.FI)).isTrue();
            assertThat(accounts.find(email).orElseThrow().roles()).containsExactly(Role.ADMINISTRATOR);
            assertThat(accounts.openFirstAdministrator("other" + email, Language.FI))
                    .isFalse();
            status.setRollbackOnly();
        });
    }

    @Test
    void closingAnAccountEndsItsSessionsAtOnce() throws Exception {
        var browser = new TestBrowser(server);
        browser.get("/sign-in");
        browser.post("/demo/sign-in", Map.of("persona", "member"));
        assertThat(browser.get("/account").getStatus()).isEqualTo(200);
        var member = accounts.find("petra.huovila@iisalmi.example").orElseThrow();

        accounts.close(member.id(), null);

        assertThat(browser.get("/account").getRedirectedUrl()).startsWith("/sign-in");
        assertThat(sessions(member.id())).isZero();
        assertThat(actors.find(member.id())).isEmpty();
    }

    private long sessions(UUID account) {
        return db.sql("SELECT count(*) FROM spring_session WHERE principal_name = :account")
                .param("account", account.toString())
                .query(Long.class)
                .single();
    }

    private UUID account(String name) {
        return accounts.open(UUID.randomUUID() + "@example.org", name, Language.FI);
    }
}
