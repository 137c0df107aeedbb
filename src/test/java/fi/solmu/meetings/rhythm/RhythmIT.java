package fi.solmu.meetings.rhythm;

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

import fi.solmu.SolmuTest;
import fi.solmu.meetings.MeetingIntake;
import fi.solmu.meetings.SomeMeetings;
import fi.solmu.register.Entries;
import fi.solmu.register.Intake;
import fi.solmu.register.NetworkEdits;
import fi.solmu.register.RegisterData;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@SolmuTest
class RhythmIT {
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

    private SomeMeetings some;
    private UUID network;
    private UUID helena;
    private String here;
    private int year;
    private final String title = Entries.unique("Rytmi");

    @BeforeEach
    void aNetworkWithACoordinator() {
        var data = new RegisterData(db, intake, edits);
        some = new SomeMeetings(db, meetings);
        network = data.network(Entries.unique("Verkosto"));
        helena = data.coordinatorOf(network);
        here = "/networks/" + network + "/meetings";
        year = LocalDate.now(clock).getYear() + 1;
    }

    private ResultActions send(String address, String... more) throws Exception {
        var request = post(address).with(user(helena.toString())).with(csrf());
        var fields = new ArrayList<>(List.of(
                "title_fi",
                title,
                "week",
                "SECOND",
                "weekday",
                "TUESDAY",
                "year",
                Integer.toString(year),
                "from",
                "9",
                "to",
                "11",
                "mode",
                "ONLINE",
                "month",
                "3",
                "month",
                "4",
                "month",
                "11"));
        fields.addAll(List.of(more));
        for (int at = 0; at < fields.size(); at += 2) {
            request.param(fields.get(at), fields.get(at + 1));
        }
        return browser.perform(request);
    }

    private LocalDate secondTuesday(int month) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(2, DayOfWeek.TUESDAY));
    }

    private static String mark(ResultActions page) throws Exception {
        var found = Pattern.compile("name=\"mark\" value=\"([0-9a-f]+)\"")
                .matcher(page.andReturn().getResponse().getContentAsString());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private int made() {
        return db.sql("SELECT count(*) FROM meeting WHERE title_fi = :title")
                .param("title", title)
                .query(Integer.class)
                .single();
    }

    @Test
    void theDatesAreShownBeforeAnythingIsWrittenAndThoseLeftBecomeMeetings() throws Exception {
        some.planned(network, title + " jo sovittu", secondTuesday(4));
        browser.perform(get(here + "/rhythm").with(user(helena.toString()))).andExpect(status().isOk());
        var page = send(here + "/rhythm/dates").andExpect(status().isOk());
        page.andExpect(content()
                .string(allOf(
                        containsString("value=\"" + secondTuesday(3) + "\" checked"),
                        containsString("value=\"" + secondTuesday(4) + "\"><label"), // collides, so not chosen
                        containsString("jo sovittu"),
                        containsString("value=\"" + secondTuesday(11) + "\" checked"))));
        assertThat(made()).isZero();
        send(
                        here + "/rhythm",
                        "mark",
                        mark(page),
                        "date",
                        secondTuesday(3).toString(),
                        "date",
                        secondTuesday(11).toString(),
                        "date",
                        secondTuesday(5).toString()) // none of the rhythm's
                .andExpect(redirectedUrl(here));
        assertThat(made()).isEqualTo(2);
        assertThat(db.sql("SELECT starts_at FROM meeting WHERE title_fi = :title ORDER BY 1")
                        .param("title", title)
                        .query(OffsetDateTime.class)
                        .list())
                .extracting(each -> each.atZoneSameInstant(clock.getZone()).toLocalDateTime())
                .containsExactly(
                        secondTuesday(3).atTime(9, 0), secondTuesday(11).atTime(9, 0));
    }

    @Test
    void pressedTwiceItPlansOnce() throws Exception {
        var mark = mark(send(here + "/rhythm/dates"));
        var date = secondTuesday(3).toString();
        send(here + "/rhythm", "mark", mark, "date", date).andExpect(redirectedUrl(here));
        send(here + "/rhythm", "mark", mark, "date", date)
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Samana päivänä")));
        assertThat(made()).isEqualTo(1);
    }

    @Test
    void withoutADateOrAMonthNothingIsPlanned() throws Exception {
        send(here + "/rhythm", "mark", mark(send(here + "/rhythm/dates")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("href=\"#dates\"")));
        var request = post(here + "/rhythm/dates")
                .with(user(helena.toString()))
                .with(csrf())
                .param("place", "Vaasa");
        browser.perform(request)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(allOf(
                                containsString("href=\"#months\""),
                                containsString("href=\"#title_fi\""),
                                containsString("value=\"Vaasa\""))));
    }

    @Test
    void oneGoesBackToTheFormWithEverythingTyped() throws Exception {
        send(here + "/rhythm/dates", "back", "yes")
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("value=\"" + title + "\""),
                                containsString("id=\"month-11\" value=\"11\" checked"),
                                not(containsString("s-errors")))));
    }
}
