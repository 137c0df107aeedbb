package fi.solmu.surveys.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fi.solmu.SolmuTest;
import fi.solmu.register.Entries;
import fi.solmu.surveys.AnswerSecrets;
import fi.solmu.surveys.Side;
import fi.solmu.surveys.answering.Respondent;
import fi.solmu.surveys.mixing.Mixing;
import fi.solmu.surveys.questionnaires.Questionnaire;
import fi.solmu.surveys.results.AnsweredRounds;
import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Networks whose members are not named: anybody who has the link answers once, and nothing tells who they are. */
@SolmuTest
class OpenLinkIT {
    private static final int AT_ONCE = 50;
    private static final int MANY = 60;
    private static final double NO_ORDER = 0.3;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient db;

    @Autowired
    private MockMvc browser;

    @Autowired
    private AnswerSecrets secrets;

    @Autowired
    private Mixing mixing;

    private RoundData data;
    private Questionnaire form;
    private UUID network;
    private UUID round;
    private String token;
    private int client;

    @BeforeEach
    void aNetworkOfWhichNobodyIsKnown() {
        data = new RoundData(context);
        network = data.network(0, new ArrayList<>());
        round = data.open(network);
        form = data.questionnaire("network-members");
        token = secrets.openLink(round, network);
    }

    /** Every one from an address of their own. */
    private MockHttpServletResponse presses(@Nullable String cookie) throws Exception {
        client++;
        return presses(cookie, "10.1." + client / 250 + "." + client % 250);
    }

    private MockHttpServletResponse presses(@Nullable String cookie, String address) throws Exception {
        var request = post("/answer/open").with(csrf()).param("lang", "fi").with(each -> {
            each.setRemoteAddr(address);
            return each;
        });
        if (cookie != null) {
            request.cookie(new Cookie("solmu_answer", cookie));
        }
        return browser.perform(request).andReturn().getResponse();
    }

    private String kept(MockHttpServletResponse answer) {
        var cookie = answer.getCookie("solmu_answer");
        assertThat(cookie).isNotNull();
        return cookie.getValue();
    }

    /** Comes by the link and begins; what the browser keeps then. */
    private Respondent begun() throws Exception {
        var came = browser.perform(get("/answer/open/" + token)).andReturn().getResponse();
        assertThat(came.getRedirectedUrl()).isEqualTo("/answer");
        var begun = presses(kept(came));
        assertThat(begun.getRedirectedUrl()).isEqualTo("/answer/forms/" + network + "/member");
        return new Respondent(browser, kept(begun));
    }

    private int count(String sql) {
        return db.sql(sql).param("round", round).query(Integer.class).single();
    }

    private int answers() {
        return count("SELECT count(*) FROM survey_answer WHERE round_id = :round");
    }

    private int ballots() {
        return count("SELECT count(*) FROM survey_ballot WHERE round_id = :round AND side = 'MEMBER'");
    }

