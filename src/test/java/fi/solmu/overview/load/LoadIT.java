package fi.solmu.overview.load;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.SolmuTest;
import fi.solmu.kernel.Language;
import fi.solmu.meetings.MeetingIntake;
import fi.solmu.meetings.MeetingMode;
import fi.solmu.meetings.MeetingState;
import fi.solmu.meetings.SomeMeetings;
import fi.solmu.register.Intake;
import fi.solmu.register.NetworkEdits;
import fi.solmu.register.RegisterData;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SolmuTest
class LoadIT {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Autowired
    private JdbcClient db;

    @Autowired
    private Intake intake;

    @Autowired
    private NetworkEdits edits;

    @Autowired
    private MeetingIntake meetingIntake;

    @Autowired
    private LoadQueries queries;

    /** Someone in more networks than anybody else in these tests, and how the meetings of the last twelve months count. */
    @Test
    void aJointMeetingCountsOnceAndOnlyThoseHeldWithinTheYear() {
        var data = new RegisterData(db, intake, edits);
        var meetings = new SomeMeetings(db, meetingIntake);
        var person = data.person(
                "Kuormitettu", "Henkilö" + UUID.randomUUID().toString().substring(0, 8));
        var networks = new ArrayList<UUID>();
        for (int at = 0; at < 40; at++) {
            networks.add(data.network("Kuorma " + at + " " + UUID.randomUUID()));
            data.member(networks.getLast(), person, TODAY.minusYears(1), null);
        }
        data.member(data.network("Entinen " + UUID.randomUUID()), person, TODAY.minusYears(2), null);
        db.sql("UPDATE membership_statement SET until = :ended WHERE person_id = :person AND since < :since")
                .param("ended", TODAY.minusDays(1))
                .param("person", person)
                .param("since", TODAY.minusYears(1))
                .update();
        var title = "Kokous " + UUID.randomUUID();
        meetings.held(networks.getFirst(), title + 1, TODAY.minusDays(20), MeetingMode.LIVE);
        meetings.add(
                networks.getFirst(),
                networks.get(1),
                title + 2,
                TODAY.minusDays(30),
                MeetingMode.ONLINE,
                false,
                new MeetingState.Held(5));
        meetings.held(networks.get(2), title + 3, TODAY.minusMonths(12), MeetingMode.LIVE);
        meetings.planned(networks.get(3), title + 4, TODAY.minusDays(5));

        var heaviest = queries.heaviest(TODAY, 5).stream()
                .filter(each -> each.id().equals(person))
                .findFirst()
                .orElseThrow();

        assertThat(heaviest.networks()).isEqualTo(40);
        assertThat(heaviest.meetings()).isEqualTo(2);
        assertThat(heaviest.hours()).isEqualTo(4);
        assertThat(queries.people(TODAY, Load.TOP, Language.FI, 0, 5))
                .extracting(Load.Person::id)
                .contains(person);
        assertThat(queries.people(TODAY, 1, Language.FI, 0, 100_000))
                .extracting(Load.Person::id)
                .doesNotContain(person);
    }

    @Test
    void theStepsHoldEverybodyOnce() {
        var data = new RegisterData(db, intake, edits);
        data.member(data.network("Askel " + UUID.randomUUID()), data.person("Askel", "Yksi"), TODAY.minusDays(3), null);
        var steps = queries.steps(TODAY);
        int everybody = db.sql("SELECT count(DISTINCT person_id) FROM membership_on(:day)")
                .param("day", TODAY)
                .query(Integer.class)
                .single();
        assertThat(steps.stream().mapToInt(Load.Step::people).sum()).isEqualTo(everybody);
        for (var step : steps) {
            assertThat(queries.people(TODAY, step.networks(), Language.SV, 0, 100_000))
                    .hasSize(step.people());
        }
    }
}
