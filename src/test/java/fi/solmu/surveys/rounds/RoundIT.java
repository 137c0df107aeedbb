package fi.solmu.surveys.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.AtOnce;
import fi.solmu.SolmuTest;
import fi.solmu.access.Action;
import fi.solmu.mail.LetterFilling;
import fi.solmu.surveys.answering.Respondent;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** A round from its opening to its closing: who is asked, what they can do with their link, what remains. */
@SolmuTest
class RoundIT {
    private static final int AT_ONCE = 50;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient db;

    @Autowired
    private MockMvc browser;

    @Autowired
    private List<LetterFilling> fillings;

    @Autowired
    private Reminding reminding;

    @Autowired
    private Rounds rounds;

    @Autowired
    private TransactionTemplate transactions;

    private RoundData data;
    private final List<UUID> people = new ArrayList<>();

    @BeforeEach
    void data() {
        data = new RoundData(context);
    }

    private Respondent respondent(UUID round, UUID person) {
        return new Respondent(browser, data.link(round, person));
    }

    private int count(String table, UUID round) {
        return db.sql("SELECT count(*) FROM " + table + " WHERE round_id = :round")
                .param("round", round)
                .query(Integer.class)
                .single();
    }

    @Test
    void everybodyGetsOneLetterForAllTheirNetworksAndItsLinkIsNowhereWritten() throws Exception {
        var first = data.network(3, people);
        var second = data.network(2, people);
        var both = people.getFirst();
        db.sql(
                        "INSERT INTO membership (network_id, person_id, role, since, said_at) VALUES (:n, :p, 'MEMBER', DATE '2022-05-01', now())")
                .param("n", second)
                .param("p", both)
                .update();
        var coordinator = data.coordinatorOf(first);
        var round = data.open(first, second);

        assertThat(count("survey_invitation", round)).isEqualTo(6);
        assertThat(count("survey_ballot", round)).isEqualTo(7);
        var letters = letters(RoundLetters.INVITATION, round.toString());
        assertThat(letters).hasSize(6);
        var link = data.link(round, both);
        assertThat(letters).noneMatch(body -> body.contains(link));
        assertThat(filled(RoundLetters.INVITATION, letters))
                .filteredOn(body -> body.contains(link))
                .hasSize(1);

        var page = respondent(round, both).opens("/answer").getResponse().getContentAsString();
        assertThat(page).contains("/answer/forms/" + first + "/member", "/answer/forms/" + second + "/member");
        assertThat(respondent(round, coordinator).opens("/answer").getResponse().getContentAsString())
                .contains("/answer/forms/" + first + "/coordinator")
                .doesNotContain(second.toString());
    }

    private List<String> letters(String purpose, String about) {
        return db.sql("SELECT body FROM letter WHERE purpose = :purpose AND unique_key LIKE '%' || :about || '%'")
                .param("purpose", purpose)
                .param("about", about)
                .query(String.class)
                .list();
    }

    /** Letters as they would be sent. */
    private List<String> filled(String purpose, List<String> bodies) {
        var filling = fillings.stream()
                .filter(each -> each.purpose().equals(purpose))
                .findFirst()
                .orElseThrow();
        return bodies.stream().flatMap(body -> filling.fill(body).stream()).toList();
    }

