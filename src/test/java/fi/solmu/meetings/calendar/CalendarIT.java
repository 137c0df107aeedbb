package fi.solmu.meetings.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import fi.solmu.SolmuTest;
import fi.solmu.access.Actors;
import fi.solmu.kernel.Language;
import fi.solmu.meetings.MeetingIntake;
import fi.solmu.meetings.MeetingMode;
import fi.solmu.meetings.MeetingState;
import fi.solmu.meetings.SomeMeetings;
import fi.solmu.register.Entries;
import fi.solmu.register.Intake;
import fi.solmu.register.NetworkEdits;
import fi.solmu.register.RegisterData;
import fi.solmu.shell.Pages;
import fi.solmu.shell.WorkToDo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@SolmuTest
class CalendarIT {
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
    private MeetingWork work;

    @Autowired
    private Actors actors;

    @Autowired
    private Pages pages;

    @Autowired
    private Clock clock;

    private RegisterData data;
    private SomeMeetings some;
    private UUID network;
    private UUID other;
    private UUID helena;
    private UUID member;
    private LocalDate today;
    private final String title = Entries.unique("Kalenteri");

    @BeforeEach
    void twoNetworks() {
        data = new RegisterData(db, intake, edits);
        some = new SomeMeetings(db, meetings);
        network = data.network(Entries.unique("Oma"));
        other = data.network(Entries.unique("Muu"));
        helena = data.coordinatorOf(network);
        member = data.account("Jäsen");
        today = LocalDate.now(clock);
        data.member(network, data.person("Aino", Entries.unique("J"), member), today.minusYears(1), null);
    }

    private ResultActions open(UUID account, String address) throws Exception {
        return browser.perform(get(address).with(user(account.toString())));
    }

    private ResultActions search(String words) throws Exception {
        return browser.perform(get("/meetings").queryParam("q", words).with(user(helena.toString())));
    }

    @Test
    void aMemberSeesTheMeetingsOfOnesOwnNetworksAndTheOfficeAll() throws Exception {
        some.planned(network, title + " oma", today.plusDays(3));
        some.planned(other, title + " muu", today.plusDays(3));
        var mine = allOf(containsString(title + " oma"), not(containsString(title + " muu")));
        open(member, "/meetings").andExpect(content().string(mine));
        open(member, "/meetings?whose=all").andExpect(content().string(mine));
        open(member, "/meetings?network=" + other).andExpect(content().string(not(containsString(title + " muu"))));
        open(helena, "/meetings").andExpect(content().string(mine));
        open(helena, "/meetings?whose=all&q=" + title)
                .andExpect(content().string(allOf(containsString(title + " oma"), containsString(title + " muu"))));
        open(helena, "/meetings?network=" + other)
                .andExpect(
                        content().string(allOf(containsString(title + " muu"), not(containsString(title + " oma")))));
        open(data.account("Ei missään"), "/meetings")
                .andExpect(content().string(containsString("Et ole vielä missään verkostossa")));
    }

    @Test
    void whatComesWhatWaitsAndWhatWasAreListedApart() throws Exception {
        some.planned(network, title + " tulee", today);
        some.planned(network, title + " odottaa", today.minusDays(1));
        some.held(network, title + " pidettiin", today.minusDays(2), MeetingMode.LIVE);
        open(helena, "/meetings")
                .andExpect(content()
                        .string(allOf(
                                containsString(title + " tulee"),
                                not(containsString(title + " odottaa")),
                                not(containsString(title + " pidettiin")))));
        open(helena, "/meetings?when=waiting")
                .andExpect(content()
                        .string(allOf(containsString(title + " odottaa"), not(containsString(title + " pidettiin")))));
        open(helena, "/meetings?when=past&mode=live")
                .andExpect(content()
                        .string(allOf(containsString(title + " pidettiin"), not(containsString(title + " odottaa")))));
    }

    @Test
    void theSearchFindsTitlesAndNamesAndTakesNoSignsForPatterns() throws Exception {
        some.planned(network, title + " 100 %_", today.plusDays(1));
        search(title.substring(2)).andExpect(content().string(containsString(title)));
        search("100 %_").andExpect(content().string(containsString(title)));
        search("1%0").andExpect(content().string(not(containsString(title))));
    }

    @Test
    void oneThatWaitsIsNamedToItsCoordinatorAndSeveralAreCounted() {
        var actor = actors.find(helena).orElseThrow();
        var t = pages.texts(Language.FI);
        assertThat(work.of(actor, t, today)).isEmpty();
        var first = some.planned(network, title, today.minusDays(20));
        assertThat(work.of(actor, t, today)).singleElement().satisfies(each -> {
            assertThat(each.address()).isEqualTo("/meetings/" + first + "/outcome");
            assertThat(each.urgency()).isEqualTo(WorkToDo.Urgency.LATE);
            assertThat(each.about()).isNotNull();
        });
        some.planned(network, title + " toinen", today.minusDays(2));
        some.planned(network, title + " tänään", today);
        assertThat(work.of(actor, t, today)).singleElement().satisfies(each -> {
            assertThat(each.address()).isEqualTo("/meetings?when=waiting&whose=own");
            assertThat(each.text()).contains("2 kokouksen");
        });
        assertThat(work.of(actors.find(member).orElseThrow(), t, today)).isEmpty();
    }

    @Test
    void theNetworksPageShowsTheNextAndTheLatestAndTheButtonToWhoMayPlan() throws Exception {
        some.planned(network, title + " seuraava", today.plusDays(30));
        some.held(network, title + " viime", today.minusDays(30), MeetingMode.HYBRID);
        var here = "/networks/" + network;
        open(helena, here)
                .andExpect(content()
                        .string(allOf(
                                containsString(title + " seuraava"),
                                containsString(title + " viime"),
                                containsString("Seuraava kokous"),
                                containsString("yksi paikan päällä"),
                                containsString(here + "/meetings/new"))));
        open(member, here)
                .andExpect(content()
                        .string(allOf(
                                containsString(title + " seuraava"), not(containsString(here + "/meetings/new")))));
        open(member, "/networks/" + network + "/meetings?counted=online")
                .andExpect(content().string(containsString(title + " viime")));
    }

    @Test
    void pastMeetingsAreListedByYear() throws Exception {
        some.held(network, title + " vanha", today.minusYears(3), MeetingMode.LIVE);
        some.held(network, title + " uusi", today.minusDays(1), MeetingMode.LIVE);
        var here = "/networks/" + network + "/meetings";
        open(helena, here)
                .andExpect(content()
                        .string(allOf(containsString(title + " uusi"), not(containsString(title + " vanha")))));
        open(helena, here + "?year=" + today.minusYears(3).getYear())
                .andExpect(content()
                        .string(allOf(containsString(title + " vanha"), not(containsString(title + " uusi")))));
    }

    @Test
    void aCancelledOneStandsAmongThoseToCome() throws Exception {
        some.add(
                network,
                null,
                title,
                today.plusDays(2),
                MeetingMode.LIVE,
                false,
                new MeetingState.Cancelled(new MeetingState.Why.NetworkClosed()));
        open(member, "/meetings").andExpect(content().string(allOf(containsString(title), containsString("Peruttu"))));
    }
}
