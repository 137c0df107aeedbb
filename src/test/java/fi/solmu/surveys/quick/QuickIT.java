package fi.solmu.surveys.quick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fi.solmu.SolmuTest;
import fi.solmu.register.Intake;
import fi.solmu.register.MeasureSource;
import fi.solmu.register.NetworkEdits;
import fi.solmu.register.RegisterData;
import fi.solmu.surveys.answering.Respondent;
import fi.solmu.surveys.questionnaires.QuestionnaireQueries;
import fi.solmu.surveys.rounds.QuickRounds;
import fi.solmu.surveys.rounds.RoundData;
import fi.solmu.surveys.rounds.RoundStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** What a coordinator asks between evaluations. */
@SolmuTest
class QuickIT {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient db;

    @Autowired
    private MockMvc browser;

    @Autowired
    private QuickRounds rounds;

    @Autowired
    private QuestionnaireQueries questionnaires;

    @Autowired
    private List<MeasureSource> measures;

    @Autowired
    private Intake intake;

    @Autowired
    private NetworkEdits edits;

    @Autowired
    private Clock clock;

    private final List<UUID> people = new ArrayList<>();
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private RoundData data;
    private String coordinator;
    private UUID network;

    @BeforeEach
    void aRunningNetworkOfSix() {
        data = new RoundData(context);
        data.draft(); // takes the questionnaires into use, and makes a typology
        network = data.network(6, people);
        running(network);
        coordinator = accountOf(data.coordinatorOf(network));
    }

    private void running(UUID each) {
        db.sql("UPDATE network_state SET ended_at = now() WHERE network_id = :network AND ended_at IS NULL")
                .param("network", each)
                .update();
        db.sql("""
                        INSERT INTO network_state (network_id, status, since, term, review_on, begun_at)
                        VALUES (:network, 'RUNNING', DATE '2022-05-01', 'CONTINUING', DATE '2040-01-01', now())
                        """).param("network", each).update();
    }

    private String accountOf(UUID person) {
        var account = new RegisterData(db, intake, edits).account("Vetäjä");
        db.sql("UPDATE person SET account_id = :account WHERE id = :person")
                .param("account", account)
                .param("person", person)
                .update();
        return account.toString();
    }

    private Map<String, String> form() {
        var form = new HashMap<String, String>();
        form.put("nameFi", "Kokousaika " + mark);
        form.put("question1Fi", "Sopiiko aamupäivä?");
        form.put("answer1", "YES_NO");
        form.put("question2Fi", "Kokouksista on hyötyä.");
        form.put("answer2", "AGREEMENT");
        form.put("closesOn", LocalDate.now(clock).plusDays(5).toString());
        return form;
    }

    private MockHttpServletResponse ask(String who, Map<String, String> form) throws Exception {
        var request = post("/networks/" + network + "/surveys")
                .with(user(who))
                .with(csrf())
                .header("Accept-Language", "fi");
        form.forEach(request::param);
        return browser.perform(request).andReturn().getResponse();
    }

