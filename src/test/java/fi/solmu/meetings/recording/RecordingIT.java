package fi.solmu.meetings.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.solmu.AtOnce;
import fi.solmu.SolmuTest;
import fi.solmu.access.Action;
import fi.solmu.access.Actors;
import fi.solmu.kernel.Language;
import fi.solmu.meetings.MeetingIntake;
import fi.solmu.meetings.MeetingMode;
import fi.solmu.meetings.MeetingState;
import fi.solmu.meetings.SomeMeetings;
import fi.solmu.register.Entries;
import fi.solmu.register.Intake;
import fi.solmu.register.NetworkEdits;
import fi.solmu.register.NetworkState;
import fi.solmu.register.NetworkState.Decision;
import fi.solmu.register.NetworkState.Term;
import fi.solmu.register.NetworkStates;
import fi.solmu.register.RegisterData;
import fi.solmu.shell.Pages;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.LinkedMultiValueMap;

@SolmuTest
class RecordingIT {
    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Intake intake;

    @Autowired
    private NetworkEdits edits;

    @Autowired
    private NetworkStates states;

    @Autowired
    private MeetingIntake meetings;

    @Autowired
    private Recording recording;

    @Autowired
    private Actors actors;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Pages pages;

    @Autowired
    private Clock clock;

    private RegisterData data;
    private SomeMeetings some;
    private UUID network;
    private UUID helena;
    private LocalDate today;
    private final String title = Entries.unique("Kokous");

    @BeforeEach
    void aNetworkWithACoordinator() {
        data = new RegisterData(db, intake, edits);
        some = new SomeMeetings(db, meetings);
        network = data.network(Entries.unique("Verkosto"));
        helena = data.coordinatorOf(network);
        today = LocalDate.now(clock);
    }

    private ResultActions open(UUID account, String address) throws Exception {
        return browser.perform(get(address).with(user(account.toString())));
    }

    private ResultActions send(UUID account, String address, String... fields) throws Exception {
        var request = post(address).with(user(account.toString())).with(csrf());
        for (int at = 0; at < fields.length; at += 2) {
            request.param(fields[at], fields[at + 1]);
        }
        return browser.perform(request);
    }

    private String[] form(LocalDate day, String... more) {
        var fields = new ArrayList<>(
                List.of("title_fi", title, "day", day.toString(), "from", "9.30", "to", "11", "mode", "ONLINE"));
        fields.addAll(List.of(more));
        return fields.toArray(String[]::new);
    }

    private String meetingsOf(UUID of) {
        return "/networks/" + of + "/meetings";
    }

    private String one(UUID meeting) {
        return "/meetings/" + meeting;
    }

    private String version(UUID meeting) {
        return Integer.toString(some.version(meeting));
    }

    private void running(UUID of) {
        states.decide(
                of,
                new Decision.Confirm(today.minusYears(2), new Term.Continuing(null)),
                null,
                Action.CONFIRM_ACTIVITY);
    }

