package fi.solmu.register.contacts;

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
import fi.solmu.TestOutbox;
import fi.solmu.register.Entries;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Aino works in the office of Kotila and keeps its people up to date; Bertta works there, Cecilia elsewhere. */
@SolmuTest
class ContactPersonIT {
    private static final LocalDate LONG_AGO = LocalDate.of(2024, 1, 1);

    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Clock clock;

    private Entries entries;
    private UUID administrator;
    private UUID aino;
    private UUID ainosPerson;
    private UUID kotila;
    private UUID bertta;
    private String berttasName;
    private String berttasAddress;
    private UUID cecilia;
    private String ceciliasName;
    private UUID network;
    private UUID berttasMembership;

    @BeforeEach
    void aTownWithPeople() {
        entries = new Entries(db);
        administrator = entries.administrator();
        kotila = entries.municipality(Entries.unique("Kotila"));
        network = entries.network(Entries.unique("Verkko"));
        aino = entries.account("Aino Yhteyshenkilö");
        ainosPerson = entries.person("Aino", Entries.unique("Yhteyshenkilö"), aino);
        entries.employment(ainosPerson, kotila, "sihteeri", LONG_AGO, null);
        contact(kotila, ainosPerson, LONG_AGO, null);
        berttasName = Entries.unique("Berttala");
        bertta = entries.person("Bertta", berttasName);
        berttasAddress = Entries.unique("bertta") + "@kotila.example";
        entries.email(bertta, berttasAddress);
        entries.employment(bertta, kotila, "suunitelija", LONG_AGO, null);
        berttasMembership = entries.membership(network, bertta, kotila, LONG_AGO);
        ceciliasName = Entries.unique("Ceciliala");
        cecilia = entries.person("Cecilia", ceciliasName);
        entries.employment(cecilia, entries.municipality(Entries.unique("Muula")), "johtaja", LONG_AGO, null);
        entries.membership(network, cecilia, null, LONG_AGO);
    }