    private String page(String who, String path) throws Exception {
        return browser.perform(get(path).param("lang", "fi").with(user(who)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private QuickRounds.Quick awaited(RoundStatus status) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> rounds.of(network).getFirst().status() == status);
        return rounds.of(network).getFirst();
    }

    @Test
    void membersAreAskedAnswerAndTheCoordinatorSeesWhatMayBeShown() throws Exception {
        assertThat(ask(coordinator, form()).getRedirectedUrl()).isEqualTo("/networks/" + network + "/surveys");
        var open = awaited(RoundStatus.OPEN);
        assertThat(open.asked()).isEqualTo(6); // not the coordinator
        assertThat(db.sql("SELECT subject FROM letter WHERE unique_key LIKE :key")
                        .param("key", "surveys.invitation/" + open.id() + "/%")
                        .query(String.class)
                        .list())
                .hasSize(6)
                .allMatch(subject -> subject.contains("Kokousaika " + mark));

        var asked = db.sql("SELECT member_questionnaire_id FROM survey_round WHERE id = :round")
                .param("round", open.id())
                .query(UUID.class)
                .single();
        for (var person : people.subList(0, 5)) {
            new Respondent(browser, data.link(open.id(), person)).answers(questionnaires.whole(asked), network, 1, "");
        }
        assertThat(page(coordinator, "/networks/" + network + "/surveys")).contains("Kokousaika " + mark);
        assertThat(page(coordinator, open.results())).doesNotContain("Sopiiko aamupäivä?");

        browser.perform(post(open.closing()).with(user(coordinator)).with(csrf()));
        var closed = awaited(RoundStatus.CLOSED);
        assertThat(closed.answered()).isEqualTo(5);
        assertThat(page(coordinator, closed.results())).contains("Sopiiko aamupäivä?", "Kokouksista on hyötyä.");

        // it is no evaluation
        var manager = new RegisterData(db, intake, edits).account("Riitta", "MANAGEMENT");
        assertThat(page(manager.toString(), "/evaluation")).doesNotContain(mark);
        assertThat(page(manager.toString(), "/evaluation/questionnaires")).doesNotContain(mark);
        assertThat(page(manager.toString(), "/evaluation/rounds/new")).doesNotContain(mark);
        assertThat(measures.stream()
                        .flatMap(source -> source.values(List.of(network), LocalDate.now(clock)).stream())
                        .map(MeasureSource.Value::measure))
                .doesNotContain("evaluation.response");
    }

    @Test
    void whoeverHasNotAnsweredIsRemindedAsOfAnEvaluation() throws Exception {
        ask(coordinator, form());
        var open = awaited(RoundStatus.OPEN);
        assertThat(page(coordinator, open.reminding())).contains("Kukaan ei näe, keitä he ovat");
        assertThat(rounds.of(network).getFirst().reminded()).isNull();
        browser.perform(post(open.reminding()).with(user(coordinator)).with(csrf()));
        assertThat(rounds.of(network).getFirst().reminded()).isNotNull();
        assertThat(db.sql("""
                        SELECT l.subject || l.body FROM letter l
                        JOIN survey_reminder m ON l.unique_key LIKE 'surveys.reminder/' || m.id || '/%' AND m.round_id = :round
                        """).param("round", open.id()).query(String.class).list())
                .hasSize(6)
                .allMatch(letter -> letter.contains("Vielä ehtii: Kokousaika " + mark)
                        && letter.contains("Et ole vielä vastannut"));
        assertThat(page(coordinator, "/networks/" + network + "/surveys")).contains("Muistutettu");
    }

    @Test
    void whileOneIsOpenThereIsNoSecond() throws Exception {
        ask(coordinator, form());
        awaited(RoundStatus.OPEN);
        assertThat(page(coordinator, "/networks/" + network + "/surveys"))
                .contains("Edellinen kysely on vielä kesken.");
        ask(coordinator, form());
        assertThat(rounds.of(network)).hasSize(1);
        assertThat(db.sql("SELECT count(*) FROM questionnaire WHERE quick AND name_fi = :name")
                        .param("name", "Kokousaika " + mark)
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void soFewAreNotAskedThatNothingCouldEverBeShown() throws Exception {
        db.sql("DELETE FROM membership WHERE network_id = :network AND person_id = ANY (:people)")
                .param("network", network)
                .param("people", people.subList(0, 2).toArray(UUID[]::new))
                .update();
        assertThat(page(coordinator, "/networks/" + network + "/surveys")).contains("on alle viisi");
        ask(coordinator, form());
        assertThat(rounds.of(network)).isEmpty();
    }

    @Test
    void gapsInTranslationsAreSaidAtTheirPlaceAndNothingIsLost() throws Exception {
        var form = form();
        form.put("nameSv", "Mötestid");
        var answer = ask(coordinator, form);
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString())
                .contains("id=\"question1Sv-error\"", "id=\"question2Sv-error\"", "Mötestid", "Sopiiko aamupäivä?");
        form.remove("nameSv");
        form.remove("question1Fi");
        form.remove("question2Fi");
        assertThat(ask(coordinator, form).getContentAsString()).contains("Kirjoita ainakin yksi kysymys.");
        form.put("question1Fi", "Sopiiko?");
        form.put("closesOn", LocalDate.now(clock).toString());
        assertThat(ask(coordinator, form).getContentAsString()).contains("id=\"closesOn-error\"");
    }

    @Test
    void onlyItsOwnCoordinatorAsksAndOnlyItsOwnRoundsAreClosed() throws Exception {
        var other = data.network(6, new ArrayList<>());
        running(other);
        var stranger = accountOf(data.coordinatorOf(other));
        assertThat(ask(stranger, form()).getStatus()).isEqualTo(403);
        ask(coordinator, form());
        var open = awaited(RoundStatus.OPEN);
        for (var act : List.of("close", "remind")) {
            assertThat(browser.perform(post("/networks/" + other + "/surveys/" + open.id() + "/" + act)
                                    .with(user(stranger))
                                    .with(csrf()))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .isEqualTo(404);
        }
        assertThat(rounds.of(network).getFirst().status()).isEqualTo(RoundStatus.OPEN);
    }
}
