package fi.solmu.shell.account;

import fi.solmu.access.SignInLinks;
import fi.solmu.shell.SecretCookies;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a browser keeps for ten minutes between asking for a link and pressing its button. */
@Component
class SignInCookies {
    private static final SecretCookies.Named ASKED = new SecretCookies.Named("solmu_asked", "/", SignInLinks.LIFE);
    private static final SecretCookies.Named LINK =
            new SecretCookies.Named("solmu_link", "/sign-in/link", SignInLinks.LIFE);
    private final SecretCookies cookies;

    SignInCookies(SecretCookies cookies) {
        this.cookies = cookies;
    }

    /** The secret by which we know the browser that asked. */
    void rememberBrowser(HttpServletResponse response, String secret) {
        cookies.remember(response, ASKED, secret);
    }

    @Nullable
    String browser(HttpServletRequest request) {
        return cookies.read(request, ASKED);
    }

    /** The link's token, taken out of the address at once. */
    void rememberToken(HttpServletResponse response, String token) {
        cookies.remember(response, LINK, token);
    }

    @Nullable
    String token(HttpServletRequest request) {
        return cookies.read(request, LINK);
    }

    void forget(HttpServletResponse response) {
        cookies.forget(response, ASKED);
        cookies.forget(response, LINK);
    }
}
