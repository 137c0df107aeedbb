package fi.solmu.imports.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EnoughTest {
    @Test
    void rowsOfOneListTellNothingOfHowOnePersonsRowsAgree() {
        assertThat(Enough.toBegin(100_000, 1)).isFalse();
        assertThat(Enough.toBegin(Enough.RECORDS, 2)).isTrue();
        assertThat(Enough.toBegin(Enough.RECORDS - 1, 2)).isFalse();
    }

    @Test
    void listsWithHardlyAnybodyInCommonAreTooFewAsWell() {
        assertThat(Enough.toLearnFrom(100_000, 2, Enough.PAIRS - 1)).isFalse();
        assertThat(Enough.toLearnFrom(100_000, 2, Enough.PAIRS)).isTrue();
    }
}
