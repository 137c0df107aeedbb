package fi.solmu.register.confirming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.solmu.AtOnce;
import fi.solmu.SolmuTest;
import fi.solmu.TestBrowser;
import fi.solmu.access.Secrets;
import fi.solmu.register.Entries;
import fi.solmu.register.confirming.Confirming.Opened;
import fi.solmu.register.confirming.Confirming.Pressed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

@SolmuTest
class ConfirmingIT {
    private static final LocalDate LONG_AGO = LocalDate.of(2022, 5, 1);
    private static final Pattern MARK = Pattern.compile("name=\"mark\" value=\"(\\w+)\"");

    @Autowired
    private MockMvc server;

    @Autowired
    private Confirming confirming;

    @Autowired
    private JdbcClient db;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    private Entries entries;
    private UUID network;
    private UUID other;
    private UUID employer;
    private UUID aino;
    private UUID membership;
    private UUID leaving;
    private String family;
    private String address;
    private String token;

    @BeforeEach
    void somebodyIsAsked() {
        entries = new Entries(db);
        network = entries.network(Entries.unique("Pysyvä"));
        other = entries.network(Entries.unique("Jäävä"));
        employer = entries.municipality(Entries.unique("Kunta"));
        family = Entries.unique("Aalto");
        address = Entries.unique("aino") + "@kunta.example";
        aino = entries.person("Aino", family);
        entries.email(aino, address);
        entries.employment(aino, employer, "sihteeri", LONG_AGO, null);
        membership = entries.membership(network, aino, employer, LONG_AGO);
        leaving = entries.membership(other, aino, employer, LONG_AGO);
        token = entries.askedToConfirm(aino, address);
    }

    private String page(TestBrowser visitor) throws Exception {
        return visitor.follow("/confirm/" + token).getContentAsString();
    }

    private static String mark(String page) {
        var mark = MARK.matcher(page);
        assertThat(mark.find()).isTrue();
        return mark.group(1);
    }

    private String send(TestBrowser visitor, Map<String, String> fields) throws Exception {
        var all = new HashMap<>(fields);
        all.put("mark", mark(page(visitor)));
        assertThat(visitor.post("/confirm", all).getRedirectedUrl()).isEqualTo("/confirm");
        return visitor.get("/confirm").getContentAsString();
    }

    private boolean belongs(UUID id) {
        return db.sql("SELECT until IS NULL OR until >= :today FROM membership WHERE id = :id")
                .param("id", id)
                .param("today", LocalDate.now(clock))
                .query(Boolean.class)
                .single();
    }

