package fi.solmu.mail;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.solmu.kernel.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterTest {
    @ParameterizedTest
    @ValueSource(strings = {"a\r\nBcc: other@example.org", "a\nX: y", "a\rb", "a\u0000b", "a\u0085b", "a\u2028b"})
    void nothingInASubjectOrAnAddressCanBeginAHeader(String text) {
        assertThatThrownBy(() -> letter("aino@example.org", text)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> letter(text, "Hello")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Letter letter(String recipient, String subject) {
        return new Letter("test", "test", recipient, Language.FI, subject, "body", null);
    }
}
