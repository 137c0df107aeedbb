package fi.solmu.register.search;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.solmu.SolmuTest;
import fi.solmu.register.Entries;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@SolmuTest
class SearchIT {
    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient db;

    private Entries entries;

    @BeforeEach
    void data() {
        entries = new Entries(db);
    }

    private ResultActions search(UUID account, String text) throws Exception {
        return browser.perform(get("/search").param("q", text).with(user(account.toString())));
    }

    @Test
    void oneTextFindsNetworksOrganisationsAndPeople() throws Exception {
        var word = Entries.unique("Hilmasaari");
        entries.network(word + "verkosto");
        entries.municipality(word + "la");
        entries.person("Hilma", word + "nen");
        search(entries.administrator(), word)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(word + "verkosto")))
                .andExpect(content().string(containsString(word + "la")))
                .andExpect(content().string(containsString(word + "nen")))
                .andExpect(content().string(containsString("/networks?q=" + word)))
                .andExpect(content().string(containsString("/people?q=" + word)));
    }

    @Test
    void aNetworkThatWasWithdrawnOrMergedIsNotFound() throws Exception {
        var word = Entries.unique("Kadonnut");
        entries.network(word + "verkosto", "WITHDRAWN");
        var merged = entries.network(word + "rinki");
        db.sql("UPDATE network SET canonical_id = :kept WHERE id = :id")
                .param("kept", entries.network("Jäljelle jäänyt"))
                .param("id", merged)
                .update();
        search(entries.administrator(), word)
                .andExpect(content().string(not(containsString(word + "verkosto"))))
                .andExpect(content().string(not(containsString(word + "rinki"))));
    }

    @Test
    void twoLettersAreNeededAndSignsMeanNothing() throws Exception {
        var administrator = entries.administrator();
        search(administrator, "a").andExpect(content().string(containsString("vähintään kaksi kirjainta")));
        search(administrator, "").andExpect(status().isOk());
        search(administrator, "%_'\\").andExpect(status().isOk());
        search(administrator, "!&|()").andExpect(status().isOk());
        search(administrator, "x".repeat(5_000)).andExpect(status().isOk());
    }

    @Test
    void aMemberHasNoSearch() throws Exception {
        search(entries.nobody(), "mitä vain").andExpect(status().isForbidden());
    }
}
