package fi.solmu.meetings.recording;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.kernel.Localised;
import fi.solmu.meetings.MeetingMode;
import fi.solmu.meetings.MeetingPlan;
import fi.solmu.meetings.MeetingState;
import fi.solmu.meetings.MeetingState.Cancelled;
import fi.solmu.meetings.MeetingState.Held;
import fi.solmu.meetings.MeetingState.Planned;
import fi.solmu.meetings.MeetingState.Why;
import fi.solmu.shell.Problems;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeetingRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final MeetingState CANCELLED = new Cancelled(new Why.Decided("Syy"));

    private static MeetingPlan on(LocalDate day) {
        return new MeetingPlan(
                new Localised("Kokous", null, null),
                Localised.NONE,
                day.atTime(9, 0),
                day.atTime(11, 0),
                MeetingMode.LIVE,
                null,
                null,
                false);
    }

    @Test
    void whatMayFollowWhat() {
        assertThat(new Planned().mayBecome(new Held(3))).isTrue();
        assertThat(new Planned().mayBecome(CANCELLED)).isTrue();
        assertThat(new Planned().mayBecome(new Planned())).isFalse();
        assertThat(new Held(3).mayBecome(new Held(4))).isTrue();
        assertThat(new Held(3).mayBecome(CANCELLED)).isTrue();
        assertThat(new Held(3).mayBecome(new Planned())).isFalse();
        assertThat(CANCELLED.mayBecome(new Planned())).isTrue();
        assertThat(CANCELLED.mayBecome(new Held(3))).isFalse();
        assertThat(CANCELLED.mayBecome(new Cancelled(new Why.NetworkClosed()))).isFalse();
    }

    @Property
    void aDayToComeIsPlannedAndHasNobodyPresentYet(@ForAll @IntRange(min = 1, max = 3000) int ahead) {
        var day = TODAY.plusDays(ahead);
        var problems = new Problems();
        assertThat(Attendance.state("", on(day), false, problems, TODAY)).isEqualTo(new Planned());
        assertThat(problems.any()).isFalse();
        Attendance.state("12", on(day), false, problems, TODAY);
        assertThat(problems.of("day")).isPresent();
    }

    @Property
    void aDayThatHasPassedNeedsTheNumberPresent(@ForAll @IntRange(min = 1, max = 3000) int ago) {
        var problems = new Problems();
        assertThat(Attendance.state("12", on(TODAY.minusDays(ago)), false, problems, TODAY))
                .isEqualTo(new Held(12));
        assertThat(problems.any()).isFalse();
        Attendance.state("", on(TODAY.minusDays(ago)), false, problems, TODAY);
        assertThat(problems.of("present")).isPresent();
    }

    @Test
    void todayItIsEither() {
        var problems = new Problems();
        assertThat(Attendance.state("", on(TODAY), false, problems, TODAY)).isEqualTo(new Planned());
        assertThat(Attendance.state("5", on(TODAY), false, problems, TODAY)).isEqualTo(new Held(5));
        assertThat(problems.any()).isFalse();
        Attendance.state("", on(TODAY), true, problems, TODAY);
        assertThat(problems.of("present")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-3", "kaksi", "1.5", "100001", "9999999999"})
    void whatIsNoNumberOfPeople(String typed) {
        assertThat(MeetingForm.count(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,x",
                "teams.example/kokous",
                "https://",
                "ftp://a.example/x",
                "https://a b.example"
            })
    void whatIsNoLink(String typed) {
        assertThat(MeetingForm.isLink(typed)).isFalse();
    }

    @Test
    void aLinkOfTheWeb() {
        assertThat(MeetingForm.isLink("https://teams.example/l/meetup-join/19%3ax?a=b&c=d"))
                .isTrue();
    }

    @Test
    void aMeetingWaitsForItsOutcomeOnceItsLastDayHasPassed() {
        var meeting = meeting(TODAY.minusDays(1), new Planned());
        assertThat(meeting.waits(TODAY)).isTrue();
        assertThat(meeting.waits(TODAY.minusDays(1))).isFalse();
        assertThat(meeting(TODAY.minusDays(1), new Held(2)).waits(TODAY)).isFalse();
        assertThat(meeting(TODAY, new Planned()).canHaveBeenHeld(TODAY)).isTrue();
        assertThat(meeting(TODAY.plusDays(1), new Planned()).canHaveBeenHeld(TODAY))
                .isFalse();
        assertThat(meeting(TODAY.minusDays(1), CANCELLED).canHaveBeenHeld(TODAY))
                .isFalse();
    }

    private static Meeting meeting(LocalDate day, MeetingState state) {
        var party = new Meeting.Party(java.util.UUID.randomUUID(), Localised.NONE);
        return new Meeting(java.util.UUID.randomUUID(), 0, on(day), state, party, null, java.time.Instant.EPOCH);
    }
}