    @Test
    void aMeetingIsPlannedAndItsLinkIsShownToMembersAndTheOfficeOnly() throws Exception {
        var member = data.account("Jäsen");
        data.member(network, data.person("Aino", Entries.unique("J"), member), today.minusYears(1), null);
        send(
                        helena,
                        meetingsOf(network),
                        form(today.plusDays(20), "link", "https://kokous.example/salainen", "purpose_fi", "Puhutaan."))
                .andExpect(status().is3xxRedirection());
        var meeting = some.find(title);
        assertThat(some.state(meeting)).isEqualTo("PLANNED");
        for (var reader : List.of(helena, member)) {
            open(reader, one(meeting))
                    .andExpect(content()
                            .string(allOf(
                                    containsString("https://kokous.example/salainen"),
                                    containsString("Puhutaan."),
                                    containsString("klo 9.30–11.00"))));
        }
        open(member, one(meeting)).andExpect(content().string(not(containsString(one(meeting) + "/edit"))));
        open(member, meetingsOf(network)).andExpect(content().string(containsString(title)));
        assertThat(db.sql("SELECT count(*) FROM audit_entry WHERE subject_id = :meeting AND action = 'PLAN_MEETING'")
                        .param("meeting", meeting)
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void theNextOneBeginsLikeTheLastOne() throws Exception {
        some.add(
                network,
                null,
                title,
                today.minusDays(3).atTime(13, 15),
                MeetingMode.HYBRID,
                false,
                new MeetingState.Held(9));
        open(helena, meetingsOf(network) + "/new")
                .andExpect(content()
                        .string(allOf(
                                containsString("value=\"13:15\""),
                                containsString("value=\"15:15\""),
                                containsString("value=\"HYBRID\" checked"),
                                containsString("Kuntatalo, Helsinki"))));
    }

    @Test
    void oneThatWasHeldIsRecordedWithTheNumberPresent() throws Exception {
        send(helena, meetingsOf(network), form(today.minusDays(2)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(allOf(containsString("href=\"#present\""), containsString(title))));
        send(helena, meetingsOf(network), form(today.minusDays(2), "present", "0"))
                .andExpect(status().isUnprocessableContent());
        send(helena, meetingsOf(network), form(today.minusDays(2), "present", "14"))
                .andExpect(status().is3xxRedirection());
        open(helena, one(some.find(title))).andExpect(content().string(containsString("Pidetty, 14 läsnä")));
    }

    @Test
    void whatIsWrongIsSaidAndEverythingTypedStays() throws Exception {
        send(
                        helena,
                        meetingsOf(network),
                        "title_fi",
                        "",
                        "title_sv",
                        "",
                        "day",
                        "31.2.2027",
                        "from",
                        "25",
                        "to",
                        "11.00",
                        "mode",
                        "",
                        "place",
                        "Jokin paikka",
                        "link",
                        "javascript:alert(1)",
                        "with",
                        "Olematon verkosto")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(allOf(
                                containsString("href=\"#title_fi\""),
                                containsString("href=\"#day\""),
                                containsString("href=\"#from\""),
                                containsString("href=\"#mode\""),
                                containsString("href=\"#link\""),
                                containsString("href=\"#with\""),
                                containsString("value=\"Jokin paikka\""),
                                containsString("value=\"31.2.2027\""))));
        send(helena, meetingsOf(network), form(today.plusDays(3), "to", "9.00"))
                .andExpect(status().is3xxRedirection()); // the first of two values counts: 11
    }

    @Test
    void itEndsAfterItBegins() throws Exception {
        send(
                        helena,
                        meetingsOf(network),
                        "title_fi",
                        title,
                        "day",
                        today.plusDays(3).toString(),
                        "from",
                        "11",
                        "to",
                        "11.00",
                        "mode",
                        "LIVE")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("href=\"#to\"")));
    }

    @Test
    void aCoordinatorOfAnotherNetworkChangesNothingAndAMemberOfAnotherSeesNothing() throws Exception {
        var other = data.coordinatorOf(data.network(Entries.unique("Muu")));
        var stranger = data.account("Vieras");
        data.member(
                data.network(Entries.unique("Kolmas")),
                data.person("Doris", Entries.unique("V"), stranger),
                today.minusYears(1),
                null);
        var meeting = some.planned(network, title, today);
        for (var page : List.of("/edit", "/outcome", "/cancellation")) {
            open(other, one(meeting) + page).andExpect(status().isForbidden());
            open(stranger, one(meeting) + page).andExpect(status().isNotFound());
        }
        open(other, meetingsOf(network) + "/new").andExpect(status().isForbidden());
        open(other, one(meeting)).andExpect(status().isOk()); // the office sees all
        open(stranger, one(meeting)).andExpect(status().isNotFound());
        open(stranger, meetingsOf(network)).andExpect(status().isNotFound());
        send(other, one(meeting) + "/outcome", "present", "5", "version", "0").andExpect(status().isForbidden());
        send(other, meetingsOf(network), form(today.plusDays(1))).andExpect(status().isForbidden());
        assertThat(some.state(meeting)).isEqualTo("PLANNED");
    }

