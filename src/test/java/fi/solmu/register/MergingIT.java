package fi.solmu.register;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.SolmuTest;
import fi.solmu.access.Action;
import fi.solmu.register.Intake.SourceKind;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SolmuTest
class MergingIT {
    @Autowired
    private Intake intake;

    @Autowired
    private Merges merges;

    @Autowired
    private NetworkEdits edits;

    @Autowired
    private JdbcClient db;

    @Test
    void contradictingLinesOfOneListLeaveTheFieldOpenUntilSomebodyDecides() {
        var network = take("kokoukset", row(8, "Toimitilat", "FROM_1_TO_2"), row(44, "Toimitilat", "FROM_3_TO_5"))
                .get(8);

        assertThat(frequency(network)).isNull();
        assertThat(conflicts(network)).containsExactly("meeting_frequency");

        edits.state(network, Map.of("meeting_frequency", "FROM_3_TO_5"), null, Action.SETTLE_CONFLICT);
        assertThat(frequency(network)).isEqualTo("FROM_3_TO_5");
        assertThat(conflicts(network)).isEmpty();
    }

    @Test
    void aNewerRunOfTheSameSourceGoesBeforeItsOlderOne() {
        var source = intake.source("vuosikysely " + UUID.randomUUID(), SourceKind.LIST);
        var network = intake.takeNetworks(source, UUID.randomUUID(), List.of(row(2, "Vuosi", "UNDER_1")), null)
                .get(2);
        var again = new IncomingRecord(
                2, "ff", Map.of("n", "Vuosi"), Map.of("meeting_frequency", "OVER_10"), "Vuosi", network, "g");
        intake.takeNetworks(source, UUID.randomUUID(), List.of(again), null);

        assertThat(frequency(network)).isEqualTo("OVER_10");
        assertThat(conflicts(network)).isEmpty();
    }

    @Test
    void aMergeIsReadThroughTheOneKeptAndTakenBackLeavesNoTrace() {
        var lists = take("kaksi", row(2, "Areena", "FROM_3_TO_5"), row(3, "Areena-verkosto", "FROM_6_TO_10"));
        var kept = lists.get(2);
        var other = lists.get(3);
        var before = everything(kept, other);

        var outcome = merges.merge(kept, other, null);
        assertThat(outcome).isInstanceOf(Merges.Outcome.Merged.class);
        assertThat(name(kept)).isEqualTo("Areena");
        assertThat(conflicts(kept)).containsExactly("meeting_frequency");
        assertThat(merges.merge(kept, other, null)).isEqualTo(new Merges.Outcome.NotTwo());

        merges.undo(((Merges.Outcome.Merged) outcome).merge(), null);
        assertThat(everything(kept, other)).isEqualTo(before);
    }

    @Test
    void mergesOnTopOfEachOtherCanBeTakenBackInAnyOrder() {
        var lists =
                take("ketju", row(2, "Ketju a", "UNDER_1"), row(3, "Ketju b", "UNDER_1"), row(4, "Ketju c", "UNDER_1"));
        var a = lists.get(2);
        var b = lists.get(3);
        var c = lists.get(4);
        var before = everything(a, b, c);

        var first = (Merges.Outcome.Merged) merges.merge(b, a, null);
        var second = (Merges.Outcome.Merged) merges.merge(c, b, null);
        assertThat(canonical(a)).isEqualTo(c);
        merges.undo(first.merge(), null);
        assertThat(canonical(a)).isEqualTo(a);
        assertThat(canonical(b)).isEqualTo(c);
        merges.undo(second.merge(), null);

        assertThat(everything(a, b, c)).isEqualTo(before);
    }

    @Test
    void aRunTakenBackWithdrawsWhatOnlyItBroughtAndKeepsWhatPeopleTouched() {
        var source = intake.source("takaisin " + UUID.randomUUID(), SourceKind.LIST);
        var run = UUID.randomUUID();
        var taken = intake.takeNetworks(
                source, run, List.of(row(2, "Pois", "UNDER_1"), row(3, "Jää", "FROM_1_TO_2")), null);
        edits.state(taken.get(3), Map.of("name_fi", "Jää tänne"), null, Action.EDIT_NETWORK);

        assertThat(intake.withdraw(run, null)).containsExactly(taken.get(2));
        assertThat(name(taken.get(3))).isEqualTo("Jää tänne");
        assertThat(frequency(taken.get(3))).isNull();
    }

    @Test
    void whatASourceSaidCannotBeChanged() {
        take("muuttumaton", row(2, "Muuttumaton", "UNDER_1"));
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> db.sql("UPDATE source_value SET value = 'x'").update())
                .hasMessageContaining("what a source said is not changed");
    }

    private Map<Integer, UUID> take(String source, IncomingRecord... rows) {
        return intake.takeNetworks(
                intake.source(source + " " + UUID.randomUUID(), SourceKind.LIST),
                UUID.randomUUID(),
                List.of(rows),
                null);
    }

    private static IncomingRecord row(int line, String name, String frequency) {
        return new IncomingRecord(
                line,
                "%04x".formatted(line),
                Map.of("verkosto", name),
                Map.of("name_fi", name, "meeting_frequency", frequency),
                name,
                null,
                name);
    }

    private String name(UUID network) {
        return value("name_fi", network);
    }

    private String frequency(UUID network) {
        return value("meeting_frequency", network);
    }

    private String value(String column, UUID network) {
        return (String) db.sql("SELECT " + column + " FROM network WHERE id = :id")
                .param("id", network)
                .query()
                .singleRow()
                .get(column);
    }

    private UUID canonical(UUID network) {
        return db.sql("SELECT canonical_id FROM network WHERE id = :id")
                .param("id", network)
                .query(UUID.class)
                .single();
    }

    private List<String> conflicts(UUID network) {
        return db.sql("SELECT unnest(conflicts) FROM network WHERE id = :id")
                .param("id", network)
                .query(String.class)
                .list();
    }

    private List<String> everything(UUID... networks) {
        return db.sql("SELECT (to_jsonb(n) - 'version')::text FROM network n WHERE id = ANY (:ids) ORDER BY id")
                .param("ids", networks)
                .query(String.class)
                .list();
    }
}
