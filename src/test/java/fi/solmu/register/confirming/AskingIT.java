package fi.solmu.register.confirming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.solmu.SolmuTest;
import fi.solmu.TestOutbox;
import fi.solmu.register.Entries;
import fi.solmu.register.YearlyConfirmation;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** Who is written to and who is not. Rolled back, so that nobody of other tests is asked. */
@SolmuTest
@Transactional
class AskingIT {
    private static final LocalDate LONG_AGO = LocalDate.of(2022, 5, 1);
    private static final int ALL = 1_000_000;

    @Autowired
    private YearlyConfirmation confirmation;

    @Autowired
    private JdbcClient db;

    @Autowired
    private MockMvc browser;

    @Autowired
    private Clock clock;

    private Entries entries;
    private UUID administrator;
    private UUID network;
    private UUID aino;
    private String address;

    @BeforeEach
    void aMemberNobodyHasConfirmed() {
        entries = new Entries(db);
        administrator = entries.administrator();
        network = entries.network(Entries.unique("Verkosto"));
        address = Entries.unique("aino") + "@kunta.example";
        aino = member("Aino", address);
    }

    private UUID member(String name, String email) {
        var person = entries.person(name, Entries.unique("Kysytty"));
        entries.email(person, email);
        entries.membership(network, person, null, LONG_AGO);
        return person;
    }

    private void askThisMonth() {
        confirmation.choose(LocalDate.now(clock).getMonth(), administrator);
        confirmation.ask(ALL);
    }

    private List<String> letters(String to) {
        return TestOutbox.letters(db, to);
    }

    @Test
    void nobodyIsAskedUntilTheAssociationChoosesSoAndThenOnlyInItsMonth() {
        assertThat(confirmation.ask(ALL)).isZero();
        confirmation.choose(LocalDate.now(clock).plusMonths(2).getMonth(), administrator);
        confirmation.ask(ALL);
        assertThat(letters(address)).isEmpty();

        askThisMonth();
        assertThat(letters(address)).hasSize(1);
        assertThat(letters(address).getFirst()).contains("Hei Aino", "/confirm/");
        confirmation.ask(ALL);
        assertThat(letters(address)).as("once a year").hasSize(1);
    }

    @Test
    void notMoreAreWrittenToAtOnceThanAMailServerTakes() {
        member("Bertta", Entries.unique("bertta") + "@kunta.example");
        confirmation.choose(LocalDate.now(clock).getMonth(), administrator);

        assertThat(confirmation.ask(1)).isOne();
    }

    @Test
    void whoeverWasConfirmedLatelyOrIsInNoRunningNetworkIsLeftAlone() {
        var confirmed = Entries.unique("bertta") + "@kunta.example";
        var bertta = member("Bertta", confirmed);
        db.sql("UPDATE membership SET confirmed_on = :day WHERE person_id = :person")
                .param("day", LocalDate.now(clock).minusMonths(2))
                .param("person", bertta)
                .update();
        network = entries.network(Entries.unique("Kirjattu"), "RECORDED");
        var unchecked = Entries.unique("cecilia") + "@kunta.example";
        member("Cecilia", unchecked);
        askThisMonth();

        assertThat(letters(confirmed)).isEmpty();
        assertThat(letters(unchecked)).isEmpty();
    }

    @Test
    void addressesThatOthersHaveTooOrThatLettersCameBackFromAreNotWrittenTo() {
        var shared = Entries.unique("kirjaamo") + "@kunta.example";
        member("Bertta", shared);
        entries.email(entries.person("Cecilia", "Muu"), shared);
        var refused = Entries.unique("daavid") + "@kunta.example";
        member("Daavid", refused);
        letter(refused, "REFUSED");
        var away = Entries.unique("eeva") + "@kunta.example";
        member("Eeva", away);
        letter(away, "GIVEN_UP");
        var mended = Entries.unique("fanni") + "@kunta.example";
        member("Fanni", mended);
        letter(mended, "REFUSED");
        letter(mended, "SENT");
        askThisMonth();

        assertThat(letters(shared)).isEmpty();
        assertThat(letters(refused)).as("refused for good").hasSize(1);
        assertThat(letters(away)).as("the server was away").hasSize(2);
        assertThat(letters(mended)).as("taken since").hasSize(3);
    }

