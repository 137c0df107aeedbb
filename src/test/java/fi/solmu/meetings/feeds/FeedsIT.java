package fi.solmu.meetings.feeds;

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
import fi.solmu.meetings.MeetingIntake;
import fi.solmu.meetings.MeetingMode;
import fi.solmu.meetings.MeetingState;
import fi.solmu.meetings.SomeMeetings;
import fi.solmu.register.Entries;
import fi.solmu.register.Intake;
import fi.solmu.register.NetworkEdits;
import fi.solmu.register.RegisterData;
import fi.solmu.site.catalogue.SomeNetworks;
import java.io.StringReader;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@SolmuTest
class FeedsIT {
    private static final String HOSTILE = "<script>alert(1)</script>\"; DTSTART:20200101\nBEGIN:VALARM, \\n;";

    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Intake intake;

    @Autowired
    private NetworkEdits edits;

    @Autowired
    private MeetingIntake meetings;

    @Autowired
    private Clock clock;

    private RegisterData data;
    private SomeMeetings some;
    private UUID network;
    private UUID member;
    private UUID membership;
    private LocalDate today;
    private final String title = Entries.unique("Syöte");

    @BeforeEach
    void aMember() {
        data = new RegisterData(db, intake, edits);
        some = new SomeMeetings(db, meetings);
        network = data.network(Entries.unique("Verkosto"));
        member = data.account("Jäsen");
        today = LocalDate.now(clock);
        membership = data.member(network, data.person("Aino", Entries.unique("J"), member), today.minusYears(1), null);
    }

