package fi.solmu.register.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.solmu.AtOnce;
import fi.solmu.SolmuTest;
import fi.solmu.TestBrowser;
import fi.solmu.TestOutbox;
import fi.solmu.access.Action;
import fi.solmu.kernel.Language;
import fi.solmu.register.Entries;
import fi.solmu.register.people.Doer;
import fi.solmu.register.questions.AskingCoordinators.Outcome;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.LinkedMultiValueMap;

@SolmuTest
class QuestionsIT {
    private static final LocalDate LONG_AGO = LocalDate.of(2022, 5, 1);
    private static final Pattern SEEN = Pattern.compile("name=\"(seen-[^\"]+)\" value=\"(\\w+)\"");

    @Autowired
    private MockMvc server;

    @Autowired
    private QuestionAnswers answering;

    @Autowired
    private AskingCoordinators asking;

    @Autowired
    private JdbcClient db;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    private Entries entries;
    private UUID network;
    private UUID coordinator;
    private UUID account;
    private String address;
    private String organisation;
    private UUID aino;
    private UUID bertta;
    private UUID ofAino;
    private UUID ofBertta;

    @BeforeEach
    void aNetworkOfWhoseMembersMuchIsOpen() {
        entries = new Entries(db);
        network = entries.network(Entries.unique("Avoin"));
        account = entries.nobody();
        coordinator = entries.person("Helena", Entries.unique("Koordinaattori"), account);
        address = Entries.unique("helena") + "@kunta.example";
        entries.email(coordinator, address);
        entries.coordination(network, coordinator, false);
        organisation = Entries.unique("Uusila");
        entries.municipality(organisation);
        aino = entries.person("Aino", Entries.unique("Osoitteeton"));
        ofAino = entries.membership(network, aino, null, LONG_AGO);
        bertta = entries.person("Bertta", Entries.unique("Siirtynyt"));
        entries.email(bertta, Entries.unique("bertta") + "@salainen.example");
        var left = entries.municipality(Entries.unique("Vanhala"));
        entries.employment(bertta, left, "sihteeri", LONG_AGO, LONG_AGO.plusYears(1));
        ofBertta = entries.membership(network, bertta, left, LONG_AGO);
    }

    private String here() {
        return "/networks/" + network + "/members/questions";
    }

