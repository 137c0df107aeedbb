package fi.solmu;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@SolmuTest
class StartingIT {
    @Autowired
    private MockMvc browser;

    @Test
    void anAddressThatDoesNotExistSaysSoInTheReadersLanguage() throws Exception {
        browser.perform(get("/no-such-page").header("Accept-Language", "sv"))
                .andExpect(status().isNotFound())
                .andExpect(content().string(Matchers.containsString("Sidan hittades inte")))
                .andExpect(header().doesNotExist("Set-Cookie"));
    }

    @Test
    void aProxyIsToldThatTheNodeAnswersAndIsGivenNoSession() throws Exception {
        browser.perform(get("/health"))
                .andExpect(status().isOk())
                .andExpect(content().string("UP"))
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(header().doesNotExist("Set-Cookie"));
    }
}
