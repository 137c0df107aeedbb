package fi.solmu.shell.account;

import fi.solmu.access.SignInLinks;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** What a browser keeps for ten minutes between asking for a link and pressing its button. */
@Component
class SignInCookies {
    private final boolean secure;

    SignInCookies(@Value("${solmu.secure-cookies}") boolean secure) {
        this.secure = secure;
    }

    /** The secret by which we know the browser that asked. */
    void rememberBrowser(HttpServletResponse response, String secret) {
        set(response, browserCookie(), secret, "/", SignInLinks.LIFE);
    }

    @Nullable
    String browser(HttpServletRequest request) {
        return get(request, browserCookie());
    }

    /** The link's token, taken out of the address at once: addresses are kept in histories and logs. */
    void rememberToken(HttpServletResponse response, String token) {
        set(response, tokenCookie(), token, "/sign-in/link", SignInLinks.LIFE);
    }

    @Nullable
    String token(HttpServletRequest request) {
        return get(request, tokenCookie());
    }

    void forget(HttpServletResponse response) {
        set(response, browserCookie(), "", "/", Duration.ZERO);
        set(response, tokenCookie(), "", "/sign-in/link", Duration.ZERO);
    }

    private String browserCookie() {
        return secure ? "__Host-solmu_asked" : "solmu_asked";
    }

    private String tokenCookie() {
        return secure ? "__Secure-solmu_link" : "solmu_link";
    }

    private void set(HttpServletResponse response, String name, String value, String path, Duration life) {
        var cookie = ResponseCookie.from(name, value)
                .path(path)
                .maxAge(life)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private static @Nullable String get(HttpServletRequest request, String name) {
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (cookie.getName().equals(name) && !cookie.getValue().isEmpty()) {
                    return cookie.getValue();
                }
            }
        }
        return null;
    }
}
