package fi.solmu.register.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LastAskedTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Helsinki");

    @Test
    void whoeverWasNeverAskedMayBe() {
        assertThat(new LastAsked(Optional.empty()).mayAsk(LocalDate.of(2026, 11, 22), ZONE))
                .isTrue();
    }

    @Property
    void betweenTwoTimesThereAreTwoWeeks(
            @ForAll @IntRange(max = 200_000) int hours, @ForAll @IntRange(max = 60) int daysLater) {
        var at = Instant.parse("2020-01-01T00:00:00Z").plusSeconds(3600L * hours);
        var day = at.atZone(ZONE).toLocalDate();

        assertThat(new LastAsked(Optional.of(at)).mayAsk(day.plusDays(daysLater), ZONE))
                .isEqualTo(daysLater >= 14);
    }
}
