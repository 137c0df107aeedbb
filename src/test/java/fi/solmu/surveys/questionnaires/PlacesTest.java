package fi.solmu.surveys.questionnaires;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PlacesTest {
    private static List<List<Integer>> themes(List<List<Integer>> themes) {
        return themes.stream()
                .<List<Integer>>map(theme -> new ArrayList<>(theme))
                .toList();
    }

    @Test
    void aQuestionGoesOverTheBorderOfItsTheme() {
        var themes = themes(List.of(List.of(1, 2), List.of(), List.of(3)));
        assertThat(Places.move(themes, 2, false)).isTrue();
        assertThat(themes).isEqualTo(themes(List.of(List.of(1), List.of(2), List.of(3))));
        assertThat(Places.move(themes, 2, false)).isTrue();
        assertThat(themes).isEqualTo(themes(List.of(List.of(1), List.of(), List.of(2, 3))));
        assertThat(Places.move(themes, 3, true)).isTrue();
        assertThat(themes.getLast()).containsExactly(3, 2);
        assertThat(Places.move(themes, 1, true)).isFalse();
        assertThat(Places.move(themes, 2, false)).isFalse();
        assertThat(Places.move(themes, 9, false)).isFalse();
    }

    @Property
    void goingBackUndoesGoingAndNothingIsLost(
            @ForAll @Size(min = 1, max = 4) List<@IntRange(max = 4) Integer> sizes, @ForAll int which) {
        var themes = new ArrayList<List<Integer>>();
        int next = 0;
        for (int size : sizes) {
            var theme = new ArrayList<Integer>();
            for (int at = 0; at < size; at++) {
                theme.add(next++);
            }
            themes.add(theme);
        }
        if (next > 0) {
            var before = themes.toString();
            int moved = Math.floorMod(which, next);
            if (Places.move(themes, moved, true)) {
                assertThat(themes.stream().flatMap(List::stream)).hasSize(next);
                assertThat(themes.toString()).isNotEqualTo(before);
                Places.move(themes, moved, false);
            }
            assertThat(themes.toString()).isEqualTo(before);
        }
    }
}
