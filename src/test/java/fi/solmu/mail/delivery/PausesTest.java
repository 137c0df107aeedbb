package fi.solmu.mail.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PausesTest {
    @ParameterizedTest
    @CsvSource({"1, PT1M", "2, PT4M", "3, PT16M", "4, PT64M", "6, PT1024M", "7, PT24H", "11, PT24H"})
    void pausesGrowUpToADay(int tries, Duration pause) {
        assertThat(Pauses.after(tries)).contains(pause);
    }

    @ParameterizedTest
    @CsvSource({"12", "100"})
    void afterAWeekALetterIsGivenUp(int tries) {
        assertThat(Pauses.after(tries)).isEqualTo(Optional.empty());
    }
}
