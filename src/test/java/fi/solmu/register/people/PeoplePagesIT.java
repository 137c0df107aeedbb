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
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@SolmuTest
class PeoplePagesIT {
    private static final LocalDate LONG_AGO = LocalDate.of(2024, 1, 1);

    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient db;

    private Entries entries;
    private UUID administrator;

    @BeforeEach
    void someone() {
        entries = new Entries(db);
        administrator = entries.administrator();
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

    /** A network, its coordinator's account, and a member of it with an address. */
    private record Circle(UUID network, UUID coordinator, UUID member, String address) {}

    private Circle circle() {
        var network = entries.network(Entries.unique("Piiri"));
        var coordinator = entries.account("Kaisa Koordinaattori");
        entries.coordination(network, entries.person("Kaisa", "Koordinaattori", coordinator), false);
        var member = entries.person("Jaana", Entries.unique("Jäsenmäki"));
        entries.membership(network, member, null, LONG_AGO);
        var address = Entries.unique("jaana") + "@kunta.example";
        entries.email(member, address);
        return new Circle(network, coordinator, member, address);
    }

    @Test
    void someoneIsFoundByPartsOfTheNameInAnyOrderAndWithATypingError() throws Exception {
        var family = Entries.unique("Kuusisaarela");
        entries.person("Orvokki", family);
        open(administrator, "/people?q={q}", family.substring(0, 11) + " orvok")
                .andExpect(content().string(containsString(family)));
        open(administrator, "/people?q={q}", family.substring(4))
                .andExpect(content().string(containsString(family)));
        open(administrator, "/people?q={q}", "Orvokki " + family.replace("saarela", "sarela"))
                .andExpect(content().string(containsString(family)));
        open(administrator, "/people?q={q}", "%").andExpect(status().isOk());
        open(administrator, "/people?q={q}&sort=-name", "or")
                .andExpect(content().string(containsString(family)));
    }

    @Test
    void whenTooManyAreFoundItSaysSoAndKeepsThoseWhoseNamesBeginAsTyped() throws Exception {
        var word = Entries.unique("Ruuhka").toLowerCase(java.util.Locale.ROOT);
        db.sql(
                        "INSERT INTO person (given_name, family_name) SELECT 'Anni', 'Ala' || :w || i FROM generate_series(1, 501) i")
                .param("w", word)
                .update();
        open(administrator, "/people?q={q}", word + "501").andExpect(content().string(containsString("1 ihminen")));
        open(administrator, "/people?q={q}", "la" + word)
                .andExpect(content().string(containsString("Yli 500 ihmistä")));
        entries.person("Aino", word + "nen");
        entries.person(word, "Öhman");
        open(administrator, "/people?q={q}&page=10", word)
                .andExpect(content().string(containsString("Yli 500 ihmistä")))
                .andExpect(content().string(containsString(word + "nen")))
                .andExpect(content().string(containsString("Öhman")))
                .andExpect(content().string(not(containsString("page=11"))));
        open(administrator, "/search?q={q}", word)
                .andExpect(content().string(containsString("yli 500 ihmistä")))
                .andExpect(content().string(not(containsString("501 ihmistä"))));
    }

    @Test
    void theListIsNarrowedByOrganisationNetworkAndBeingInNone() throws Exception {
        var municipality = entries.municipality(Entries.unique("Kotikunta"));
        var network = entries.network(Entries.unique("Verkko"));
        var inside = Entries.unique("Sisälä");
        var outside = Entries.unique("Ulkola");
        var insider = entries.person("Aino", inside);
        var outsider = entries.person("Bertta", outside);
        entries.membership(network, insider, municipality, LONG_AGO);
        for (var person : new UUID[] {insider, outsider}) {
            entries.employment(person, municipality, "suunnittelija", LONG_AGO, null);
        }
        open(administrator, "/people?organisation={o}", municipality)
                .andExpect(content().string(containsString(inside)))
                .andExpect(content().string(containsString(outside)))
                .andExpect(content().string(containsString("2 ihmistä")));
        open(administrator, "/people?network={n}", network)
                .andExpect(content().string(containsString(inside)))
                .andExpect(content().string(not(containsString(outside))));
        open(administrator, "/people?organisation={o}&without=networks", municipality)
                .andExpect(content().string(not(containsString(inside))))
                .andExpect(content().string(containsString(outside)));
    }

    @Test
    void anAddressIsSeenByTheCoordinatorOfTheMembersNetworkAndByNobodyElse() throws Exception {
        var circle = circle();
        open(circle.coordinator(), "/people/{p}", circle.member())
                .andExpect(content().string(containsString(circle.address())));
        open(administrator, "/people/{p}", circle.member())
                .andExpect(content().string(not(containsString(circle.address()))))
                .andExpect(content().string(containsString("Osoite on tallessa")));
        open(administrator, "/people/{p}/edit", circle.member())
                .andExpect(content().string(not(containsString(circle.address()))));
        open(circle().coordinator(), "/people/{p}", circle.member())
                .andExpect(content().string(not(containsString(circle.address()))));
    }

    @Test
    void lookingAtAnAddressIsEnteredInTheAuditTrailButNotAtOnesOwn() throws Exception {
        var circle = circle();
        open(circle.coordinator(), "/people/{p}", circle.member());
        assertThat(looks(circle.member())).isEqualTo(1);
        open(administrator, "/people/{p}", circle.member());
        assertThat(looks(circle.member())).isEqualTo(1);

        var account = entries.nobody();
        var own = entries.person("Oma", Entries.unique("Itse"), account);
        entries.email(own, "oma@kunta.example");
        open(account, "/people/{p}", own).andExpect(content().string(containsString("oma@kunta.example")));
        assertThat(looks(own)).isZero();
    }

    private int looks(UUID person) {
        return db.sql("SELECT count(*) FROM audit_entry WHERE subject_id = :p AND action = 'SEE_MEMBER_ADDRESSES'")
                .param("p", person)
                .query(Integer.class)
                .single();
    }

    @Test
    void aMembershipThatHasEndedShowsTheAddressNoMore() throws Exception {
        var circle = circle();
        db.sql("UPDATE membership SET until = :day WHERE person_id = :p")
                .param("day", LONG_AGO.plusYears(1))
                .param("p", circle.member())
                .update();
        open(circle.coordinator(), "/people/{p}", circle.member())
                .andExpect(content().string(not(containsString(circle.address()))));
    }

    @Test
    void aPersonIsFoundByAddressOnlyByThoseWhoMaySeeIt() throws Exception {
        var circle = circle();
        open(circle.coordinator(), "/people?q={q}", circle.address())
                .andExpect(content().string(containsString("Jäsenmäki")));
        open(administrator, "/people?q={q}", circle.address())
                .andExpect(content().string(not(containsString("Jäsenmäki"))));
    }

    @Test
    void whoeverChoosesSoShowsTheAddressToFellowMembersOnTheirPages() throws Exception {
        var circle = circle();
        var account = entries.nobody();
        var person = entries.person("Valto", Entries.unique("Valitsija"), account);
        entries.membership(circle.network(), person, null, LONG_AGO);
        entries.email(person, "valto@kunta.example");
        send(account, "/people/" + person + "/choices", "shownTo", "MEMBERS", "language", "sv")
                .andExpect(redirectedUrl("/people/" + person));
        assertThat(db.sql("SELECT addresses_shown_to || language FROM person WHERE id = :p")
                        .param("p", person)
                        .query(String.class)
                        .single())
                .isEqualTo("MEMBERSsv");
        var fellow = entries.account("Kaija Kanssajäsen", "GROUP");
        entries.membership(circle.network(), entries.person("Kaija", "Kanssajäsen", fellow), null, LONG_AGO);
        open(fellow, "/people/{p}", person).andExpect(content().string(containsString("valto@kunta.example")));
        open(fellow, "/people/{p}", circle.member()).andExpect(content().string(not(containsString(circle.address()))));
        send(administrator, "/people/" + person + "/choices", "shownTo", "COORDINATORS")
                .andExpect(status().isForbidden());
    }

    @Test
    void aMemberSeesNobodysPageButTheirOwn() throws Exception {
        var account = entries.nobody();
        var own = entries.person("Oma", Entries.unique("Itse"), account);
        open(account, "/people/{p}", own).andExpect(status().isOk());
        open(account, "/people/own").andExpect(redirectedUrl("/people/" + own));
        open(account, "/people/{p}", circle().member()).andExpect(status().isNotFound());
        open(account, "/people").andExpect(status().isForbidden());
        open(account, "/people/{p}/edit", circle().member()).andExpect(status().isNotFound());
    }

    @Test
    void aPersonIsAddedOnceAndASecondOfTheSameNameOnlyOnPurpose() throws Exception {
        var municipality = entries.municipality(Entries.unique("Työkunta"));
        var family = Entries.unique("Kaksonen");
        String[] form = {
            "givenName",
            "Maija",
            "familyName",
            family,
            "organisation",
            municipality.toString(),
            "title",
            "rehtori",
            "email",
            "maija@kunta.example",
            "since",
            "1.8.2025"
        };
        send(administrator, "/people", form).andExpect(status().is3xxRedirection());
        send(administrator, "/people", form)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("sama nimi tai osoite")));
        assertThat(named(family)).isEqualTo(1);
        var again = java.util.Arrays.copyOf(form, form.length + 2);
        again[form.length] = "another";
        again[form.length + 1] = "yes";
        send(administrator, "/people", again).andExpect(status().is3xxRedirection());
        assertThat(named(family)).isEqualTo(2);
    }

    private int named(String family) {
        return db.sql("SELECT count(*) FROM person WHERE family_name = :f")
                .param("f", family)
                .query(Integer.class)
                .single();
    }

    @Test
    void mistakesKeepWhatWasTyped() throws Exception {
        send(
                        administrator,
                        "/people",
                        "givenName",
                        "",
                        "familyName",
                        "Jotain",
                        "email",
                        "ei osoite",
                        "since",
                        "32.1.2025")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Anna etunimi")))
                .andExpect(content().string(containsString("href=\"#email\"")))
                .andExpect(content().string(containsString("ei osoite")))
                .andExpect(content().string(containsString("Anna päivä")));
    }

    @Test
    void theSecondOfTwoEditorsSeesBothNames() throws Exception {
        var person = entries.person("Alku", "Peräinen");
        send(administrator, "/people/" + person, "version", "0", "givenName", "Ensi", "familyName", "Mäinen")
                .andExpect(status().is3xxRedirection());
        send(administrator, "/people/" + person, "version", "0", "givenName", "Toi", "familyName", "Nen")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Ensi Mäinen")))
                .andExpect(content().string(containsString("Toi Nen")));
    }

    @Test
    void addressesAndEmployersAreEndedAndRestoredNeverDeleted() throws Exception {
        var account = entries.nobody();
        var person = entries.person("Pekka", Entries.unique("Päättyvä"), account);
        var municipality = entries.municipality(Entries.unique("Työkunta"));
        var base = "/people/" + person;
        send(account, base + "/addresses", "email", "pekka@kunta.example").andExpect(redirectedUrl(base + "/edit"));
        send(
                        account,
                        base + "/employments",
                        "organisation",
                        municipality.toString(),
                        "title",
                        "johtaja",
                        "since",
                        "2020-01-01")
                .andExpect(redirectedUrl(base + "/edit"));
        for (var table : new String[] {"person_email", "employment"}) {
            var row = db.sql("SELECT id FROM " + table + " WHERE person_id = :p")
                    .param("p", person)
                    .query(UUID.class)
                    .single();
            var path = base + (table.equals("employment") ? "/employments/" : "/addresses/") + row;
            send(account, path + "/end").andExpect(redirectedUrl(base + "/edit"));
            assertThat(ended(table, row)).isTrue();
            send(account, path + "/restore").andExpect(redirectedUrl(base + "/edit"));
            assertThat(ended(table, row)).isFalse();
        }
        send(account, base + "/employments", "title", "johtaja").andExpect(status().isUnprocessableContent());
        send(account, base + "/addresses", "email", "x").andExpect(status().isUnprocessableContent());
    }

    private boolean ended(String table, UUID row) {
        return db.sql("SELECT until IS NOT NULL FROM " + table + " WHERE id = :id")
                .param("id", row)
                .query(Boolean.class)
                .single();
    }
}
