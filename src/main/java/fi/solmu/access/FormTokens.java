package fi.solmu.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;

/** Tokens against forged requests: made of the browser's own secret where it has one, else kept in its session. */
final class FormTokens implements CsrfTokenRepository {
    private static final String HEADER = "X-CSRF-TOKEN";
    private static final String PARAMETER = "_csrf";
    private final List<FormSecrets> secrets;
    private final CsrfTokenRepository sessions = new HttpSessionCsrfTokenRepository();

    FormTokens(List<FormSecrets> secrets) {
        this.secrets = secrets;
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return ofSecret(request).orElseGet(() -> sessions.generateToken(request));
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (ofSecret(request).isEmpty()) {
            sessions.saveToken(token, request, response);
        }
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return ofSecret(request).orElseGet(() -> sessions.loadToken(request));
    }

    private Optional<CsrfToken> ofSecret(HttpServletRequest request) {
        return secrets.stream()
                .flatMap(each -> each.of(request).stream())
                .findFirst()
                .map(secret -> new DefaultCsrfToken(
                        HEADER, PARAMETER, HexFormat.of().formatHex(Secrets.hash("form\n" + secret))));
    }
}