    private String page() throws Exception {
        return server.perform(get(here()).with(user(account.toString())).header("Accept-Language", "fi"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static Map<String, String> seen(String page) {
        var seen = new HashMap<String, String>();
        SEEN.matcher(page).results().forEach(each -> seen.put(each.group(1), each.group(2)));
        return seen;
    }

    private String send(String page, List<UUID> ticked, String... typed) throws Exception {
        var request = post(here()).with(user(account.toString())).with(csrf()).header("Accept-Language", "fi");
        seen(page).forEach(request::param);
        ticked.forEach(each -> request.param("member", each.toString()));
        for (int at = 0; at < typed.length; at += 2) {
            request.param(typed[at], typed[at + 1]);
        }
        var done = server.perform(request).andExpect(redirectedUrl(here())).andReturn();
        return String.valueOf(done.getFlashMap().get("toast"));
    }

    private List<UUID> openNow() {
        return answering.of(network, Language.FI).members().stream()
                .map(OpenMember::membership)
                .toList();
    }

    @Test
    void theCoordinatorSeesWhatIsOpenOfWhomAndNoAddresses() throws Exception {
        assertThat(page())
                .contains("Aino", "Ei toimivaa osoitetta", "Bertta", "On lähtenyt organisaatiosta")
                .doesNotContain("salainen.example", "???");
        server.perform(get("/networks/" + network)
                        .with(user(account.toString()))
                        .header("Accept-Language", "fi"))
                .andExpect(result -> assertThat(result.getResponse().getContentAsString())
                        .contains(here(), "2 jäsentä, joista on kysyttävää"));
        server.perform(get("/today").with(user(account.toString())).header("Accept-Language", "fi"))
                .andExpect(result -> assertThat(result.getResponse().getContentAsString())
                        .contains(here(), "2 jäsenestä on kysyttävää"));
    }

    @Test
    void theTickedAreConfirmedAndTheOthersAreNot() throws Exception {
        var done = send(page(), List.of(ofAino), "deed", "CONFIRM");

        assertThat(done).contains("Vahvistettu 1, päätetty 0, korjattu 0.");
        assertThat(entries.confirmedOn(ofAino)).contains(LocalDate.now(clock));
        assertThat(entries.confirmedOn(ofBertta)).isEmpty();
        assertThat(openNow()).as("Aino has no address yet").contains(ofAino, ofBertta);
        assertThat(db.sql("SELECT account_id FROM audit_entry WHERE subject_id = :n AND action = 'ANSWER_QUESTIONS'")
                        .param("n", network)
                        .query(UUID.class)
                        .list())
                .containsExactly(account);
    }

    @Test
    void pressedTwiceItIsDoneOnceAndWhatChangedMeanwhileIsLeftAlone() throws Exception {
        var page = page();
        send(page, List.of(ofAino, ofBertta), "deed", "CONFIRM");
        var again = send(
                page,
                List.of(ofAino, ofBertta),
                "deed",
                "END",
                "lastDay",
                LONG_AGO.plusYears(1).toString());

        assertThat(again).contains("Vahvistettu 0, päätetty 0", "2 jätettiin ennalleen");
        assertThat(db.sql("SELECT count(*) FROM membership WHERE network_id = :n AND until IS NOT NULL")
                        .param("n", network)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void theTickedAreEndedAsOfADay() throws Exception {
        var day = LocalDate.now(clock).minusDays(10);
        var done = send(page(), List.of(ofBertta), "deed", "END", "lastDay", day.toString());

        assertThat(done).contains("päätetty 1");
        assertThat(db.sql("SELECT until FROM membership WHERE id = :id")
                        .param("id", ofBertta)
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(day);
        assertThat(openNow()).containsExactly(ofAino);
    }

    @Test
    void anAddressAndAnOrganisationAreCorrectedPerPerson() throws Exception {
        var typed = Entries.unique("aino") + "@kunta.example";
        var done = send(
                page(),
                List.of(ofAino),
                "deed",
                "CONFIRM",
                "email-" + ofAino,
                typed,
                "organisation-" + ofBertta,
                organisation);

        assertThat(done).contains("Vahvistettu 1, päätetty 0, korjattu 2.");
        assertThat(openNow()).isEmpty();
        assertThat(db.sql("SELECT address FROM person_email WHERE person_id = :p")
                        .param("p", aino)
                        .query(String.class)
                        .list())
                .containsExactly(typed);
        assertThat(db.sql("""
                        SELECT o.name_fi FROM membership m JOIN organisation o ON o.id = m.organisation_id
                        WHERE m.person_id = :p AND m.until IS NULL
                        """).param("p", bertta).query(String.class).list()).containsExactly(organisation);
    }

    @Test
    void whatIsWrongIsSaidAndNothingIsDone() throws Exception {
        var request = post(here())
                .with(user(account.toString()))
                .with(csrf())
                .header("Accept-Language", "fi")
                .param("member", ofAino.toString())
                .param("deed", "CONFIRM")
                .param("email-" + ofAino, "ei osoite")
                .param("organisation-" + ofBertta, "Ei ole " + organisation);
        seen(page()).forEach(request::param);
        server.perform(request)
                .andExpect(status().is(422))
                .andExpect(result -> assertThat(result.getResponse().getContentAsString())
                        .contains("href=\"#email-" + ofAino, "href=\"#organisation-" + ofBertta));
        assertThat(entries.confirmedOn(ofAino)).isEmpty();
    }

    @Test
    void whatAMemberToldInWordsIsAskedUntilSomebodyLookedIntoIt() throws Exception {
        db.sql("""
                        WITH a AS (INSERT INTO confirming_answer (person_id, answered_at) VALUES (:p, now()) RETURNING id)
                        INSERT INTO confirming_said (answer_id, place, what, words)
                        SELECT id, 1, 'EMPLOYER_IN_WORDS', 'Jokin Säätiö' FROM a
                        """).param("p", bertta).update();
        var page = page();
        assertThat(page).contains("Kertoo uudesta työpaikasta: Jokin Säätiö");
        send(page, List.of(ofBertta), "deed", "CONFIRM");

        assertThat(page()).doesNotContain("Jokin Säätiö");
    }

    @Test
    void ofTwoWhoAnswerAtOnceTheSecondSeesWhatTheFirstDid() {
        var member = answering.of(network, Language.FI).members().stream()
                .filter(each -> each.membership().equals(ofBertta))
                .findFirst()
                .orElseThrow();
        var doer = new Doer(account, Action.ANSWER_QUESTIONS);
        var second = new AtOnce(db, transaction)
                .whileStillOpen(
                        () -> answering.answer(network, form(member, "END"), doer),
                        () -> answering.answer(network, form(member, "CONFIRM"), doer));

        assertThat(second).isEqualTo(new QuestionAnswers.Done(0, 0, 0, 1));
        assertThat(entries.confirmedOn(ofBertta)).isEmpty();
    }

    private AnswerForm form(OpenMember member, String deed) {
        var typed = new LinkedMultiValueMap<String, String>();
        typed.add("seen-" + member.membership(), member.mark());
        typed.add("member", member.membership().toString());
        typed.add("deed", deed);
        typed.add("lastDay", LocalDate.now(clock).minusDays(1).toString());
        return new AnswerForm(typed);
    }

    @Test
    @Transactional
    void coordinatorsAreAskedByOneLetterEachAndNotAgainForTwoWeeks() throws Exception {
        var other = entries.network(Entries.unique("Toinen"));
        entries.coordination(other, coordinator, false);
        entries.membership(other, aino, null, LONG_AGO);
        var administrator = entries.administrator();
        server.perform(get("/people/questions")
                        .with(user(administrator.toString()))
                        .header("Accept-Language", "fi"))
                .andExpect(result -> assertThat(result.getResponse().getContentAsString())
                        .contains("Lähetä kirjeet", "Avoin", "Toinen")
                        .doesNotContain("???"));
        assertThat(asking.ask(administrator)).isInstanceOf(Outcome.Asked.class);

        var letter = TestOutbox.letter(db, address);
        assertThat(letter).contains("Hei Helena", "2 jäsenestä", "yhdestä jäsenestä", "/" + other, "/" + network);
        assertThat(asking.ask(administrator)).isEqualTo(new Outcome.TooSoon());
        server.perform(get("/people/questions")
                        .with(user(administrator.toString()))
                        .header("Accept-Language", "fi"))
                .andExpect(result -> assertThat(result.getResponse().getContentAsString())
                        .contains("Uudelleen voi kysyä aikaisintaan")
                        .doesNotContain("Lähetä kirjeet"));

        var visitor = new TestBrowser(server);
        var taken = visitor.get(letter.replaceAll("(?s).*?(/questions/link/[\\w-]+/).*", "$1") + network + "?lang=fi");
        assertThat(taken.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(taken.getRedirectedUrl()).isEqualTo("/questions/" + network);
        var page = visitor.get("/questions/" + network).getContentAsString();
        assertThat(page).contains("Aino", "Bertta").doesNotContain("salainen.example", "/people/", "???");
        assertThat(entries.confirmedOn(ofAino)).as("opening changes nothing").isEmpty();
        assertThat(visitor.get("/questions").getContentAsString()).contains("Avoin", "Toinen");
        var fields = new HashMap<>(seen(page));
        fields.put("member", ofAino.toString());
        fields.put("deed", "CONFIRM");
        assertThat(visitor.post("/questions/" + network, fields).getRedirectedUrl())
                .isEqualTo("/questions/" + network);
        assertThat(entries.confirmedOn(ofAino)).contains(LocalDate.now(clock));
        assertThat(visitor.get(here()).getRedirectedUrl()).as("signs nobody in").startsWith("/sign-in");

        var foreign = entries.network(Entries.unique("Vieras"));
        assertThat(visitor.get("/questions/" + foreign).getStatus()).isEqualTo(404);
        db.sql("UPDATE coordination SET until = current_date - 1 WHERE person_id = :p")
                .param("p", coordinator)
                .update();
        assertThat(visitor.get("/questions/" + network).getStatus()).isEqualTo(404);
        assertThat(visitor.post("/questions/" + network, fields).getStatus()).isEqualTo(404);
    }

    @Test
    @Transactional
    void aLinkEndsWithItsDaysWithItsAddressAndWithThePerson() throws Exception {
        asking.ask(entries.administrator());
        var letter = TestOutbox.letter(db, address);
        var visitor = new TestBrowser(server);
        visitor.get(letter.replaceAll("(?s).*?(/questions/link/[\\w-]+/).*", "$1") + network);
        assertThat(visitor.get("/questions").getStatus()).isEqualTo(200);
        entries.email(bertta, address);
        assertThat(visitor.get("/questions").getStatus()).as("shared").isEqualTo(404);
        db.sql("DELETE FROM person_email WHERE person_id = :p")
                .param("p", bertta)
                .update();
        db.sql("UPDATE membership_asking_letter SET expires_at = now() - interval '1 day'")
                .update();
        assertThat(visitor.get("/questions").getStatus()).as("old").isEqualTo(404);
        var officer = entries.account("Tiina Tietosuoja", "PROTECTION_OFFICER");
        server.perform(get("/people/" + coordinator + "/held")
                        .with(user(officer.toString()))
                        .header("Accept-Language", "fi"))
                .andExpect(result -> assertThat(result.getResponse().getContentAsString())
                        .contains("Kysymykset koordinaattorille", address));
        server.perform(post("/people/" + coordinator + "/erasure")
                        .param("reason", "OBJECTION")
                        .param("sure", "yes")
                        .with(user(officer.toString()))
                        .with(csrf()))
                .andExpect(redirectedUrl("/protection"));
        assertThat(db.sql("SELECT count(*) FROM membership_asking_letter WHERE address = cast(:to AS citext)")
                        .param("to", address)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void onlyTheNetworksCoordinatorsAndAdministratorsAnswer() throws Exception {
        server.perform(get(here()).with(user(entries.administrator().toString())))
                .andExpect(status().isOk());
        server.perform(get(here())
                        .with(user(entries.account("Raija Ryhmä", "GROUP").toString())))
                .andExpect(status().isForbidden());
        server.perform(get("/people/questions").with(user(account.toString()))).andExpect(status().isForbidden());
    }
}
