package fi.solmu.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationTest {
    /** I3. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://evil.example",
                "https://evil.example/today",
                "//evil.example",
                "///evil.example",
                "////evil.example",
                "/\\evil.example",
                "\\/evil.example",
                "\\\\evil.example",
                "/\t/evil.example",
                "/\n/evil.example",
                "/\r\nLocation: https://evil.example",
                " //evil.example",
                "\t//evil.example",
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "java\nscript:alert(1)",
                "data:text/html,<script>alert(1)</script>",
                "vbscript:msgbox(1)",
                "mailto:someone@evil.example",
                "evil.example",
                "@evil.example",
                "/.//evil.example",
                "/..//evil.example",
                "/%2f/evil.example",
                "/%2Fevil.example",
                "/%5cevil.example",
                "/%09/evil.example",
                "/today//evil.example",
                "/./../evil",
                "http:evil.example",
                "https:/evil.example",
                "http:///evil.example",
                "//user@evil.example:80/",
                "//[::1]/",
                "?to=//evil.example",
                "#today",
                "/today#//evil.example",
                "/to day",
                "/sign-in?to=/sign-in",
                "",
            })
    void whateverCouldLeadElsewhereLeadsToTheDesk(String asked) {
        assertThat(Destination.of(asked)).isEqualTo("/today");
    }

    @Test
    void tooLongAnAddressLeadsToTheDesk() {
        assertThat(Destination.of("/" + "a".repeat(500))).isEqualTo("/today");
        assertThat(Destination.of(null)).isEqualTo("/today");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/today",
                "/networks?q=j%C3%A4te&page=2",
                "/networks/0190c5a0-7a3c-7000-8000-000000000001",
                "/search?q=http%3A%2F%2Fevil.example",
                "/",
            })
    void ourOwnPagesAreReached(String asked) {
        assertThat(Destination.of(asked)).isEqualTo(asked);
    }
}