    private void contact(UUID organisation, UUID person, LocalDate since, LocalDate until) {
        db.sql("""
                        INSERT INTO contact_person (organisation_id, person_id, since, until, said_at)
                        VALUES (:organisation, :person, :since, :until, now())
                        """)
                .param("organisation", organisation)
                .param("person", person)
                .param("since", since)
                .param("until", until)
                .update();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private ResultActions open(UUID account, String address, Object... variables) throws Exception {
        return browser.perform(get(address, variables).with(user(account.toString())));
    }

    private ResultActions send(UUID account, String address, String... fields) throws Exception {
        var request = post(address).with(user(account.toString())).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return browser.perform(request);
    }

    private String staff() {
        return "/organisations/" + kotila + "/staff";
    }

    private <T> List<T> read(Class<T> type, String sql, UUID id) {
        return db.sql(sql).param("id", id).query(type).list();
    }

    private List<String> titles(UUID person) {
        return read(
                String.class,
                "SELECT title FROM employment WHERE person_id = :id AND until IS NULL ORDER BY title",
                person);
    }

    private List<String> addresses(UUID person) {
        return read(
                String.class,
                "SELECT address::text FROM person_email WHERE person_id = :id AND until IS NULL ORDER BY 1",
                person);
    }

    private void say(String what, UUID person, UUID account) {
        db.sql("UPDATE " + what + " SET said_by = :account WHERE person_id = :person")
                .param("account", account)
                .param("person", person)
                .update();
    }

    @Test
    void theContactPersonSeesTheOwnPeopleAndNobodyElses() throws Exception {
        open(aino, "/staff").andExpect(redirectedUrl(staff()));
        open(aino, staff())
                .andExpect(content().string(containsString(berttasName)))
                .andExpect(content().string(containsString(berttasAddress)))
                .andExpect(content().string(not(containsString(ceciliasName))));
        open(administrator, staff()).andExpect(status().isForbidden());
        open(aino, "/organisations/" + entries.municipality(Entries.unique("Naapuri")) + "/staff")
                .andExpect(status().isForbidden());
        open(aino, staff() + "/" + cecilia).andExpect(status().isNotFound());
        assertThat(read(
                        String.class,
                        "SELECT action FROM audit_entry WHERE subject_id = :id AND action = 'SEE_STAFF'",
                        kotila))
                .hasSize(1);
        open(aino, staff() + ".csv")
                .andExpect(content().string(containsString(berttasAddress)))
                .andExpect(content().string(not(containsString(ceciliasName))));
    }

    @Test
    void whoBelongsToANetworkOnItsBehalfIsOneOfItsPeopleToo() throws Exception {
        var name = Entries.unique("Valtuutettu");
        entries.membership(network, entries.person("Doris", name), kotila, LONG_AGO);
        open(aino, staff()).andExpect(content().string(containsString(name)));
    }

    @Test
    void theRightBeginsAndEndsWithItsDays() throws Exception {
        var early = entries.account("Emma");
        contact(kotila, entries.person("Emma", "E", early), today().plusDays(2), null);
        var late = entries.account("Fanni");
        contact(kotila, entries.person("Fanni", "F", late), LONG_AGO, today().minusDays(2));
        open(early, staff()).andExpect(status().isForbidden());
        open(late, staff()).andExpect(status().isForbidden());
        open(late, "/staff").andExpect(status().isForbidden());
    }

    @Test
    void confirmingSaysThatPostsAndMembershipsHeldOnItsBehalfGoOn() throws Exception {
        var own = entries.membership(entries.network(Entries.unique("Oma")), bertta, null, LONG_AGO);
        var elsewhere = entries.membership(entries.network(Entries.unique("Muu")), cecilia, kotila, LONG_AGO);
        send(aino, staff() + "/confirmation", "person", bertta.toString()).andExpect(redirectedUrl(staff()));
        var confirmed = "SELECT confirmed_on FROM membership WHERE id = :id AND confirmed_on IS NOT NULL";
        assertThat(read(LocalDate.class, "SELECT confirmed_on FROM employment WHERE person_id = :id", bertta))
                .containsExactly(today());
        assertThat(read(LocalDate.class, confirmed, berttasMembership)).containsExactly(today());
        assertThat(read(LocalDate.class, confirmed, own)).isEmpty(); // what she holds for herself
        assertThat(read(LocalDate.class, confirmed, elsewhere)).isEmpty(); // not ticked
    }

    @Test
    void nobodyElsesPeopleAreConfirmedWhateverTheFormSays() throws Exception {
        send(aino, staff() + "/confirmation", "person", cecilia.toString());
        send(aino, staff() + "/leaving", "person", cecilia.toString());
        assertThat(read(
                        String.class,
                        "SELECT confirmed_on::text FROM employment WHERE person_id = :id AND until IS NULL",
                        cecilia))
                .hasSize(1)
                .containsOnlyNulls();
    }

    @Test
    void whoHasLeftHasNoPostThereAndOfTheMembershipsThoseThatWereChosenEnd() throws Exception {
        var second = entries.membership(entries.network(Entries.unique("Toinen")), bertta, kotila, LONG_AGO);
        open(aino, staff() + "/leaving?person=" + bertta)
                .andExpect(content().string(containsString("membership-" + berttasMembership)))
                .andExpect(content().string(containsString("membership-" + second)));
        send(
                aino,
                staff() + "/leaving",
                "person",
                bertta.toString(),
                "membership-" + berttasMembership,
                "end",
                "membership-" + second,
                "keep");
        assertThat(titles(bertta)).isEmpty();
        var open = "SELECT id FROM membership WHERE person_id = :id AND until IS NULL";
        assertThat(read(UUID.class, open, bertta)).containsExactly(second);
    }

    @Test
    void whoHasLeftIsNoContactPersonAnyMoreButNobodySaysSoOfThemselves() throws Exception {
        contact(kotila, bertta, LONG_AGO, null);
        send(aino, staff() + "/leaving", "person", bertta.toString(), "person", ainosPerson.toString());
        var serving = "SELECT person_id FROM contact_person WHERE organisation_id = :id AND until IS NULL";
        assertThat(read(UUID.class, serving, kotila)).containsExactly(ainosPerson);
        assertThat(titles(ainosPerson)).containsExactly("sihteeri");
    }

    @Test
    void aTitleAndAnAddressAreCorrected() throws Exception {
        var address = read(UUID.class, "SELECT id FROM person_email WHERE person_id = :id", bertta)
                .getFirst();
        var right = Entries.unique("bertta.berttala") + "@kotila.example";
        open(aino, staff() + "/" + bertta).andExpect(content().string(containsString("suunitelija")));
        send(aino, staff() + "/" + bertta, "title", "suunnittelija", "address-" + address, "bertta")
                .andExpect(status().isUnprocessableContent());
        send(aino, staff() + "/" + bertta, "title", "suunnittelija", "address-" + address, right)
                .andExpect(redirectedUrl(staff()));
        assertThat(titles(bertta)).containsExactly("suunnittelija");
        assertThat(addresses(bertta)).containsExactly(right);
        send(aino, staff() + "/" + bertta, "title", "johtava suunnittelija"); // one's own word can be corrected again
        assertThat(titles(bertta)).containsExactly("johtava suunnittelija");
        assertThat(read(UUID.class, "SELECT said_by FROM employment WHERE person_id = :id AND until IS NULL", bertta))
                .containsExactly(aino);
    }

    @Test
    void whatThePersonOrACoordinatorSaidIsNotCorrected() throws Exception {
        var address = read(UUID.class, "SELECT id FROM person_email WHERE person_id = :id", bertta)
                .getFirst();
        for (var who : List.of(entries.account("Bertta itse"), entries.account("Gunnar Koordinaattori"))) {
            say("employment", bertta, who);
            say("person_email", bertta, who);
            send(aino, staff() + "/" + bertta, "title", "muu", "address-" + address, "muu@kotila.example");
            assertThat(titles(bertta)).containsExactly("suunitelija");
            assertThat(addresses(bertta)).containsExactly(berttasAddress);
        }
    }

    @Test
    void whatAContactPersonSaysOfThemselvesIsTheirOwnWordForTheOther() throws Exception {
        var other = entries.account("Helmi");
        contact(kotila, entries.person("Helmi", "H", other), LONG_AGO, null);
        say("employment", ainosPerson, aino);
        send(other, staff() + "/" + ainosPerson, "title", "muu");
        assertThat(titles(ainosPerson)).containsExactly("sihteeri");
        send(aino, staff() + "/" + ainosPerson, "title", "hallintosihteeri");
        assertThat(titles(ainosPerson)).containsExactly("hallintosihteeri");
    }

    @Test
    void aNewPersonIsAddedAndNamesakesOfOtherOrganisationsAreNotTold() throws Exception {
        var family = Entries.unique("Uusila");
        send(aino, staff(), "givenName", "Irja", "familyName", family, "title", "rakennusmestari")
                .andExpect(redirectedUrl(staff()));
        open(aino, staff()).andExpect(content().string(containsString(family)));
        send(aino, staff(), "givenName", "Irja", "familyName", family)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("rakennusmestari")));
        var address = Entries.unique("cecilia") + "@muula.example";
        entries.email(cecilia, address);
        send(aino, staff(), "givenName", "Joku", "familyName", Entries.unique("Toinen"), "email", address)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(not(containsString(ceciliasName))))
                .andExpect(content().string(not(containsString("johtaja"))));
    }

    @Test
    void anAdministratorNamesSomebodyWhoIsWrittenToAndCanSignIn() throws Exception {
        var person = entries.person("Kaino", Entries.unique("Kontakti"));
        var email = Entries.unique("kaino") + "@kotila.example";
        var contacts = "/organisations/" + kotila + "/contacts";
        send(administrator, contacts, "person", person.toString(), "since", "2026-01-01")
                .andExpect(status().isUnprocessableContent()); // no account and no address to open one
        send(
                        administrator,
                        contacts,
                        "q",
                        "Kaino",
                        "person",
                        person.toString(),
                        "email",
                        email,
                        "since",
                        "2.1.2026",
                        "until",
                        "1.1.2026")
                .andExpect(status().isUnprocessableContent()) // ends before it begins; everything stays as typed
                .andExpect(content().string(containsString("href=\"#until\"")))
                .andExpect(content().string(containsString("value=\"2.1.2026\"")))
                .andExpect(content().string(containsString("value=\"" + person + "\" checked")));
        send(administrator, contacts, "person", person.toString(), "since", "2026-01-01", "email", email)
                .andExpect(redirectedUrl(contacts));
        send(administrator, contacts, "person", person.toString(), "since", "2026-01-01", "email", email)
                .andExpect(status().isUnprocessableContent()); // serves already
        var account = db.sql("SELECT a.id FROM account a JOIN person p ON p.account_id = a.id WHERE p.id = :person")
                .param("person", person)
                .query(UUID.class)
                .single();
        open(account, staff()).andExpect(content().string(containsString(berttasName)));
        assertThat(TestOutbox.letter(db, email)).contains(staff());
        open(administrator, "/organisations/" + kotila)
                .andExpect(content().string(containsString("Kaino")))
                .andExpect(content().string(containsString("yhteyshenkilö")));
        var contact = db.sql("SELECT id FROM contact_person WHERE person_id = :person")
                .param("person", person)
                .query(UUID.class)
                .single();
        open(administrator, contacts + "/" + contact).andExpect(status().isOk());
        send(
                        administrator,
                        contacts + "/" + contact,
                        "until",
                        today().minusDays(1).toString())
                .andExpect(redirectedUrl(contacts));
        open(account, staff()).andExpect(status().isForbidden());
    }

    @Test
    void nobodyIsNamedWithAnAddressThatAnotherSignsInWith() throws Exception {
        var person = entries.person("Lauri", Entries.unique("Lainaaja"));
        var email = read(String.class, "SELECT email::text FROM account WHERE id = :id", aino)
                .getFirst();
        send(
                        administrator,
                        "/organisations/" + kotila + "/contacts",
                        "person",
                        person.toString(),
                        "since",
                        "2026-01-01",
                        "email",
                        email)
                .andExpect(status().isUnprocessableContent());
        assertThat(read(UUID.class, "SELECT id FROM contact_person WHERE person_id = :id", person))
                .isEmpty();
    }

    /** From the day of the merger the people are the successor's, whose contact person an administrator names. */
    @Test
    void aMergerEndsTheRightAndTheSuccessorsContactPersonKeepsBothUpToDate() throws Exception {
        var large = entries.municipality(Entries.unique("Suurla"));
        var maija = entries.account("Maija");
        contact(large, entries.person("Maija", "M", maija), LONG_AGO, null);
        entries.succession(kotila, large, today().plusDays(1));
        open(aino, staff()).andExpect(status().isOk());
        open(maija, "/organisations/" + large + "/staff").andExpect(content().string(not(containsString(berttasName))));

        db.sql("UPDATE organisation_succession SET on_day = :today WHERE predecessor_id = :kotila")
                .param("today", today())
                .param("kotila", kotila)
                .update();
        open(aino, staff()).andExpect(status().isForbidden());
        open(aino, "/organisations/" + large + "/staff").andExpect(status().isForbidden());
        var here = "/organisations/" + large + "/staff";
        open(maija, here).andExpect(content().string(containsString(berttasName)));
        send(maija, here + "/confirmation", "person", bertta.toString());
        assertThat(read(LocalDate.class, "SELECT confirmed_on FROM membership WHERE id = :id", berttasMembership))
                .containsExactly(today());
        send(maija, here + "/leaving", "person", bertta.toString(), "membership-" + berttasMembership, "end");
        assertThat(titles(bertta)).isEmpty();
        assertThat(read(LocalDate.class, "SELECT until FROM membership WHERE id = :id", berttasMembership))
                .containsExactly(today().minusDays(1));
        open(administrator, "/organisations/" + large + "/contacts")
                .andExpect(content().string(containsString("Aino")))
                .andExpect(content().string(containsString("Nimeä tähän")));
        send(
                        administrator,
                        "/organisations/" + kotila + "/contacts",
                        "person",
                        bertta.toString(),
                        "email",
                        Entries.unique("b") + "@kotila.example",
                        "since",
                        today().toString())
                .andExpect(status().isUnprocessableContent());
    }
}
