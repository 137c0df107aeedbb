package fi.solmu.access;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.SolmuTest;
import fi.solmu.TestBrowser;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
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
    void signedIn() throws Exception {
        browser = new TestBrowser(server);
        browser.get("/sign-in");
        browser.post("/demo/sign-in", Map.of("persona", "coordinator"));
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
