package fi.solmu.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class FormTokensTest {
    private final FormTokens tokens =
            new FormTokens(List.of(request -> Optional.ofNullable(request.getHeader("Secret"))));

    private static MockHttpServletRequest request(@Nullable String secret) {
        var request = new MockHttpServletRequest("POST", "/answer");
        if (secret != null) {
            request.addHeader("Secret", secret);
        }
        return request;
    }

    private @Nullable String loaded(MockHttpServletRequest request) {
        var token = tokens.loadToken(request);
        return token == null ? null : token.getToken();
    }

    @Test
    void whoeverHasASecretHasItsTokenAndNoSession() {
        var request = request("salaisuus");
        var token = tokens.generateToken(request);
        tokens.saveToken(token, request, new MockHttpServletResponse());
        assertThat(request.getSession(false)).isNull();
        assertThat(loaded(request("salaisuus"))).isEqualTo(token.getToken()).doesNotContain("salaisuus");
        assertThat(loaded(request("toinen"))).isNotEqualTo(token.getToken());
    }

    @Test
    void whoeverHasNoneHasATokenOfTheirSession() {
        var request = request(null);
        assertThat(loaded(request)).isNull();
        var token = tokens.generateToken(request);
        tokens.saveToken(token, request, new MockHttpServletResponse());
        assertThat(loaded(request)).isEqualTo(token.getToken());
        var another = request(null);
        another.setSession(Objects.requireNonNull(request.getSession(false)));
        assertThat(loaded(another)).isEqualTo(token.getToken());
    }
}
