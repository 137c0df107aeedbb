package fi.solmu.shell;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** Keeps secrets of mailed links in the browser, out of addresses: these are kept in histories and logs. */
@Component
public class SecretCookies {
    private final boolean secure;

    SecretCookies(@Value("${solmu.secure-cookies}") boolean secure) {
        this.secure = secure;
    }

    /** One such cookie: to which addresses it is sent, and how long it lasts. */
    public record Named(String name, String path, Duration life) {}

    public void remember(HttpServletResponse response, Named cookie, String secret) {
        set(response, cookie, secret, cookie.life());
    }

    public @Nullable String read(HttpServletRequest request, Named cookie) {
        var name = name(cookie);
        if (request.getCookies() != null) {
            for (Cookie each : request.getCookies()) {
                if (each.getName().equals(name) && !each.getValue().isEmpty()) {
                    return each.getValue();
                }
            }
        }
        return null;
    }

    public void forget(HttpServletResponse response, Named cookie) {
        set(response, cookie, "", Duration.ZERO);
    }

    /** Nothing of a page behind such a secret is left in a cache, nor told to whatever is opened next. */
    public static void keepPrivate(HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-store");
    }

    private String name(Named cookie) {
        return secure ? (cookie.path().equals("/") ? "__Host-" : "__Secure-") + cookie.name() : cookie.name();
    }

    private void set(HttpServletResponse response, Named cookie, String value, Duration life) {
        var written = ResponseCookie.from(name(cookie), value)
                .path(cookie.path())
                .maxAge(life)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, written.toString());
    }
}
