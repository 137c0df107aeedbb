package fi.solmu.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** That every page is still found is what EveryPageIT sees. */
class PageLookupTest {
    @ParameterizedTest
    @CsvSource({
        "/networks, /networks",
        "/networks/{network}, /networks",
        "/networks/{network}/plans/{year:[0-9]+}, /networks",
        "/answer/forms/{of}/{side:member|coordinator}, /answer/forms",
        "/open/{*path}, /open",
        "/files/*.csv, /files",
        "/{language:fi|sv|en}/networks, ''"
    })
    void aPatternBeginsWithWhatStandsBeforeAnythingVariable(String pattern, String beginning) {
        assertThat(PageLookup.beginning(pattern)).isEqualTo(beginning);
    }
}