    @Test
    void aLinkOpensItsOwnFormsOnly() throws Exception {
        var mine = data.network(1, people);
        var theirs = data.network(1, people);
        var round = data.open(mine, theirs);
        var other = data.open(theirs);
        assertThat(status(respondent(round, people.getFirst()), "/answer/forms/" + mine + "/member"))
                .isEqualTo(200);
        assertThat(status(respondent(round, people.getFirst()), "/answer/forms/" + theirs + "/member"))
                .isEqualTo(404);
        assertThat(status(respondent(round, people.getFirst()), "/answer/forms/" + mine + "/coordinator"))
                .isEqualTo(404);
        assertThat(status(respondent(other, people.getLast()), "/answer/forms/" + mine + "/member"))
                .isEqualTo(404);
        assertThat(status(new Respondent(browser, "arvattu"), "/answer")).isEqualTo(404);
        assertThat(respondent(other, people.getLast())
                        .presses(mine, "member", 4, "send")
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    private static int status(Respondent who, String address) throws Exception {
        return who.opens(address).getResponse().getStatus();
    }

    @Test
    void openingALinkAsOftenAsAMailScannerDoesChangesNothing() throws Exception {
        var network = data.network(1, people);
        var round = data.open(network);
        for (int times = 0; times < 5; times++) {
            assertThat(new Respondent(browser, "none")
                            .opens("/answer/" + data.link(round, people.getFirst()))
                            .getResponse()
                            .getRedirectedUrl())
                    .isEqualTo("/answer");
        }
        assertThat(count("survey_ballot", round)).isOne();
        assertThat(respondent(round, people.getFirst())
                        .answers(data.questionnaire("network-members"), network, 4, "Hyvä")
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo("/answer");
        assertThat(count("survey_answer", round)).isOne();
    }

    @Test
    void whoeverSendsAFormFiftyTimesAtOnceHasAnsweredOnce() throws Exception {
        var network = data.network(1, people);
        var round = data.open(network);
        var one = respondent(round, people.getFirst());
        var scale = data.question("network-members", "purpose-guides");
        one.presses(network, "member", 1, "on", "q-" + scale.id(), "3");
        List<Callable<Integer>> presses = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            presses.add(() ->
                    one.presses(network, "member", 4, "send").getResponse().getStatus());
        }
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (var answer : threads.invokeAll(presses)) {
                assertThat(answer.get()).isEqualTo(302);
            }
        }
        assertThat(count("survey_answer", round)).isOne();
        assertThat(db.sql(
                                "SELECT count(*) FROM survey_draft d JOIN survey_ballot b ON b.hash = d.ballot_hash WHERE b.round_id = :round")
                        .param("round", round)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aReminderGoesToWhoeverHasSomethingLeftAndTheOutboxDoesNotTellWhoThatIs() throws Exception {
        var network = data.network(3, people);
        var round = data.open(network);
        respondent(round, people.getFirst()).answers(data.questionnaire("network-members"), network, 4, "Hyvä");
        var skips = respondent(round, people.get(1));
        browser.perform(
                        org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post(
                                        "/answer/forms/" + network + "/member/skip")
                                .cookie(new jakarta.servlet.http.Cookie("solmu_answer", skips.link()))
                                .with(org.springframework.security.test.web.servlet.request
                                        .SecurityMockMvcRequestPostProcessors.csrf()))
                .andReturn();

        assertThat(remind(round)).isEqualTo(Reminding.Outcome.SENT);
        var reminder = db.sql("SELECT id FROM survey_reminder WHERE round_id = :round")
                .param("round", round)
                .query(UUID.class)
                .single();
        var written = letters(RoundLetters.REMINDER, reminder.toString());
        assertThat(written).hasSize(3);
        assertThat(filled(RoundLetters.REMINDER, written))
                .singleElement()
                .asString()
                .contains(data.link(round, people.getLast()));
    }

    private Reminding.Outcome remind(UUID round) {
        return reminding.remind(round, Action.OPEN_ROUND, data.management());
    }

    @Test
    void aButtonPressedTwiceRemindsOnce() {
        var round = data.open(data.network(1, people));
        var second = new AtOnce(db, transactions)
                .whileStillOpen(() -> assertThat(remind(round)).isEqualTo(Reminding.Outcome.SENT), () -> remind(round));
        assertThat(second).isEqualTo(Reminding.Outcome.SENT_TODAY);
        assertThat(count("survey_reminder", round)).isOne();

        db.sql("UPDATE survey_reminder SET sent_at = sent_at - INTERVAL '1 day' WHERE round_id = :round")
                .param("round", round)
                .update();
        assertThat(remind(round)).isEqualTo(Reminding.Outcome.SENT);
    }

    @Test
    void closingKeepsHowManyAnsweredAndTakesTheNamesOfSmallNetworksAway() throws Exception {
        var large = data.network(6, people);
        var small = data.network(4, people);
        var round = data.open(large, small);
        var form = data.questionnaire("network-members");
        for (int i = 0; i < 10; i++) {
            respondent(round, people.get(i)).answers(form, i < 6 ? large : small, 1 + i % 5, "Sanat " + i);
        }
        data.close(round);

        assertThat(answered(round, large)).isEqualTo(6);
        assertThat(answered(round, small)).isEqualTo(4);
        assertThat(named(round, large)).isEqualTo(6);
        assertThat(named(round, small)).isZero();
        assertThat(count("survey_answer", round)).isEqualTo(10);
        assertThat(db.sql("SELECT count(*) FROM survey_text WHERE round_id = :round AND network_id IS NOT NULL")
                        .param("round", round)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(respondent(round, people.getFirst())
                        .opens("/answer")
                        .getResponse()
                        .getContentAsString())
                .contains("ei voi enää vastata");
        assertThat(rounds.close(round, data.management())).isFalse();
    }

    @Test
    void whoeverComesWhileARoundOpensFindsWhatItHasBecome() {
        var round = data.draft(data.network(1, people));
        var open = new AtOnce(db, transactions)
                .whileStillOpen(
                        () -> assertThat(rounds.open(round, data.management())).isEqualTo(RoundStatus.OPENING),
                        () -> transactions.execute(_ -> rounds.status(round)));
        assertThat(open).isEqualTo(RoundStatus.OPENING);
    }

    private int answered(UUID round, UUID network) {
        return db.sql("SELECT members_answered FROM survey_network WHERE round_id = :round AND network_id = :network")
                .param("round", round)
                .param("network", network)
                .query(Integer.class)
                .single();
    }

    private int named(UUID round, UUID network) {
        return db.sql("SELECT count(*) FROM survey_answer WHERE round_id = :round AND network_id = :network")
                .param("round", round)
                .param("network", network)
                .query(Integer.class)
                .single();
    }

    @Test
    void aRoundGoesOnlyWhereItMay() {
        for (var from : RoundStatus.values()) {
            assertThat(from.next()).doesNotContain(from, RoundStatus.PUBLISHED);
        }
        assertThat(RoundStatus.CLOSED.next()).isEmpty();
        var round = data.draft(data.network(1, people));
        assertThat(rounds.close(round, data.management())).isFalse();
        assertThat(remind(round)).isEqualTo(Reminding.Outcome.NOT_OPEN);
        assertThat(rounds.cancel(round, data.management())).isTrue();
        assertThat(rounds.open(round, data.management())).isEqualTo(RoundStatus.CANCELLED);
    }
}
