package fi.solmu.meetings.measures;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.SolmuTest;
import fi.solmu.access.Action;
import fi.solmu.kernel.Language;
import fi.solmu.meetings.MeetingIntake;
import fi.solmu.meetings.MeetingMode;
import fi.solmu.meetings.MeetingState;
import fi.solmu.meetings.SomeMeetings;
import fi.solmu.register.Entries;
import fi.solmu.register.Intake;
import fi.solmu.register.MeasureSource.Value;
import fi.solmu.register.NetworkEdits;
import fi.solmu.register.NetworkState.Decision;
import fi.solmu.register.NetworkState.Term;
import fi.solmu.register.NetworkStates;
import fi.solmu.register.RegisterData;
import fi.solmu.shell.Pages;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SolmuTest
class MeetingMeasuresIT {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @Autowired
    private MeetingMeasures measures;

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
    private Pages pages;

    private SomeMeetings some;
    private RegisterData data;
    private UUID network;
    private final String title = Entries.unique("Mitattu");

    @BeforeEach
    void aNetwork() {
        data = new RegisterData(db, intake, edits);
        some = new SomeMeetings(db, meetings);
        network = data.network(Entries.unique("Verkosto"));
    }

    private Map<String, Double> values(UUID of, LocalDate asOf) {
        return measures.values(List.of(of), asOf).stream().collect(Collectors.toMap(Value::measure, Value::value));
    }

    @Test
    void onlyWhatWasHeldWithinTwelveMonthsCountsAndAHybridOneAsBoth() {
        some.held(network, title + 1, DAY, MeetingMode.LIVE);
        some.held(network, title + 2, DAY.minusMonths(3), MeetingMode.ONLINE);
        some.held(network, title + 3, DAY.minusMonths(12).plusDays(1), MeetingMode.HYBRID);
        some.held(network, title + 4, DAY.minusMonths(12), MeetingMode.LIVE); // a day too old
        some.planned(network, title + 5, DAY.minusMonths(1)); // nobody said that it was held
        some.add(
                network,
                null,
                title + 6,
                DAY.minusMonths(2),
                MeetingMode.LIVE,
                false,
                new MeetingState.Cancelled(new MeetingState.Why.Decided("Syy")));
        assertThat(values(network, DAY))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("meetings.held", 3.0, "meetings.held.live", 2.0, "meetings.held.online", 2.0));
        assertThat(values(network, DAY.minusDays(1))).containsEntry("meetings.held", 3.0); // other three
    }

    @Test
    void aJointOneCountsForBothAndThoseOfAMergedNetworkForTheOneItIs() {
        var other = data.network(Entries.unique("Toinen"));
        var third = data.network(Entries.unique("Kolmas"));
        some.add(network, other, title + 1, DAY, MeetingMode.LIVE, false, new MeetingState.Held(5));
        some.add(third, other, title + 2, DAY, MeetingMode.LIVE, false, new MeetingState.Held(5));
        db.sql("UPDATE network SET canonical_id = :kept WHERE id = :other")
                .param("kept", network)
                .param("other", third)
                .update();
        assertThat(values(network, DAY)).containsEntry("meetings.held", 2.0);
        assertThat(values(other, DAY)).containsEntry("meetings.held", 2.0);
        db.sql("UPDATE network SET canonical_id = :kept WHERE id = :other")
                .param("kept", network)
                .param("other", other)
                .update();
        assertThat(values(network, DAY)).containsEntry("meetings.held", 2.0); // each once
    }

    @Test
    void noneIsKnownOfANetworkThatHasRunForAYearAndOfNoOther() {
        assertThat(values(network, DAY)).isEmpty();
        states.decide(
                network,
                new Decision.Confirm(DAY.minusMonths(12), new Term.Continuing(null)),
                null,
                Action.CONFIRM_ACTIVITY);
        assertThat(values(network, DAY)).containsEntry("meetings.held", 0.0).hasSize(3);
        assertThat(values(network, DAY.minusDays(1))).isEmpty();
    }

    @Test
    void theEvidenceIsJustWhatWasCountedNewestFirst() {
        some.held(network, title + 1, DAY.minusDays(40), MeetingMode.LIVE);
        var hybrid = some.held(network, title + 2, DAY.minusDays(4), MeetingMode.HYBRID);
        some.held(network, title + 3, DAY.minusDays(400), MeetingMode.LIVE);
        some.held(network, title + 4, DAY.minusDays(2), MeetingMode.ONLINE);
        var texts = pages.texts(Language.FI);
        for (var measure : measures.measures()) {
            assertThat(measures.evidence(network, measure.name(), DAY, texts))
                    .hasSize(values(network, DAY).get(measure.name()).intValue());
            assertThat(texts.text("measure." + measure.name())).isNotBlank();
        }
        var live = measures.evidence(network, "meetings.held.live", DAY, texts);
        assertThat(live.getFirst().text()).isEqualTo("19.11.2026, Hybridi: " + title + 2);
        assertThat(live.getFirst().address()).isEqualTo("/meetings/" + hybrid);
        assertThat(measures.evidence(network, "meetings.other", DAY, texts)).isEmpty();
    }
}