    /** Makes an address and tells its path. */
    private String make(UUID account, String of) throws Exception {
        var page = browser.perform(post("/meetings/feeds")
                        .param("network", of)
                        .with(user(account.toString()))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        var found = Pattern.compile("value=\"http://localhost:8080(/calendar/[\\w-]+\\.ics)\"")
                .matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private Calendar read(String path) throws Exception {
        var file = browser.perform(get(path))
                .andExpect(status().isOk())
                .andExpect(content().contentType("text/calendar;charset=UTF-8"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        return new CalendarBuilder().build(new StringReader(file));
    }

    private static List<Component> events(Calendar calendar) {
        return calendar.getComponents().stream()
                .filter(each -> each.getName().equals("VEVENT"))
                .map(Component.class::cast)
                .toList();
    }

    private static String value(Component event, String property) {
        return event.getProperty(property).map(Property::getValue).orElse("");
    }

    private void gone(String path) throws Exception {
        browser.perform(get(path)).andExpect(status().isNotFound());
    }

    @Test
    void aMembersCalendarShowsTheirNetworksMeetingsInTheAssociationsTime() throws Exception {
        var meeting = some.planned(network, title, today.plusDays(30));
        some.planned(data.network(Entries.unique("Muu")), title + " muu", today.plusDays(30));
        var calendar = read(make(member, ""));
        assertThat(calendar.validate().getEntries()).isEmpty();
        assertThat(calendar.getComponents("VTIMEZONE")).hasSize(1);
        assertThat(events(calendar)).singleElement().satisfies(event -> {
            assertThat(value(event, "UID")).isEqualTo(meeting.toString());
            assertThat(value(event, "SEQUENCE")).isEqualTo("0");
            assertThat(value(event, "STATUS")).isEqualTo("CONFIRMED");
            assertThat(value(event, "SUMMARY")).startsWith(title);
            assertThat(value(event, "DESCRIPTION")).contains("https://kokous.example/");
            assertThat(value(event, "URL")).isEqualTo("http://localhost:8080/meetings/" + meeting);
            assertThat(event.getProperty("DTSTART").orElseThrow().toString())
                    .contains("TZID=" + clock.getZone().getId())
                    .contains("T090000");
        });
    }

    @Test
    void aChangedMeetingKeepsItsUidAndACancelledOneSaysSo() throws Exception {
        var helena = data.coordinatorOf(network);
        var meeting = some.planned(network, title, today.plusDays(30));
        var path = make(member, network.toString());
        browser.perform(post("/meetings/" + meeting + "/cancellation")
                .param("reason", "Syy")
                .param("version", "0")
                .with(user(helena.toString()))
                .with(csrf()));
        assertThat(events(read(path))).singleElement().satisfies(event -> {
            assertThat(value(event, "UID")).isEqualTo(meeting.toString());
            assertThat(value(event, "SEQUENCE")).isEqualTo("1");
            assertThat(value(event, "STATUS")).isEqualTo("CANCELLED");
        });
    }

    @Test
    void anAddressThatWasRenewedOrTakenBackLeadsNowhere() throws Exception {
        var first = make(member, "");
        var second = make(member, "");
        gone(first);
        read(second);
        assertThat(db.sql("SELECT count(*) FROM calendar_feed WHERE encode(token_hash, 'escape') LIKE :token")
                        .param("token", "%" + second.substring(10, 40) + "%")
                        .query(Integer.class)
                        .single())
                .isZero();
        var feed = db.sql("SELECT id FROM calendar_feed WHERE account_id = :account AND ended_at IS NULL")
                .param("account", member)
                .query(UUID.class)
                .single();
        var stranger = data.account("Vieras");
        browser.perform(post("/meetings/feeds/" + feed + "/removal")
                        .with(user(stranger.toString()))
                        .with(csrf()))
                .andExpect(status().isNotFound());
        read(second);
        browser.perform(post("/meetings/feeds/" + feed + "/removal")
                        .with(user(member.toString()))
                        .with(csrf()))
                .andExpect(redirectedUrl("/meetings/feeds"));
        gone(second);
        gone("/calendar/" + UUID.randomUUID() + ".ics");
        browser.perform(get("/meetings/feeds").with(user(member.toString())))
                .andExpect(content().string(not(containsString("/calendar/"))));
    }

    @Test
    void whoLeavesANetworkReadsNothingOfItAnyMore() throws Exception {
        some.planned(network, title, today.plusDays(30));
        var all = make(member, "");
        var one = make(member, network.toString());
        assertThat(events(read(all))).hasSize(1);
        assertThat(events(read(one))).hasSize(1);
        db.sql("UPDATE membership_statement SET until = :day WHERE id = :id")
                .param("day", today.minusDays(1))
                .param("id", membership)
                .update();
        assertThat(events(read(all))).isEmpty();
        gone(one);
    }

    @Test
    void whoseAccountIsClosedReadsNothing() throws Exception {
        var path = make(member, "");
        db.sql("INSERT INTO account_closure (account_id, at) VALUES (:account, now())")
                .param("account", member)
                .update();
        gone(path);
    }

    @Test
    void nobodySubscribesToANetworkTheyMayNotSee() throws Exception {
        var other = data.network(Entries.unique("Muu"));
        browser.perform(post("/meetings/feeds")
                        .param("network", other.toString())
                        .with(user(member.toString()))
                        .with(csrf()))
                .andExpect(status().isNotFound());
    }

    @Test
    void markupAndLinesInNamesAreTextInTheFile() throws Exception {
        var meeting = some.planned(network, HOSTILE + title, today.plusDays(30));
        var path = make(member, "");
        assertThat(events(read(path))).singleElement().satisfies(event -> {
            assertThat(value(event, "UID")).isEqualTo(meeting.toString());
            assertThat(value(event, "SUMMARY")).startsWith(HOSTILE + title);
        });
    }

    @Test
    void everyonesCalendarHasTheOpenMeetingsOfAPublishedNetworkWithoutTheirLinks() throws Exception {
        var networks = new SomeNetworks(db);
        var slug = Entries.unique("julkinen").toLowerCase(java.util.Locale.ROOT);
        var name = Entries.unique("Julkinen");
        var published = networks.published(slug, name);
        some.open(published, title + " avoin", today.plusDays(30));
        some.planned(published, title + " suljettu", today.plusDays(20));
        some.add(
                published,
                null,
                title + " peruttu",
                today.plusDays(25),
                MeetingMode.LIVE,
                true,
                new MeetingState.Cancelled(new MeetingState.Why.Decided("Syy")));
        var page = "/fi/networks/" + slug;
        assertThat(events(read(page + "/meetings.ics")))
                .extracting(event -> value(event, "STATUS"))
                .containsExactly("CANCELLED", "CONFIRMED");
        browser.perform(get(page + "/meetings.ics"))
                .andExpect(content().string(not(containsString("kokous.example"))))
                .andExpect(content().string(not(containsString("suljettu"))));
        browser.perform(get(page))
                .andExpect(content().string(containsString(title + " avoin")))
                .andExpect(content().string(not(containsString(title + " suljettu"))))
                .andExpect(content().string(not(containsString(title + " peruttu"))))
                .andExpect(content().string(not(containsString("kokous.example"))));
        browser.perform(get("/fi/networks?q=" + name))
                .andExpect(content().string(containsString("Seuraava avoin kokous")));
        var hidden = Entries.unique("piilo").toLowerCase(java.util.Locale.ROOT);
        some.open(networks.add(hidden, "Piilo", false, "RUNNING"), title + " piilossa", today.plusDays(3));
        browser.perform(get("/fi/networks/" + hidden + "/meetings.ics")).andExpect(status().isNotFound());
    }
}
