package fi.solmu.surveys.answering;

import fi.solmu.access.FormSecrets;
import fi.solmu.shell.SecretCookies;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whoever answers has the secret of a link, and needs no session. */
@Component
class AnswerFormSecrets implements FormSecrets {
    private final SecretCookies cookies;

    AnswerFormSecrets(SecretCookies cookies) {
        this.cookies = cookies;
    }

    @Override
    public Optional<String> of(HttpServletRequest request) {
        var cookie = AnsweringController.LINK;
        return request.getRequestURI().startsWith(cookie.path())
                ? Optional.ofNullable(cookies.read(request, cookie))
                : Optional.empty();
    }
}
