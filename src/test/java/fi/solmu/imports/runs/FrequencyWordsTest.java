package fi.solmu.imports.runs;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.register.MeetingFrequency;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrequencyWordsTest {

    @ParameterizedTest
    @CsvSource({
        "<1, UNDER_1", "alle 1, UNDER_1", "Alle kerran vuodessa, UNDER_1", "under 1, UNDER_1",
        "less than once a year, UNDER_1", "0, UNDER_1", "1-2, FROM_1_TO_2", "1–2, FROM_1_TO_2",
        "1 - 2 kertaa vuodessa, FROM_1_TO_2", "2, FROM_1_TO_2", "3—5 gånger om året, FROM_3_TO_5", "4, FROM_3_TO_5",
        "6-10 times a year, FROM_6_TO_10", "7, FROM_6_TO_10", ">10, OVER_10", "yli 10, OVER_10",
        "över 10 möten per år, OVER_10", "over 10, OVER_10", "more than 10, OVER_10", "12, OVER_10",
        "FROM_3_TO_5, FROM_3_TO_5"
    })
    void everyWayToWriteAClassIsUnderstood(String cell, MeetingFrequency frequency) {
        assertThat(FrequencyWords.parse(cell)).contains(frequency);
    }

    @ParameterizedTest
    @ValueSource(strings = {"usein", "2-4", "1-2-3", "-3", "10-6", "n. 5 tai 6", "1.2.2026", ""})
    void whatIsNoClassIsNotGuessed(String cell) {
        assertThat(FrequencyWords.parse(cell)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.2026", "2026-02-01", "3.5.", "1-Feb", "5.3.26"})
    void aClassThatASpreadsheetTookForADayIsRecognised(String cell) {
        assertThat(FrequencyWords.becameDate(cell)).isTrue();
    }
}
