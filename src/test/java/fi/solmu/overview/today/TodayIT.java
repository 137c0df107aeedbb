package fi.solmu.overview.today;

import static fi.solmu.meetings.MeetingMode.HYBRID;
import static fi.solmu.meetings.MeetingMode.LIVE;
import static fi.solmu.meetings.MeetingMode.ONLINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.solmu.SolmuTest;
import fi.solmu.meetings.MeetingIntake;
import fi.solmu.meetings.MeetingState;
import fi.solmu.meetings.MeetingState.Planned;
import fi.solmu.meetings.SomeMeetings;
import fi.solmu.site.catalogue.SomeNetworks;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@SolmuTest
class TodayIT {
    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Clock clock;

    @Autowired
    private MeetingIntake intake;

    private SomeNetworks networks;
    private SomeMeetings meetings;
    private UUID account;
    private UUID person;
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void someone() {
        networks = new SomeNetworks(db);
        meetings = new SomeMeetings(db, intake);
        account = UUID.randomUUID();
        person = UUID.randomUUID();
        db.sql("INSERT INTO account (id, email, name, language) VALUES (:id, :email, 'Aino Lehto', 'fi')")
                .param("id", account)
                .param("email", account + "@example.org")
                .update();
        db.sql("INSERT INTO person (id, account_id, given_name, family_name) VALUES (:id, :account, 'Aino', 'Lehto')")
                .param("id", person)
                .param("account", account)
                .update();
    }

    @Test
    void aCoordinatorHearsWhatOnesOwnNetworkLacksByName() throws Exception {
        coordinates(networks.published("oma-" + mark, "Oma verkosto " + mark));
        networks.published("vieras-" + mark, "Vieras verkosto " + mark);
        browser.perform(get("/today").with(signedIn()))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(content()
                        .string(allOf(
                                containsString("Selvitä liiton rooli"),
                                containsString("Oma verkosto " + mark),
                                not(containsString("Vieras verkosto " + mark)),
                                not(containsString("Nimeä koordinaattori")))));
    }

    @Test
    void severalNetworksAreOneLineThatLeadsToTheirList() throws Exception {
        coordinates(networks.published("a-" + mark, "A " + mark));
        coordinates(networks.published("b-" + mark, "B " + mark));
        browser.perform(get("/today").with(signedIn()))
                .andExpect(content()
                        .string(allOf(
                                containsString("Liiton roolia ei tiedetä 2 verkostossa."),
                                containsString("/networks?role=unknown&amp;own=yes"))));
    }

