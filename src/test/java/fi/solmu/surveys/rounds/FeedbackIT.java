package fi.solmu.surveys.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fi.solmu.SolmuTest;
import fi.solmu.mail.LetterFilling;
import fi.solmu.register.Intake;
import fi.solmu.register.NetworkEdits;
import fi.solmu.register.RegisterData;
import fi.solmu.surveys.answering.Respondent;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Those who were asked hear what came of it. */
@SolmuTest
class FeedbackIT {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient db;

    @Autowired
    private MockMvc browser;

    @Autowired
    private Intake intake;

    @Autowired
    private NetworkEdits edits;

    @Autowired
    private List<LetterFilling> fillings;

    private final List<UUID> people = new ArrayList<>();
    private RoundData data;
    private String manager;
    private UUID round;

    @BeforeEach
    void aRoundWithSomebodyWhoAnsweredAndOneWhoDidNot() throws Exception {
        data = new RoundData(context);
        manager = new RegisterData(db, intake, edits)
                .account("Riitta", "MANAGEMENT")
                .toString();
        var network = data.network(2, people);
        round = data.open(network);
        new Respondent(browser, data.link(round, people.getFirst()))
                .answers(data.questionnaire("network-members"), network, 4, "Hyvä");
    }

    private MockHttpServletResponse tell(String fi) throws Exception {
        return browser.perform(post("/evaluation/rounds/" + round + "/feedback")
                        .with(user(manager))
                        .with(csrf())
                        .header("Accept-Language", "fi")
                        .param("messageFi", fi))
                .andReturn()
                .getResponse();
    }

    private List<String> letters() {
        return db.sql("SELECT body FROM letter WHERE purpose = 'surveys.feedback' AND unique_key LIKE ANY (:keys)")
                .param(
                        "keys",
                        people.stream()
                                .map(person -> "%" + data.invitation(round, person))
                                .toArray(String[]::new))
                .query(String.class)
                .list();
    }

    private String opened(UUID person) throws Exception {
        return new Respondent(browser, data.link(round, person))
                .opens("/answer")
                .getResponse()
                .getContentAsString();
    }

    @Test
    void everybodyWhoWasAskedIsToldAndTheLinkOpensWhatCameOfIt() throws Exception {
        data.close(round);
        assertThat(opened(people.getFirst())).doesNotContain("Mitä tuloksista seurasi");
        db.sql("""
                        WITH made AS (
                            INSERT INTO survey_recommendation (round_id, number, title_fi, reasons, owner_id, handling,
                                                               due_year, due_quarter)
                            VALUES (:round, 1, 'Kokousten määrä harkitaan', 'Perustelu vain meille', :owner, 'MANAGEMENT', 2031, 2)
                            RETURNING id)
                        INSERT INTO survey_recommendation_state (recommendation_id, status, outcome, begun_at)
                        SELECT id, 'DONE', 'Kokouksia on nyt neljä.', now() FROM made
                        """)
                .param("round", round)
                .param("owner", UUID.fromString(manager))
                .update();

        assertThat(tell("Kiitos vastauksista!").getRedirectedUrl()).isEqualTo("/evaluation/rounds/" + round);

        assertThat(letters()).hasSize(2).allMatch(body -> body.contains("Kiitos vastauksista!"));
        var filling = fillings.stream()
                .filter(each -> each.purpose().equals("surveys.feedback"))
                .findFirst()
                .orElseThrow();
        var link = data.link(round, people.getLast());
        assertThat(letters()).noneMatch(body -> body.contains(link));
        assertThat(letters().stream().flatMap(body -> filling.fill(body).stream()))
                .filteredOn(body -> body.contains(link))
                .hasSize(1);
        for (var person : people) {
            assertThat(opened(person))
                    .contains("Kiitos vastauksista!", "Kokousten määrä harkitaan", "Kokouksia on nyt neljä.")
                    .doesNotContain("Perustelu vain meille");
        }
    }

    @Test
    void nothingIsToldOfARoundThatIsOpenNorWithoutWords() throws Exception {
        assertThat(tell("Liian aikaisin").getStatus()).isEqualTo(302);
        assertThat(letters()).isEmpty();
        data.close(round);
        var empty = tell("  ");
        assertThat(empty.getStatus()).isEqualTo(422);
        assertThat(empty.getContentAsString()).contains("Kirjoita viesti ainakin yhdellä kielellä.");
        assertThat(letters()).isEmpty();
    }
}