    @Test
    void whoeverComesByTheLinkAnswersOnceAndKeepsNothingOfIt() throws Exception {
        assertThat(ballots()).isZero();
        for (int times = 0; times < 3; times++) {
            browser.perform(get("/answer/open/" + token)).andReturn();
        }
        assertThat(ballots()).as("looking begins nothing").isZero();
        var one = begun();
        assertThat(ballots()).isOne();
        assertThat(presses(one.link()).getRedirectedUrl()).endsWith("/member");
        assertThat(ballots()).as("begun once").isOne();
        var sent = one.answers(form, network, 4, "Vapaasti").getResponse();
        assertThat(kept(sent)).isEqualTo("open." + token + ".sent");
        assertThat(answers()).isOne();

        // the same, when the answer to sending was lost on its way
        var unheard = one.opens("/answer").getResponse();
        assertThat(unheard.getContentAsString()).contains("Tältä laitteelta on nyt vastattu");
        assertThat(kept(unheard)).isEqualTo(kept(sent));
        assertThat(presses(one.link()).getRedirectedUrl()).isEqualTo("/answer");
        assertThat(ballots()).isOne();

        var after = new Respondent(browser, kept(sent));
        assertThat(after.opens("/answer").getResponse().getContentAsString())
                .contains("Tältä laitteelta on nyt vastattu");
        assertThat(presses(after.link()).getRedirectedUrl()).isEqualTo("/answer");
        assertThat(browser.perform(get("/answer/open/" + token).cookie(new Cookie("solmu_answer", after.link())))
                        .andReturn()
                        .getResponse()
                        .getCookie("solmu_answer"))
                .as("the mark stays")
                .isNull();
        assertThat(after.opens("/answer/forms/" + network + "/member")
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
        assertThat(ballots()).isOne();
    }

    @Test
    void fiftySendsOfOneBrowserAtOnceGiveOneAnswer() throws Exception {
        var one = begun();
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
        assertThat(answers()).isOne();
    }

    @Test
    void moreThanTheLimitAreNotTakenHoweverManySendAtOnce() throws Exception {
        db.sql("UPDATE survey_open_link SET most = 5 WHERE round_id = :round")
                .param("round", round)
                .update();
        var all = new ArrayList<Respondent>();
        for (int i = 0; i < 12; i++) {
            all.add(begun());
        }
        List<Callable<Integer>> sending = all.stream()
                .map(one -> (Callable<Integer>) () ->
                        one.presses(network, "member", 4, "send").getResponse().getStatus())
                .toList();
        try (var threads = Executors.newFixedThreadPool(all.size())) {
            for (var answer : threads.invokeAll(sending)) {
                assertThat(answer.get()).isEqualTo(302);
            }
        }
        assertThat(answers()).isEqualTo(5);
        assertThat(presses("open." + token).getContentAsString()).contains("niin monta kertaa kuin sillä voi vastata");
        var management = data.management().account();
        var page = browser.perform(get(address()).with(user(management.toString())))
                .andReturn()
                .getResponse();
        assertThat(page.getContentAsString())
                .contains("/answer/open/" + token, "5 vastausta", "Linkki ei ota enempää vastauksia");
        assertThat(turn("/limit", "most", "nolla").getStatus()).isEqualTo(422);
        assertThat(turn("/limit", "most", "6").getStatus()).isEqualTo(302);
        begun().presses(network, "member", 4, "send");
        assertThat(answers()).isEqualTo(6);
    }

    private String address() {
        return "/evaluation/rounds/" + round + "/links/" + network;
    }

    private MockHttpServletResponse turn(String act, String field, String value) throws Exception {
        return browser.perform(post(address() + act)
                        .with(user(data.management().account().toString()))
                        .with(csrf())
                        .param(field, value))
                .andReturn()
                .getResponse();
    }

    @Test
    void fromOneNetworkAddressSoManyBeginWithinAnHour() throws Exception {
        var ticket = "open." + token;
        int begun = 0;
        for (int i = 0; i < 65; i++) {
            var answer = presses(ticket, "10.9.9.9");
            if (answer.getStatus() == 302) {
                begun++;
            } else {
                assertThat(answer.getStatus()).isEqualTo(429);
                assertThat(answer.getContentAsString()).contains("Samasta verkko-osoitteesta");
            }
        }
        assertThat(begun).isEqualTo(60);
        assertThat(ballots()).isEqualTo(60);
        assertThat(presses(ticket, "10.9.9.8").getStatus()).isEqualTo(302);
    }

    @Test
    void aClosedLinkTakesNothingUntilItIsOpenedAgain() throws Exception {
        var one = begun();
        assertThat(turn("/state", "to", "CLOSED").getStatus()).isEqualTo(302);
        assertThat(one.presses(network, "member", 4, "send").getResponse().getRedirectedUrl())
                .isEqualTo("/answer");
        assertThat(one.opens("/answer").getResponse().getContentAsString()).contains("Tämä linkki on suljettu");
        assertThat(presses("open." + token).getContentAsString()).contains("Tämä linkki on suljettu");
        assertThat(answers()).isZero();
        turn("/state", "to", "OPEN");
        one.presses(network, "member", 4, "send");
        assertThat(answers()).isOne();
        assertThat(db.sql("""
                        SELECT count(*) FROM audit_entry WHERE subject_id = :round AND field = 'open_link'
                        """).param("round", round).query(Integer.class).single())
                .isEqualTo(2);
    }

    @Test
    void beforeTheRoundAndAfterItThereIsNoForm() throws Exception {
        var draft = data.draft(network);
        var early = secrets.openLink(draft, network);
        assertThat(presses("open." + early).getContentAsString()).contains("Kysely ei ole vielä auki");
        var one = begun();
        data.close(round);
        assertThat(one.presses(network, "member", 4, "send").getResponse().getStatus())
                .isEqualTo(404);
        assertThat(one.opens("/answer").getResponse().getContentAsString()).contains("Kysely on päättynyt");
        assertThat(new Respondent(browser, "open.arvattu")
                        .opens("/answer")
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    /** A type whose members are not named is asked by a link though some of them are known; its coordinators get letters. */
    @Test
    void whoeverIsAskedByALinkGetsNoLetter() {
        var people = new ArrayList<UUID>();
        var open = data.network(3, people);
        var coordinator = data.coordinatorOf(open);
        var rounds = new AnsweredRounds(db);
        var typology = rounds.typology();
        var type = rounds.type(typology, "Avoin " + Entries.unique("tyyppi"));
        db.sql("UPDATE network_type SET members_named = false WHERE id = :type")
                .param("type", type)
                .update();
        db.sql("INSERT INTO network_typing (network_id, typology_id, type_id) VALUES (:network, :typology, :type)")
                .param("network", open)
                .param("typology", typology)
                .param("type", type)
                .update();
        var asked = data.open(open);
        assertThat(db.sql("SELECT person_id FROM survey_invitation WHERE round_id = :round")
                        .param("round", asked)
                        .query(UUID.class)
                        .list())
                .containsExactly(coordinator);
        assertThat(db.sql("SELECT count(*) FROM survey_open_link WHERE round_id = :round")
                        .param("round", asked)
                        .query(Integer.class)
                        .single())
                .isOne();
        var named = data.open(data.network(1, people));
        assertThat(db.sql("SELECT count(*) FROM survey_open_link WHERE round_id = :round")
                        .param("round", named)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void nothingJoinsWhoBeganToATimeOrAnOrder() throws Exception {
        assertThat(db.sql("""
                        SELECT table_name || '.' || column_name FROM information_schema.columns
                        WHERE table_name IN ('survey_ballot', 'survey_draft', 'survey_answer', 'survey_text', 'survey_number')
                          AND (data_type LIKE 'timestamp%' OR data_type IN ('date', 'inet', 'bigint')
                               OR column_default LIKE '%uuidv7%' OR column_default LIKE '%nextval%')
                        """).query(String.class).list()).isEmpty();
        int entries =
                db.sql("SELECT count(*) FROM audit_entry").query(Integer.class).single();
        var hashes = new ArrayList<String>();
        for (int i = 0; i < MANY; i++) {
            var one = begun();
            hashes.add(HexFormat.of().formatHex(AnswerSecrets.ballot(one.link(), network, Side.MEMBER)));
            one.answers(form, network, i % 5 + 1, "sanat " + i);
        }
        assertThat(db.sql("SELECT count(*) FROM audit_entry")
                        .query(Integer.class)
                        .single())
                .isEqualTo(entries);
        assertThat(correlation(hashes))
                .as("before mixing they lie in their order")
                .isGreaterThan(0.9);
        double found = 1;
        for (int times = 0; times < 3 && found >= NO_ORDER; times++) {
            mixing.mix(round);
            found = Math.abs(correlation(hashes));
        }
        assertThat(found).isLessThan(NO_ORDER);
        assertThat(count("SELECT count(DISTINCT b.xmin::text) FROM survey_ballot b WHERE round_id = :round"))
                .isOne();
        assertThat(count("SELECT count(*) FROM survey_draft d JOIN survey_ballot b ON b.hash = d.ballot_hash"
                        + " WHERE b.round_id = :round"))
                .isZero();
        data.close(round);
        assertThat(ballots()).isZero();
        assertThat(answers()).isEqualTo(MANY);
    }

    private double correlation(List<String> hashes) {
        return db.sql("""
                        SELECT corr(h.at, f.at) FROM unnest(:hashes) WITH ORDINALITY AS h (hash, at)
                        JOIN (SELECT encode(b.hash, 'hex') AS hash, row_number() OVER (ORDER BY b.ctid) AS at
                              FROM survey_ballot b WHERE b.round_id = :round) f ON f.hash = h.hash
                        """)
                .param("hashes", hashes.toArray(String[]::new))
                .param("round", round)
                .query(Double.class)
                .single();
    }

    /** Six by letter who think little of it, and seven by a link who think much of it; of another network too few. */
    @Test
    void whatCameByALinkIsShownOfItsNetworkOnlyAndWithoutARate() throws Exception {
        var people = new ArrayList<UUID>();
        var named = data.network(6, people);
        var few = data.network(0, new ArrayList<>());
        round = data.open(named, network, few);
        for (var person : people) {
            new Respondent(browser, data.link(round, person)).answers(form, named, 2, "Nimetty");
        }
        token = secrets.openLink(round, network);
        for (int i = 0; i < 11; i++) {
            begun().answers(form, network, 5, "Avoin " + i);
        }
        var wide = network;
        network = few;
        token = secrets.openLink(round, few);
        for (int i = 0; i < 3; i++) {
            begun().answers(form, few, 1, "Harva");
        }
        network = wide;
        var management = data.management().account();
        var roundPage = page("/evaluation/rounds/" + round, management);
        assertThat(roundPage)
                .contains("6/6", "Avoimilla linkeillä on tullut 14 vastausta 2 verkostosta")
                .contains("href=\"" + address() + "\"");
        assertThat(page("/evaluation", management)).contains("6/6");
        data.close(round);
        assertThat(answers()).as("too few to be shown anywhere are not kept").isEqualTo(17);

        var results = "/evaluation/rounds/" + round + "/results";
        assertThat(page(results, management))
                .contains("asteikolla 6/6", "2,0")
                .contains("Avoimilla linkeillä tuli 14 vastausta 2 verkostosta")
                .doesNotContain("5,0");
        assertThat(page(results + "/networks/" + network, management))
                .contains(
                        "Avoin linkki: 11 vastausta, ei tiedossa kuinka monesta.", "asteikolla 11/11", "5,0", "Avoin 3")
                .doesNotContain("vastausprosentti on");
        assertThat(page(results + "/networks/" + few, management))
                .contains("Avoin linkki: 3 vastausta", "Jäseniä vastasi alle 5")
                .doesNotContain("Harva");
        assertThat(page(results + "/texts", management)).doesNotContain("Avoin 3", "Harva");
        var networks = page(results + "/networks?question=satisfaction", management);
        assertThat(networks).contains("ei tiedossa", "avoin linkki", "ei sijaa");
        var rows = browser.perform(get(results + "/answers.csv")
                        .with(user(management.toString()))
                        .header("Accept-Language", "fi"))
                .andReturn()
                .getResponse()
                .getContentAsString()
                .lines()
                .filter(row -> row.contains("satisfaction"))
                .toList();
        assertThat(rows).hasSize(17);
        assertThat(rows.stream().filter(row -> row.contains("(avoin linkki)")))
                .hasSize(11)
                .allMatch(row -> row.endsWith("5"));
    }

    private String page(String address, UUID who) throws Exception {
        var answer = browser.perform(get(address).with(user(who.toString())).header("Accept-Language", "fi"))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString().replaceAll("\\s+", " ");
    }
}
