package fi.solmu.overview.ahead;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.kernel.Localised;
import fi.solmu.overview.ahead.Ahead.Event;
import fi.solmu.overview.ahead.Ahead.Kind;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class AheadTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static Event event(Kind kind, LocalDate day) {
        return new Event(kind, day, Localised.NONE, "/" + kind + day, null);
    }

    @Test
    void aQuarterGoesFromItsFirstDayToItsLast() {
        var ahead = Ahead.of(
                TODAY,
                List.of(
                        event(Kind.REVIEW, TODAY.minusDays(1)),
                        event(Kind.REVIEW, TODAY),
                        event(Kind.TERM_ENDS, LocalDate.of(2026, 12, 31)),
                        event(Kind.CLOSES, LocalDate.of(2027, 1, 1)),
                        event(Kind.CLOSES, LocalDate.of(2027, 6, 30)),
                        event(Kind.CLOSES, LocalDate.of(2027, 7, 1)),
                        event(Kind.WAITS, TODAY.minusDays(30))));
        assertThat(ahead.late()).hasSize(1);
        assertThat(ahead.waiting()).hasSize(1);
        assertThat(ahead.quarters()).extracting(Ahead.Quarter::id).containsExactly("q2026-4", "q2027-1", "q2027-2");
        assertThat(ahead.quarters())
                .extracting(quarter -> quarter.events().size())
                .containsExactly(2, 1, 1);
        assertThat(Ahead.end(TODAY)).isEqualTo(LocalDate.of(2027, 7, 1));
    }

    /** Whatever day it is: nothing before the end is lost, and nothing stands twice. */
    @Property(tries = 300)
    void everythingBeforeTheEndStandsOnce(
            @ForAll @IntRange(max = 1500) int start,
            @ForAll @Size(max = 40) List<@IntRange(min = -90, max = 400) Integer> days) {
        var today = LocalDate.of(2024, 1, 1).plusDays(start);
        var events = days.stream()
                .distinct()
                .map(day -> event(Kind.REVIEW, today.plusDays(day)))
                .toList();
        var ahead = Ahead.of(today, events);
        long shown = ahead.late().size()
                + ahead.quarters().stream()
                        .mapToLong(each -> each.events().size())
                        .sum();
        assertThat(shown)
                .isEqualTo(events.stream()
                        .filter(each -> each.day().isBefore(Ahead.end(today)))
                        .count());
    }
}
