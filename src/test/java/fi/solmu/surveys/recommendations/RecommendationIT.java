package fi.solmu.surveys.recommendations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fi.solmu.SolmuTest;
import fi.solmu.register.Intake;
import fi.solmu.register.NetworkEdits;
import fi.solmu.register.RegisterData;
import fi.solmu.surveys.questionnaires.ShippedQuestionnaires;
import fi.solmu.surveys.results.AnsweredRounds;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** From what was found to what is proposed, and what came of it. */
@SolmuTest
class RecommendationIT {
    @Autowired
    private JdbcClient db;

    @Autowired
    private MockMvc browser;

    @Autowired
    private Intake intake;

    @Autowired
    private NetworkEdits edits;

    @Autowired
    private ShippedQuestionnaires questionnaires;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private UUID manager;
    private UUID network;
    private UUID round;

    @BeforeEach
    void aRoundThatIsClosed() {
        var register = new RegisterData(db, intake, edits);
        var rounds = new AnsweredRounds(db);
        questionnaires.take(null);
        manager = register.account("Riitta Johtaja", "MANAGEMENT");
        network = register.network("Hiljainen " + mark);
        round = rounds.round(rounds.typology(), "Arviointi " + mark, "CLOSED", LocalDate.of(2026, 3, 28));
        rounds.takesPart(round, network, null, 10, 8);
    }

    private MockHttpServletResponse send(String address, UUID who, String... fieldsAndValues) throws Exception {
        MockHttpServletRequestBuilder request =
                post(address).with(user(who.toString())).with(csrf());
        for (int at = 0; at < fieldsAndValues.length; at += 2) {
            request = request.param(fieldsAndValues[at], fieldsAndValues[at + 1]);
        }
        return browser.perform(request).andReturn().getResponse();
    }

    private String page(String address) throws Exception {
        return browser.perform(get(address).param("lang", "fi").with(user(manager.toString())))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private MockHttpServletResponse add(String title, String kind) throws Exception {
        return send(
                "/evaluation/rounds/" + round + "/recommendations",
                manager,
                "titleFi",
                title,
                "reasons",
                "Vain joka neljäs pitää verkostoa hyödyllisenä.",
                "network",
                network.toString(),
                "owner",
                manager.toString(),
                "handling",
                "WORKING_GROUP",
                "due",
                "2026-4",
                "kind",
                kind);
    }

    private @Nullable String added(String title, String kind) throws Exception {
        return add(title, kind).getRedirectedUrl();
    }

    @Test
    void numbersFollowEachOtherWithinARound() throws Exception {
        var first = added("Yksi " + mark, "");
        added("Kaksi " + mark, "");
        assertThat(page("/evaluation/rounds/" + round + "/recommendations")).contains("1. Yksi", "2. Kaksi");
        assertThat(page(first + "")).contains("Yksi " + mark, "Vain joka neljäs", "Riitta Johtaja", "Q4/2026");
    }

    @Test
    void whatIsMissingIsSaidAndNothingTypedIsLost() throws Exception {
        var refused = add("", "FOUND");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString())
                .contains("titleFi-error", "network-error", "Vain joka neljäs pitää verkostoa hyödyllisenä.");
        assertThat(db.sql("SELECT count(*) FROM survey_recommendation WHERE round_id = :round")
                        .param("round", round)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aProposalBeginsWithItsReasonsAndIsSeenFromTheRecommendation() throws Exception {
        var address = added("Lakkautetaan " + mark, "CLOSE");
        var proposal = send(address + "/proposal", manager).getRedirectedUrl();
        assertThat(proposal).startsWith("/proposals/");
        assertThat(db.sql("""
                                SELECT value FROM proposal_answer WHERE question = 'why' AND proposal_id = :id::uuid
                                """)
                        .param("id", String.valueOf(proposal).substring("/proposals/".length()))
                        .query(String.class)
                        .single())
                .isEqualTo("Arviointi " + mark + ", suositus 1: Vain joka neljäs pitää verkostoa hyödyllisenä.");
        assertThat(page(address + "")).contains(String.valueOf(proposal), "Lakkauttamisehdotus");
    }

    @Test
    void whatCannotBeProposedOfANetworkInItsStateIsSaid() throws Exception {
        var address = added("Elvytetään " + mark, "REVIVE");
        assertThat(send(address + "/proposal", manager).getRedirectedUrl()).isEqualTo(address);
    }

    @Test
    void anEndSaysWhatCameOfIt() throws Exception {
        var address = added("Kuvaukset kuntoon " + mark, "");
        assertThat(send(address + "/state", manager, "status", "DONE").getStatus())
                .isEqualTo(422);
        assertThat(send(address + "/state", manager, "status", "DONE", "outcome", "Kaikilla on kuvaus.")
                        .getRedirectedUrl())
                .isEqualTo(address);
        assertThat(page(address + "")).contains("valmis", "Kaikilla on kuvaus.");
    }

    @Test
    void whoeverChangesItAtTheSameTimeIsTold() throws Exception {
        var address = added("Kaksi muuttaa " + mark, "");
        String[] fields = {
            "titleFi",
            "Muutettu " + mark,
            "reasons",
            "Syy",
            "owner",
            manager.toString(),
            "handling",
            "MANAGEMENT",
            "due",
            "2027-1",
            "version",
            "1"
        };
        assertThat(send(address + "/edit", manager, fields).getRedirectedUrl()).isEqualTo(address);
        var second = send(address + "/edit", manager, fields);
        assertThat(second.getStatus()).isEqualTo(409);
        assertThat(second.getContentAsString()).contains("Muutettu " + mark, "value=\"2\"");
    }

    @Test
    void membersDoNotSeeThem() throws Exception {
        var member = new RegisterData(db, intake, edits).account("Muu " + mark);
        assertThat(browser.perform(get("/evaluation/recommendations").with(user(member.toString())))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void theNextRoundShowsWhatBecameOfThem() throws Exception {
        var title = "Kysytään uudelleen " + mark;
        added(title, "");
        var rounds = new AnsweredRounds(db);
        var next = rounds.round(rounds.typology(), "Seuraava " + mark, "CLOSED", LocalDate.of(2026, 3, 29));
        assertThat(page("/evaluation/rounds/" + next + "/recommendations"))
                .contains("Edellisen kierroksen suositukset", title);
        assertThat(page("/evaluation/rounds/" + round + "/recommendations")).contains(title);
    }
}