    @Test
    void aJointMeetingIsSeenByBothAndChangedByWhoeverCalledIt() throws Exception {
        var name = Entries.unique("Toinen");
        var second = data.network(name);
        var theirs = data.coordinatorOf(second);
        var member = data.account("Toisen jäsen");
        data.member(second, data.person("Emma", Entries.unique("T"), member), today.minusYears(1), null);
        send(helena, meetingsOf(network), form(today.plusDays(9), "with", name)).andExpect(status().is3xxRedirection());
        var meeting = some.find(title);
        open(member, one(meeting))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(name)));
        open(member, meetingsOf(second)).andExpect(content().string(containsString(title)));
        open(member, meetingsOf(network)).andExpect(status().isNotFound());
        open(theirs, one(meeting) + "/edit").andExpect(status().isForbidden());
        open(helena, one(meeting) + "/edit").andExpect(content().string(containsString("value=\"" + name + "\"")));
        send(helena, one(meeting), form(today.plusDays(9), "version", version(meeting)))
                .andExpect(redirectedUrl(one(meeting))); // no longer joint
        open(member, one(meeting)).andExpect(status().isNotFound());
    }

    @Test
    void whoWasOvertakenSeesBothVersionsAndLosesNothing() throws Exception {
        var meeting = some.planned(network, title, today.plusDays(5));
        var before = version(meeting);
        send(helena, one(meeting), form(today.plusDays(6), "place", "Tampere", "version", before))
                .andExpect(redirectedUrl(one(meeting)));
        send(helena, one(meeting), form(today.plusDays(7), "place", "Turku", "version", before))
                .andExpect(status().isConflict())
                .andExpect(content()
                        .string(allOf(
                                containsString("Tampere"),
                                containsString("value=\"Turku\""),
                                containsString("name=\"version\" value=\"" + version(meeting) + "\""))));
        send(helena, one(meeting), form(today.plusDays(7), "place", "Turku", "version", version(meeting)))
                .andExpect(redirectedUrl(one(meeting)));
        open(helena, one(meeting)).andExpect(content().string(not(containsString("Tampere"))));
    }

    @Test
    void ofTwoWhoMarkOneMeetingAtOnceTheSecondIsShownWhatTheFirstSaid() {
        var meeting = some.planned(network, title, today);
        var actor = actors.find(helena).orElseThrow();
        int version = some.version(meeting);
        var said = new AtOnce(db, transaction)
                .whileStillOpen(
                        () -> recording.held(meeting, "14", version, actor, today),
                        () -> recording.held(meeting, "15", version, actor, today));
        assertThat(said)
                .isInstanceOfSatisfying(
                        Recording.Said.Meanwhile.class,
                        meanwhile -> assertThat(meanwhile.meeting().present()).isEqualTo(14));
        assertThat(db.sql("SELECT count(*) FROM meeting_state WHERE meeting_id = :meeting AND status = 'HELD'")
                        .param("meeting", meeting)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void theOneWhoCameSecondMayStillSaySo() throws Exception {
        var meeting = some.planned(network, title, today);
        var before = version(meeting);
        send(helena, one(meeting) + "/outcome", "present", "14", "version", before)
                .andExpect(redirectedUrl(one(meeting)));
        send(helena, one(meeting) + "/outcome", "present", "15", "version", before)
                .andExpect(status().isConflict())
                .andExpect(content().string(allOf(containsString("14 läsnä"), containsString("value=\"15\""))));
        send(helena, one(meeting) + "/outcome", "present", "15", "version", version(meeting))
                .andExpect(redirectedUrl(one(meeting)));
        open(helena, one(meeting))
                .andExpect(content()
                        .string(allOf(containsString("Pidetty, 14 läsnä"), containsString("Pidetty, 15 läsnä"))));
    }

    @Test
    void nothingIsHeldBeforeItsDay() throws Exception {
        var meeting = some.planned(network, title, today.plusDays(1));
        open(helena, one(meeting) + "/outcome").andExpect(redirectedUrl(one(meeting)));
        send(helena, one(meeting) + "/outcome", "present", "5", "version", version(meeting))
                .andExpect(redirectedUrl(one(meeting)));
        assertThat(some.state(meeting)).isEqualTo("PLANNED");
    }

    @Test
    void aCancelledOneSaysWhyStaysInTheListAndCanBePlannedAgain() throws Exception {
        var meeting = some.planned(network, title, today.plusDays(4));
        send(helena, one(meeting) + "/cancellation", "reason", " ", "version", version(meeting))
                .andExpect(status().isUnprocessableContent());
        send(helena, one(meeting) + "/cancellation", "reason", "Puhuja sairastui.", "version", version(meeting))
                .andExpect(redirectedUrl(one(meeting)));
        open(helena, one(meeting)).andExpect(content().string(containsString("Puhuja sairastui.")));
        open(helena, meetingsOf(network))
                .andExpect(content().string(allOf(containsString(title), containsString("Peruttu"))));
        open(helena, one(meeting) + "/edit").andExpect(redirectedUrl(one(meeting)));
        send(helena, one(meeting) + "/reopening", "version", "0").andExpect(status().isConflict());
        send(helena, one(meeting) + "/reopening", "version", version(meeting)).andExpect(redirectedUrl(one(meeting)));
        assertThat(some.state(meeting)).isEqualTo("PLANNED");
    }

    @Test
    void aNetworkThatClosesCancelsWhatItHadPlannedFromThatDay() throws Exception {
        running(network);
        var before = some.planned(network, title + " ennen", today.minusDays(1));
        var held = some.held(network, title + " pidetty", today.minusDays(9), MeetingMode.LIVE);
        var after = some.planned(network, title + " jälkeen", today);
        states.decide(
                network, new Decision.End(today, NetworkState.Reason.HANDED_OVER), helena, Action.CONFIRM_ACTIVITY);
        assertThat(List.of(some.state(before), some.state(held), some.state(after)))
                .containsExactly("PLANNED", "HELD", "CANCELLED");
        open(helena, one(after)).andExpect(content().string(containsString("verkosto päättyi")));
        open(helena, meetingsOf(network) + "/new").andExpect(redirectedUrl(meetingsOf(network)));
        send(helena, meetingsOf(network), form(today.plusDays(1))).andExpect(redirectedUrl(meetingsOf(network)));
        send(helena, one(after) + "/reopening", "version", version(after)).andExpect(redirectedUrl(one(after)));
        assertThat(some.state(after)).isEqualTo("CANCELLED");
        assertThat(db.sql("SELECT count(*) FROM meeting WHERE title_fi = :title")
                        .param("title", title)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    /** Whoever plans waits for whoever closes, and then plans nothing. */
    @Test
    void nobodyPlansAMeetingOfANetworkThatIsJustClosing() {
        running(network);
        var actor = actors.find(helena).orElseThrow();
        var typed = new LinkedMultiValueMap<String, String>();
        var fields = form(today.plusDays(3));
        for (int at = 0; at < fields.length; at += 2) {
            typed.add(fields[at], fields[at + 1]);
        }
        var outcome = new AtOnce(db, transaction)
                .whileStillOpen(
                        () -> states.decide(
                                network,
                                new Decision.End(today, NetworkState.Reason.SPLIT),
                                helena,
                                Action.CONFIRM_ACTIVITY),
                        () -> recording.plan(
                                network, MeetingForm.of(typed), false, actor, pages.texts(Language.FI), today));
        assertThat(outcome).isInstanceOf(Recording.Outcome.NetworkEnded.class);
    }

    @Test
    void aNetworkThatIsToEndMeetsUntilItsLastDay() throws Exception {
        running(network);
        states.decide(network, new Decision.WindDown(today, today.plusDays(10)), helena, Action.CONFIRM_ACTIVITY);
        send(helena, meetingsOf(network), form(today.plusDays(11)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("href=\"#day\"")));
        send(helena, meetingsOf(network), form(today.plusDays(10))).andExpect(status().is3xxRedirection());
    }

    @Test
    void aMergedNetworkMeetsAsTheOneItIs() throws Exception {
        var other = data.network(Entries.unique("Sama"));
        var meeting = some.planned(other, title, today.plusDays(2));
        db.sql("UPDATE network SET canonical_id = :kept WHERE id = :other")
                .param("kept", network)
                .param("other", other)
                .update();
        open(helena, meetingsOf(network)).andExpect(content().string(containsString(title)));
        open(helena, meetingsOf(other)).andExpect(redirectedUrl(meetingsOf(network)));
        open(helena, one(meeting) + "/edit").andExpect(status().isOk());
    }
}