    private void letter(String to, String status) {
        db.sql("""
                        INSERT INTO letter (purpose, unique_key, recipient, language, subject, body, written_at, next_try_at, status)
                        VALUES ('test', :key, :to, 'fi', 'Hei', 'Hei', clock_timestamp() - interval '1 day', now(), :status)
                        """)
                .param("key", UUID.randomUUID().toString())
                .param("to", to)
                .param("status", status)
                .update();
    }

    @Test
    void aLetterIsInThePersonsLanguageAndTheDatabaseKnowsOnlyTheFingerprintOfItsSecret() {
        db.sql("UPDATE person SET language = 'sv' WHERE id = :person")
                .param("person", aino)
                .update();
        askThisMonth();

        var letter = letters(address).getFirst();
        assertThat(letter).contains("Hej Aino", "?lang=sv");
        var secret = letter.replaceAll("(?s).*/confirm/([\\w-]+)\\?.*", "$1");
        assertThat(secret).hasSizeGreaterThan(40);
        assertThat(db.sql("""
                        SELECT count(*) FROM confirming_letter WHERE token_hash = sha256(convert_to(:secret, 'UTF8'))
                        """).param("secret", secret).query(Integer.class).single())
                .isOne();
    }

    @Test
    void whoeverDoesNotAnswerInTwoWeeksIsRemindedOnce() {
        askThisMonth();
        asLongAgo("13 days");
        confirmation.ask(ALL);
        assertThat(letters(address)).hasSize(1);

        asLongAgo("2 days");
        confirmation.ask(ALL);
        assertThat(letters(address)).hasSize(2);
        assertThat(letters(address).getLast()).contains("ainoa muistutus");
        confirmation.ask(ALL);
        assertThat(letters(address)).hasSize(2);
        assertThat(db.sql("""
                        SELECT count(DISTINCT l.expires_at) FROM confirming_letter l
                        JOIN confirming_request r ON r.id = l.request_id WHERE r.person_id = :person
                        """).param("person", aino).query(Integer.class).single())
                .as("the reminder's link ends with the first one")
                .isOne();
    }

    private void asLongAgo(String time) {
        db.sql("UPDATE confirming_request SET asked_at = asked_at - cast(:time AS interval)")
                .param("time", time)
                .update();
        db.sql("UPDATE confirming_letter SET expires_at = expires_at - cast(:time AS interval)")
                .param("time", time)
                .update();
    }

    @Test
    void whoeverWasConfirmedMeanwhileOrWhenAskingEndedIsNotReminded() {
        askThisMonth();
        asLongAgo("15 days");
        confirmation.choose(null, administrator);
        confirmation.ask(ALL);
        assertThat(letters(address)).hasSize(1);

        confirmation.choose(Month.JANUARY, administrator);
        db.sql("UPDATE membership SET confirmed_on = :today WHERE person_id = :person")
                .param("today", LocalDate.now(clock))
                .param("person", aino)
                .update();
        confirmation.ask(ALL);
        assertThat(letters(address)).hasSize(1);
    }

    @Test
    void anAdministratorChoosesTheMonthBesideTheOtherLetters() throws Exception {
        browser.perform(post("/protection/confirming")
                        .param("month", "3")
                        .with(user(administrator.toString()))
                        .with(csrf()))
                .andExpect(redirectedUrl("/protection#confirming"));
        browser.perform(get("/protection").with(user(administrator.toString())).locale(Locale.of("fi")))
                .andExpect(content().string(Matchers.containsString("<b>maaliskuu</b>")))
                .andExpect(content().string(Matchers.not(Matchers.containsString("???"))));
        var officer = entries.account("Tiina Tietosuoja", "PROTECTION_OFFICER");
        browser.perform(post("/protection/confirming")
                        .param("month", "")
                        .with(user(officer.toString()))
                        .with(csrf()))
                .andExpect(status().isForbidden());
        browser.perform(post("/protection/confirming")
                        .param("month", "13")
                        .with(user(administrator.toString()))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        assertThat(db.sql("SELECT count(*) FROM confirming_period WHERE ended_at IS NULL")
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
