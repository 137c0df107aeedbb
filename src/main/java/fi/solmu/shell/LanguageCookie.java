package fi.solmu.shell;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Remembers the language somebody asked for by {@code ?lang=}. Public pages have the language in their address and
 * give no cookie.
 */
final class LanguageCookie implements HandlerInterceptor {
    private static final int A_YEAR = 365 * 24 * 60 * 60;

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (LanguageChoice.inAddress(request).isEmpty()) {
            LanguageChoice.asked(request).ifPresent(language -> {
                var cookie = new Cookie(LanguageChoice.COOKIE, language.code());
                cookie.setPath("/");
                cookie.setMaxAge(A_YEAR);
                cookie.setHttpOnly(true);
                cookie.setSecure(request.isSecure());
                cookie.setAttribute("SameSite", "Lax");
                response.addCookie(cookie);
            });
        }
        return true;
    }
}
