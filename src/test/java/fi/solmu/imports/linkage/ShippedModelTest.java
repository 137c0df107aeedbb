package fi.solmu.imports.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where the model comes from that Solmu brings along, and that it is kept and read back unchanged. */
class ShippedModelTest {
    /** None of the seeds the matcher is measured with. */
    private static final long SEED = 7;

    /** Invented people have no identifiers, so what these tell is not learnt but set: careful guesses. */
    private static final Map<String, Double> SAME_SET = Map.of(
            "REFERENCE SAME", 0.6, "REFERENCE DIFFERENT", 0.4, "NAMESAKES SAME", 0.95, "NAMESAKES DIFFERENT", 0.05);

    private static final Map<String, Double> DIFFERENT_SET = Map.of(
            "REFERENCE SAME",
            0.0001,
            "REFERENCE DIFFERENT",
            0.9999,
            "NAMESAKES SAME",
            0.33,
            "NAMESAKES DIFFERENT",
            0.67);

    @Test
    void theShippedModelIsWhatIsLearntFromInventedPeople() throws IOException {
        var rows = new InventedPeople(SEED)
                .threeLists(20_000).stream().map(InventedPeople.Row::sighting).toList();
        var learnt = PeopleMatching.learn(rows, SEED).state();
        var expected =
                new ModelState(learnt.others(), with(learnt.same(), SAME_SET), with(learnt.different(), DIFFERENT_SET));
        var file = Files.writeString(Path.of("target", "people-model.properties"), expected.lines());

        var shipped = Model.shipped().state();
        assertThat(shipped.same().keySet())
                .as("put %s in the place of the resource if it is to change", file)
                .isEqualTo(expected.same().keySet());
        assertThat(shipped.others()).isCloseTo(expected.others(), within(1e-3));
        expected.same()
                .forEach((name, share) -> assertThat(shipped.same())
                        .hasEntrySatisfying(name, has -> assertThat(has).isCloseTo(share, within(1e-3))));
        expected.different()
                .forEach((name, share) -> assertThat(shipped.different())
                        .hasEntrySatisfying(name, has -> assertThat(has).isCloseTo(share, within(1e-3))));
    }

    private static Map<String, Double> with(Map<String, Double> learnt, Map<String, Double> set) {
        var all = new HashMap<>(learnt);
        all.putAll(set);
        return all;
    }

    @Test
    void aModelIsKeptAsNumbersAndReadBack() {
        var shipped = Model.shipped();
        var readBack = shipped.state().model();
        for (var field : List.of(Field.FAMILY, Field.GIVEN, Field.MAILBOX, Field.PHONE, Field.REFERENCE)) {
            for (var level : field.levels()) {
                assertThat(readBack.points(field, level)).isEqualTo(shipped.points(field, level));
            }
        }
        assertThat(readBack.priorPoints(5_000)).isEqualTo(shipped.priorPoints(5_000));
    }
}
