package fi.solmu.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.solmu.SolmuTest;
import fi.solmu.TestOutbox;
import fi.solmu.kernel.Language;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** I2: a request that calls us by another name. */
@SolmuTest
class OurNamesIT {
    @Autowired
    private MockMvc server;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient db;

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "evil.example:8080"})
    void aForeignHostIsRefused(String host) throws Exception {
        server.perform(get("/sign-in").with(request -> {
                    request.setServerName(host);
                    return request;
                }))
                .andExpect(status().isBadRequest());
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST", "127.0.0.1", "[::1]"})
    void ourOwnNamesAreAnswered(String host) throws Exception {
        server.perform(get("/sign-in").with(request -> {
                    request.setServerName(host);
                    return request;
                }))
                .andExpect(status().isOk());
    }

    @Test
    void linksInLettersAreMadeOfTheConfiguredAddressOnly() throws Exception {
        var email = "host." + UUID.randomUUID() + "@example.org";
        accounts.open(email, "Aino Kokeilija", Language.EN);

        server.perform(post("/sign-in")
                        .param("email", email)
                        .header("X-Forwarded-Host", "evil.example")
                        .header("X-Forwarded-Proto", "https")
                        .header("Forwarded", "host=evil.example")
                        .with(request -> {
                            request.setServerName("127.0.0.1");
                            request.setRemoteAddr("10.9.9.9");
                            return request;
                        })
                        .with(csrf()))
                .andExpect(status().isFound());

        var body = TestOutbox.letter(db, email);
        assertThat(body).contains("http://localhost:8080/sign-in/link/").doesNotContain("evil", "127.0.0.1");
    }
}