    @Test
    void whatIsLateComesFirst() throws Exception {
        var network = networks.published("myoha-" + mark, "Myöhä " + mark);
        coordinates(network);
        db.sql("UPDATE network_state SET review_on = :day WHERE network_id = :network")
                .param("day", LocalDate.now(clock).minusDays(3))
                .param("network", network)
                .update();
        var page = browser.perform(get("/today").with(signedIn()))
                .andExpect(content().string(containsString("Myöhässä 3 päivää")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page.indexOf("Valmistele katselmus")).isLessThan(page.indexOf("Selvitä liiton rooli"));
    }

    @Test
    void aMemberSeesOwnNetworksAndNoWorkOfOthers() throws Exception {
        var network = networks.published("jasen-" + mark, "Jäsenverkosto " + mark);
        belongs(network);
        browser.perform(get("/today").with(signedIn()))
                .andExpect(content()
                        .string(allOf(
                                containsString("<h1>Omat verkostot</h1>"),
                                containsString("Jäsenverkosto " + mark),
                                containsString("Puheenjohtaja"),
                                not(containsString("Odottaa sinua")),
                                not(containsString("href=\"/networks\"")))));
        browser.perform(get("/portfolio/coverage").with(signedIn())).andExpect(status().isForbidden());
    }

    @Test
    void aMemberSeesTheMeetingsToComeOfOwnNetworksAndNoOthers() throws Exception {
        var own = networks.published("kokoaa-" + mark, "Kokoava " + mark);
        var other = networks.published("muu-" + mark, "Muu " + mark);
        belongs(own);
        var coming = meetings.planned(own, "Tuleva " + mark, today().plusDays(5));
        meetings.add(own, null, "Peruttu " + mark, today().plusDays(6).atTime(9, 0), LIVE, false, cancelled());
        meetings.planned(own, "Ensi vuonna " + mark, today().plusDays(200));
        meetings.held(own, "Pidetty " + mark, today().minusDays(3), LIVE);
        meetings.planned(own, "Odottaa tulosta " + mark, today().minusDays(2));
        meetings.planned(other, "Vieras kokous " + mark, today().plusDays(5));
        var joint = meetings.add(other, own, "Yhteinen " + mark, today().plusDays(7), HYBRID, false, new Planned());

        var days = comingDays();
        assertThat(days)
                .contains(
                        "href=\"/meetings/" + coming + "\"",
                        "Tuleva " + mark,
                        "klo 9.00–11.00",
                        "Verkossa, Kokoava " + mark,
                        "href=\"/meetings/" + joint + "\"",
                        "Hybridi, Kokoava " + mark)
                .doesNotContain("Peruttu", "Ensi vuonna", "Pidetty", "Odottaa tulosta", "Vieras kokous", "Muu " + mark);
        assertThat(days.indexOf("Tuleva " + mark)).isLessThan(days.indexOf("Yhteinen " + mark));
    }

    @Test
    void aJointMeetingOfTwoOwnNetworksStandsOnce() throws Exception {
        var caller = networks.published("kutsuu-" + mark, "Kutsuva " + mark);
        var joining = networks.published("liittyy-" + mark, "Liittyvä " + mark);
        belongs(caller);
        coordinates(joining);
        meetings.add(caller, joining, "Yhteinen " + mark, today().plusDays(7), ONLINE, false, new Planned());
        assertThat(comingDays().split("Yhteinen " + mark, -1)).hasSize(2);
        assertThat(comingDays()).contains("Verkossa, Kutsuva " + mark).doesNotContain("Liittyvä");
    }

    /** The meetings go on since yesterday, so that no other day of all networks comes before them. */
    @Test
    void whoeverSeesAllNetworksSeesMeetingsOfOwnOnesAndOfTheWorkingGroup() throws Exception {
        grant("GROUP");
        var own = networks.published("ryhman-" + mark, "Ryhmän oma " + mark);
        belongs(own);
        var lateYesterday = today().minusDays(1).atTime(23, 0);
        meetings.add(own, null, "Yön yli " + mark, lateYesterday, ONLINE, false, new Planned());
        var other = networks.published("ryhmalle-vieras-" + mark, "Vieras " + mark);
        meetings.add(other, null, "Vieras yö " + mark, lateYesterday, ONLINE, false, new Planned());
        var group = groupMeetsToday();

        assertThat(comingDays())
                .contains("Yön yli " + mark, "jatkuu, ", "href=\"/decisions/meetings/" + group + "\"")
                .doesNotContain("Vieras yö");
        db.sql("UPDATE role_grant SET revoked_at = now() WHERE account_id = :id")
                .param("id", account)
                .update();
        assertThat(comingDays()).contains("Yön yli " + mark).doesNotContain("/decisions/meetings/");
        db.sql("DELETE FROM group_meeting WHERE id = :id AND place = :mark")
                .param("id", group)
                .param("mark", mark)
                .update();
    }

    private UUID groupMeetsToday() {
        db.sql("""
                        INSERT INTO group_meeting (meets_on, place, made_at) VALUES (:today, :mark, now())
                        ON CONFLICT (meets_on) DO NOTHING
                        """).param("today", today()).param("mark", mark).update();
        return db.sql("SELECT id FROM group_meeting WHERE meets_on = :today")
                .param("today", today())
                .query(UUID.class)
                .single();
    }

    private static MeetingState cancelled() {
        return new MeetingState.Cancelled(new MeetingState.Why.Decided("Sairaus"));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private String comingDays() throws Exception {
        var page = browser.perform(get("/today").with(signedIn()))
                .andReturn()
                .getResponse()
                .getContentAsString();
        return page.substring(page.indexOf("id=\"coming\"")).replaceAll("\\s+", " ");
    }

    @Test
    void anAdministratorHearsOfAllNetworksAndOfFeedback() throws Exception {
        networks.add("kirjattu-" + mark, "Kirjattu " + mark, false, "RECORDED");
        networks.add("kirjattu2-" + mark, "Kirjattu toinen " + mark, false, "RECORDED");
        grant("ADMINISTRATOR");
        db.sql("""
                        INSERT INTO accessibility_feedback (given_at, language, message, answer_due_on)
                        VALUES (TIMESTAMPTZ '2026-01-07 12:00+02', 'fi', 'Ei toimi', DATE '2026-01-21')
                        """).update();
        browser.perform(get("/today").with(signedIn()))
                .andExpect(content()
                        .string(allOf(
                                containsString("/networks?state=recorded"),
                                containsString("Nimeä koordinaattori"),
                                containsString("Vastaa saavutettavuuspalautteeseen"))));
        browser.perform(get("/portfolio/coverage").with(signedIn()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("href=\"/portfolio/coverage.xlsx\"")));
        browser.perform(get("/portfolio/coverage.xlsx").with(signedIn()))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("kokonaiskuva.xlsx")));
        db.sql("DELETE FROM accessibility_feedback").update();
    }

    @Test
    void strangersAreAskedToSignIn() throws Exception {
        browser.perform(get("/today")).andExpect(redirectedUrlPattern("/sign-in*"));
    }

    private void grant(String role) {
        db.sql("""
                        INSERT INTO role_grant (account_id, role, granted_at)
                        VALUES (:id, :role, TIMESTAMPTZ '2026-01-07 12:00+02')
                        """).param("id", account).param("role", role).update();
    }

    private void belongs(UUID network) {
        db.sql("""
                        INSERT INTO membership (network_id, person_id, role, since, said_at)
                        VALUES (:network, :person, 'CHAIR', DATE '2026-01-07', TIMESTAMPTZ '2026-01-07 12:00+02')
                        """).param("network", network).param("person", person).update();
    }

    private void coordinates(UUID network) {
        db.sql("""
                        INSERT INTO coordination (network_id, person_id, as_deputy, since, said_at)
                        VALUES (:network, :person, false, DATE '2026-01-07', TIMESTAMPTZ '2026-01-07 12:00+02')
                        """).param("network", network).param("person", person).update();
    }

    private RequestPostProcessor signedIn() {
        return user(account.toString());
    }
}
