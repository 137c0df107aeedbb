package fi.solmu.imports.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MunicipalityNamesTest {
    private static final int IN_2026 = 308;

    @Test
    void everyMunicipalityIsRecognisedInEverySpellingAndNoneIsTakenForAnother() {
        var measured = MunicipalityNames.measured();

        assertThat(measured.municipalities()).isEqualTo(IN_2026);
        assertThat(measured.wrong()).isEmpty();
        assertThat(measured.share()).as("asked: %s", measured.asked()).isGreaterThanOrEqualTo(0.995);
    }
}