    @Test
    void openingTheLinkShowsOnesOwnDataAndChangesNothing() throws Exception {
        var visitor = new TestBrowser(server);
        var taken = visitor.get("/confirm/" + token + "?lang=fi");
        assertThat(taken.getRedirectedUrl()).isEqualTo("/confirm");
        assertThat(taken.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(taken.getHeader("Cache-Control")).contains("no-store");
        var opened = visitor.get("/confirm");
        assertThat(opened.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(opened.getHeader("Cache-Control")).contains("no-store");
        assertThat(opened.getContentAsString())
                .contains(family, address, "sihteeri", "Pysyvä", "Jäävä", "Kaikki on nyt oikein")
                .doesNotContain("???", token);
        visitor.get("/confirm");

        assertThat(entries.confirmedOn(membership)).isEmpty();
        assertThat(visitor.get("/people/" + aino).getRedirectedUrl())
                .as("signs nobody in")
                .startsWith("/sign-in");
    }

    @Test
    void onePressConfirmsEverythingAndOpeningAgainShowsWhatWasAnswered() throws Exception {
        var visitor = new TestBrowser(server);
        var thanks = send(visitor, Map.of());

        assertThat(thanks).contains("Kiitos", "Pysyvä", "Jäävä").doesNotContain("name=\"mark\"", "???");
        assertThat(entries.confirmedOn(membership)).contains(LocalDate.now(clock));
        assertThat(entries.confirmedOn(leaving)).contains(LocalDate.now(clock));
        assertThat(db.sql("SELECT confirmed_on FROM employment WHERE person_id = :person")
                        .param("person", aino)
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(LocalDate.now(clock));
        assertThat(page(new TestBrowser(server))).contains("Kiitos").doesNotContain("name=\"mark\"");
        assertThat(db.sql(
                                "SELECT count(*) FROM audit_entry WHERE subject_id = :person AND action = 'CONFIRM_OWN_DATA' AND field IS NULL")
                        .param("person", aino)
                        .query(Integer.class)
                        .single())
                .isOne();
        server.perform(get("/networks/" + network)
                        .header("Accept-Language", "fi")
                        .with(user(entries.administrator().toString())))
                .andExpect(content().string(Matchers.containsString("henkilö itse, kirjeen linkistä")));
    }

    @Test
    void inTheSameStepIsSaidWhatIsOtherwise() throws Exception {
        var newEmployer = Entries.unique("Uusila");
        entries.municipality(newEmployer);
        var post = db.sql("SELECT id FROM employment WHERE person_id = :person")
                .param("person", aino)
                .query(UUID.class)
                .single();
        var thanks = send(
                new TestBrowser(server),
                Map.of(
                        "membership-" + leaving,
                        "left",
                        "membership-" + membership,
                        "stay",
                        "familyName",
                        family + "-Virta",
                        "language",
                        "sv",
                        "gone-" + post,
                        "yes",
                        "employer",
                        newEmployer,
                        "newTitle",
                        "johtaja"));

        assertThat(thanks).contains(family + "-Virta", newEmployer + ", johtaja", "ruotsi");
        assertThat(belongs(membership)).isTrue();
        assertThat(entries.confirmedOn(membership)).contains(LocalDate.now(clock));
        assertThat(belongs(leaving)).isFalse();
        assertThat(entries.confirmedOn(leaving)).isEmpty();
        assertThat(db.sql("SELECT family_name || ' ' || language FROM person WHERE id = :person")
                        .param("person", aino)
                        .query(String.class)
                        .single())
                .isEqualTo(family + "-Virta sv");
        assertThat(db.sql("""
                        SELECT o.name_fi || ' ' || e.title FROM employment e JOIN organisation o ON o.id = e.organisation_id
                        WHERE e.person_id = :person AND (e.until IS NULL OR e.until >= :today)
                        """)
                        .param("person", aino)
                        .param("today", LocalDate.now(clock))
                        .query(String.class)
                        .list())
                .containsExactly(newEmployer + " johtaja");
        server.perform(get("/people/" + aino)
                        .header("Accept-Language", "fi")
                        .with(user(entries.administrator().toString())))
                .andExpect(content().string(Matchers.containsString("henkilö itse, kirjeen linkistä")));
    }

    @Test
    void aTitleIsCorrectedAndAnEmployerNobodyKnowsIsLeftInWords() throws Exception {
        var post = db.sql("SELECT id FROM employment WHERE person_id = :person")
                .param("person", aino)
                .query(UUID.class)
                .single();
        var thanks =
                send(new TestBrowser(server), Map.of("title-" + post, "johtava sihteeri", "employer", "Ei Mikään Oy"));

        assertThat(thanks).contains("Työpaikka, jonka koordinaattori tarkistaa", "Ei Mikään Oy");
        assertThat(db.sql("SELECT title FROM employment WHERE person_id = :person AND until IS NULL")
                        .param("person", aino)
                        .query(String.class)
                        .list())
                .containsExactly("johtava sihteeri");
    }

    @Test
    void whatIsWrongIsSaidAndNothingIsSaved() throws Exception {
        var visitor = new TestBrowser(server);
        var mark = mark(page(visitor));
        var answer = visitor.post("/confirm", Map.of("mark", mark, "familyName", " ", "membership-" + leaving, "left"));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("href=\"#familyName\"");
        assertThat(belongs(leaving)).isTrue();
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsShownBeforeAnythingIsSaved() throws Exception {
        var visitor = new TestBrowser(server);
        var mark = mark(page(visitor));
        db.sql("UPDATE person SET family_name = :name, version = version + 1 WHERE id = :person")
                .param("name", family + "-Muu")
                .param("person", aino)
                .update();
        var answer = visitor.post("/confirm", Map.of("mark", mark));

        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(answer.getContentAsString()).contains(family + "-Muu", "sillä välin");
        assertThat(entries.confirmedOn(membership)).isEmpty();
    }

    @Test
    void aLinkThatIsOldUnknownOrNoLongerOfAnOwnAddressShowsNobody() throws Exception {
        assertNotGood("nonsense");
        var bertta = entries.person("Bertta", Entries.unique("Muu"));
        entries.email(bertta, address);
        assertNotGood(token);
        db.sql("DELETE FROM person_email WHERE person_id = :person")
                .param("person", bertta)
                .update();
        assertThat(confirming.open(token)).isInstanceOf(Opened.Asked.class);
        db.sql("UPDATE person_email SET until = current_date - 2 WHERE person_id = :person")
                .param("person", aino)
                .update();
        assertNotGood(token);
        db.sql("UPDATE person_email SET until = NULL WHERE person_id = :person")
                .param("person", aino)
                .update();
        db.sql("UPDATE confirming_letter SET expires_at = now() WHERE token_hash = :hash")
                .param("hash", Secrets.hash(token))
                .update();
        assertNotGood(token);
    }

    private void assertNotGood(String secret) throws Exception {
        var visitor = new TestBrowser(server);
        visitor.get("/confirm/" + secret);
        var answer = visitor.get("/confirm");
        assertThat(answer.getStatus()).isEqualTo(404);
        assertThat(answer.getContentAsString()).contains("ei ole enää voimassa").doesNotContain(family);
        assertThat(confirming.press(secret, "", OwnDataForm.UNTOUCHED)).isEqualTo(Pressed.NOT_GOOD);
    }

    @Test
    void ofTwoPressesAtOnceOneAnswers() {
        var asked = (Opened.Asked) confirming.open(token);
        var mark = asked.data().mark();
        var left = new OwnDataForm(Map.of("membership-" + leaving, "left"));
        var second = new AtOnce(db, transaction)
                .whileStillOpen(
                        () -> assertThat(confirming.press(token, mark, left)).isEqualTo(Pressed.DONE),
                        () -> confirming.press(token, mark, OwnDataForm.UNTOUCHED));

        assertThat(second).isEqualTo(Pressed.ANSWERED_BEFORE);
        assertThat(belongs(leaving)).isFalse();
        assertThat(db.sql("SELECT count(*) FROM confirming_answer WHERE person_id = :person")
                        .param("person", aino)
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void anErasureTakesTheLinkAndEverythingThatWasSaidAlong() throws Exception {
        send(new TestBrowser(server), Map.of("employer", "Harvinainen " + family));
        var again = entries.askedToConfirm(aino, address);
        var officer = entries.account("Tiina Tietosuoja", "PROTECTION_OFFICER");
        server.perform(get("/people/" + aino + "/held")
                        .header("Accept-Language", "fi")
                        .with(user(officer.toString())))
                .andExpect(content().string(Matchers.containsString("Tietojen vuosittainen vahvistaminen")))
                .andExpect(content().string(Matchers.containsString("Harvinainen " + family)))
                .andExpect(content().string(Matchers.not(Matchers.containsString("???"))));
        server.perform(post("/people/" + aino + "/erasure")
                        .param("reason", "OBJECTION")
                        .param("sure", "yes")
                        .with(user(officer.toString()))
                        .with(csrf()))
                .andExpect(redirectedUrl("/protection"));

        for (var secret : List.of(token, again)) {
            assertThat(confirming.open(secret)).isInstanceOf(Opened.NotGood.class);
            assertThat(confirming.press(secret, "", OwnDataForm.UNTOUCHED)).isEqualTo(Pressed.NOT_GOOD);
        }
        assertThat(db.sql("SELECT count(*) FROM confirming_said WHERE words LIKE :word")
                        .param("word", "%" + family + "%")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void somebodySignedInDoesTheSameFromTheirOwnPageAndNobodyForAnother() throws Exception {
        var account = entries.nobody();
        db.sql("UPDATE person SET account_id = :account WHERE id = :person")
                .param("account", account)
                .param("person", aino)
                .update();
        var here = "/people/" + aino + "/confirmation";
        server.perform(get("/people/" + aino).with(user(account.toString())))
                .andExpect(content().string(Matchers.containsString(here)));
        server.perform(get(here + "/latest").with(user(account.toString()))).andExpect(redirectedUrl(here));
        var form = server.perform(get(here).with(user(account.toString())))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        server.perform(post(here)
                        .param("mark", mark(form))
                        .with(user(account.toString()))
                        .with(csrf()))
                .andExpect(redirectedUrl(here + "/latest"));

        assertThat(entries.confirmedOn(membership)).contains(LocalDate.now(clock));
        server.perform(get(here + "/latest").with(user(account.toString())))
                .andExpect(content().string(Matchers.containsString("Pysyvä")));
        assertThat(confirming.open(token)).as("the letter's question too").isInstanceOf(Opened.Answered.class);
        assertThat(db.sql(
                                "SELECT DISTINCT account_id FROM audit_entry WHERE subject_id = :p AND action = 'CONFIRM_OWN_DATA'")
                        .param("p", aino)
                        .query(UUID.class)
                        .single())
                .isEqualTo(account);
        server.perform(get(here).with(user(entries.administrator().toString()))).andExpect(status().isForbidden());
    }
}
