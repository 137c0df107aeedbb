package fi.solmu.register.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.solmu.SolmuTest;
import fi.solmu.register.Entries;
import fi.solmu.register.PersonMerges;
import fi.solmu.register.PersonMerges.Outcome;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@SolmuTest
class MergePagesIT {
    private static final LocalDate LONG_AGO = LocalDate.of(2024, 1, 1);

    @Autowired
    private MockMvc browser;

    @Autowired
    private PersonMerges merges;

    @Autowired
    private JdbcClient db;

    private Entries entries;
    private UUID administrator;
    private UUID kept;
    private UUID other;
    private String network;
    private UUID merge;

    @BeforeEach
    void twoFoundToBeOne() {
        entries = new Entries(db);
        administrator = entries.administrator();
        network = Entries.unique("Erillinen");
        kept = entries.person("Saara", Entries.unique("Säilyvä"));
        other = entries.person("Saara", Entries.unique("Siirtyvä"));
        entries.membership(entries.network(network), other, null, LONG_AGO);
        entries.email(other, "saara." + network + "@kunta.example");
        merge = ((Outcome.Merged) merges.merge(kept, other, administrator)).merge();
    }

    private ResultActions open(UUID account, String address, Object... variables) throws Exception {
        return browser.perform(get(address, variables).with(user(account.toString())));
    }

    private ResultActions send(UUID account, String address) throws Exception {
        return browser.perform(post(address).with(user(account.toString())).with(csrf()));
    }

    @Test
    void somebodyFoundToBeAnotherIsReadOnThatOnesPage() throws Exception {
        open(administrator, "/people/{p}", other).andExpect(redirectedUrl("/people/" + kept));
        open(administrator, "/people/{p}", kept)
                .andExpect(content().string(containsString(network)))
                .andExpect(content().string(containsString("Yhdistetty samaksi ihmiseksi")))
                .andExpect(content().string(containsString("Ylva Ylläpitäjä")))
                .andExpect(content().string(containsString("/merges/" + merge + "/undo")));
    }

    @Test
    void whoeverMayNotReviewSeesTheMergeButNoWayToUndoIt() throws Exception {
        var group = entries.account("Raija Ryhmä", "GROUP");
        open(group, "/people/{p}", kept)
                .andExpect(content().string(containsString("Yhdistetty samaksi ihmiseksi")))
                .andExpect(content().string(not(containsString("/undo"))));
        open(group, "/people/{p}/merges/{m}/undo", kept, merge).andExpect(status().isForbidden());
        send(group, "/people/" + kept + "/merges/" + merge + "/undo").andExpect(status().isForbidden());
        assertThat(merges.of(kept)).hasSize(1);
    }

    @Test
    void beforeUndoingItIsShownWhatGoesToWhom() throws Exception {
        var page = open(administrator, "/people/{p}/merges/{m}/undo", kept, merge)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        int goes = page.indexOf("id=\"goes\"");
        assertThat(page.indexOf(network)).isGreaterThan(goes);
        assertThat(page.substring(goes)).contains("@kunta.example", "Siirtyvä");
        assertThat(page.substring(0, goes)).contains("Säilyvä").doesNotContain("@kunta.example");

        send(administrator, "/people/" + kept + "/merges/" + merge + "/undo")
                .andExpect(redirectedUrl("/people/" + kept));
        open(administrator, "/people/{p}", other)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(network)));
        open(administrator, "/people/{p}", kept).andExpect(content().string(not(containsString(network))));
        open(administrator, "/people/{p}/merges/{m}/undo", kept, merge).andExpect(status().isNotFound());
    }

    @Test
    void aMergeThatStandsUnderALaterOneOffersThatFirst() throws Exception {
        var third = entries.person("Saara", Entries.unique("Kolmas"));
        var later = ((Outcome.Merged) merges.merge(third, kept, administrator)).merge();
        open(administrator, "/people/{p}/merges/{m}/undo", third, merge)
                .andExpect(content().string(containsString("Peru myöhempi ensin")))
                .andExpect(content().string(containsString("/merges/" + later + "/undo")));
        open(administrator, "/people/{p}/merges/{m}/undo", third, later)
                .andExpect(content().string(not(containsString("Peru myöhempi ensin"))));
    }

    @Test
    void aMergeOfOtherPeopleIsNotFoundHere() throws Exception {
        var stranger = entries.person("Vieras", Entries.unique("Ihminen"));
        open(administrator, "/people/{p}/merges/{m}/undo", stranger, merge).andExpect(status().isNotFound());
        send(administrator, "/people/" + stranger + "/merges/" + merge + "/undo")
                .andExpect(status().isNotFound());
        assertThat(merges.of(kept)).hasSize(1);
    }

    @Test
    void whatIsSaidOfSomebodyMergedAwayIsReadOfTheOneWhoGoesOn() {
        entries.email(other, "myöhässä@kunta.example");
        assertThat(db.sql("SELECT count(*) FROM person_email WHERE person_id = :kept")
                        .param("kept", kept)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void thePageTellsWhatEachSourceSaysWithoutShowingAddressesThatMayNotBeSeen() throws Exception {
        open(administrator, "/people/{p}", kept)
                .andExpect(content().string(containsString("Mitä kukin lähde sanoo")))
                .andExpect(content().string(containsString("Siirtyvä")))
                .andExpect(content().string(not(containsString("@kunta.example"))));
    }
}
