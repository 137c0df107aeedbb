package fi.solmu.access;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.SolmuTest;
import fi.solmu.TestBrowser;
import fi.solmu.kernel.Sql;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@SolmuTest
class SessionStoreIT {
    @Autowired
    private MockMvc server;

    @Autowired
    private JdbcClient db;

    private TestBrowser browser;

    @BeforeEach
    void aCoordinator() throws Exception {
        signIn("coordinator");
    }

    private void signIn(String persona) throws Exception {
        browser = new TestBrowser(server);
        browser.get("/sign-in");
        browser.post("/demo/sign-in", Map.of("persona", persona));
    }

    @Test
    void aPageOpenedAgainWithinTheMinuteWritesNothing() throws Exception {
        var before = version();

        assertThat(browser.get("/today").getStatus()).isEqualTo(200);

        assertThat(version()).isEqualTo(before);
    }

    @Test
    void aPageOpenedLaterIsWrittenDown() throws Exception {
        db.sql("UPDATE spring_session SET last_access_time = last_access_time - 61000 WHERE session_id = :id")
                .param("id", id())
                .update();
        var before = lastSeen();

        browser.get("/today");

        assertThat(lastSeen()).isGreaterThan(before);
    }

    @Test
    void aSessionEndedElsewhereIsOverWithTheNextPage() throws Exception {
        assertThat(browser.get("/today").getStatus()).isEqualTo(200);
        db.sql("DELETE FROM spring_session WHERE session_id = :id")
                .param("id", id())
                .update();

        assertThat(browser.get("/today").getRedirectedUrl()).startsWith("/sign-in");
    }

    @Test
    void aSessionNobodyUsedForTooLongIsOver() throws Exception {
        db.sql("UPDATE spring_session SET last_access_time = 0 WHERE session_id = :id")
                .param("id", id())
                .update();

        assertThat(browser.get("/today").getRedirectedUrl()).startsWith("/sign-in");
    }

    @Test
    void aRightTakenAwayIsGoneWithTheNextPage() throws Exception {
        signIn("management");
        assertThat(browser.get("/portfolio/coverage").getStatus()).isEqualTo(200);
        var grants = db.sql("""
                        UPDATE role_grant g SET revoked_at = now()
                        FROM spring_session s
                        WHERE s.session_id = :id AND g.account_id = s.principal_name::uuid AND g.revoked_at IS NULL
                        RETURNING g.id
                        """).param("id", id()).query(UUID.class).list();
        try {
            assertThat(grants).isNotEmpty();
            assertThat(browser.get("/portfolio/coverage").getStatus()).isEqualTo(403);
        } finally {
            db.sql("UPDATE role_grant SET revoked_at = NULL WHERE id = ANY (:grants)")
                    .param("grants", Sql.ids(grants))
                    .update();
        }
    }

    /** Changes whenever the row is written, even with what it held. */
    private String version() {
        return db.sql("SELECT xmin::text || ctid::text FROM spring_session WHERE session_id = :id")
                .param("id", id())
                .query(String.class)
                .single();
    }

    private long lastSeen() {
        return db.sql("SELECT last_access_time FROM spring_session WHERE session_id = :id")
                .param("id", id())
                .query(Long.class)
                .single();
    }

    private String id() {
        return new String(Base64.getDecoder().decode(browser.cookie("solmu")), StandardCharsets.UTF_8);
    }
}
