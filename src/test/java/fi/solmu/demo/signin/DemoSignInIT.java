package fi.solmu.demo.signin;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.solmu.SolmuTest;
import jakarta.servlet.http.Cookie;
import org.assertj.core.api.Assertions;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@SolmuTest
class DemoSignInIT {
    @Autowired
    private MockMvc browser;

    @ParameterizedTest
    @ValueSource(strings = {"admin", "management", "group", "coordinator", "member", "contact", "reviewer", "officer"})
    void everyPersonaComesToTheirDeskAndHasAnAccount(String persona) throws Exception {
        var answer = browser.perform(
                        post("/demo/sign-in").param("persona", persona).with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andExpect(redirectedUrl("/today"))
                .andReturn()
                .getResponse();

        var session = answer.getCookie("solmu");

        Assertions.assertThat(session).isNotNull();
        Assertions.assertThat(session.isHttpOnly()).isTrue();
        browser.perform(get("/account").cookie(new Cookie("solmu", session.getValue())))
                .andExpect(status().isOk());
    }

    @ParameterizedTest
    @CsvSource({"fi, Kokeile esimerkkihenkilönä", "sv, Pröva som en exempelperson", "en, Try it as one of these people"
    })
    void theSignInPageOffersThemByName(String language, String words) throws Exception {
        browser.perform(get("/sign-in").param("lang", language))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString(words)))
                .andExpect(content().string(Matchers.containsString("Helena Rautio")));
    }

    @Test
    void nobodyElseIsOffered() throws Exception {
        browser.perform(post("/demo/sign-in").param("persona", "nobody").with(csrf()))
                .andExpect(status().isNotFound());
    }

    @Test
    void withoutTheTokenOfThePageNobodyIsSignedIn() throws Exception {
        browser.perform(post("/demo/sign-in").param("persona", "admin")).andExpect(status().isForbidden());
    }
}
