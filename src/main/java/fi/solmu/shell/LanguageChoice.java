package fi.solmu.shell;

import fi.solmu.access.Actor;
import fi.solmu.access.CurrentActor;
import fi.solmu.kernel.Language;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which language a request is answered in: the one in a public address ({@code /sv/…}), else the one asked for by
 * {@code ?lang=sv}, else the one chosen before (cookie), else the account's, else the browser's, else Finnish.
 */
@Component
public class LanguageChoice {
    static final String PARAMETER = "lang";
    static final String COOKIE = "solmu_language";
    private static final String ATTRIBUTE = LanguageChoice.class.getName();
    private final CurrentActor currentActor;

    LanguageChoice(CurrentActor currentActor) {
        this.currentActor = currentActor;
    }

    public Language of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Language known) {
            return known;
        }
        var language = inAddress(request)
                .or(() -> asked(request))
                .or(() -> chosenBefore(request))
                .or(() -> currentActor.of(request).map(Actor::language))
                .orElseGet(() -> ofBrowser(request));
        request.setAttribute(ATTRIBUTE, language);
        return language;
    }

    /** The language of a public address: its first segment. */
    static Optional<Language> inAddress(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.length() >= 3 && (path.length() == 3 || path.charAt(3) == '/')
                ? Language.of(path.substring(1, 3))
                : Optional.empty();
    }

    static Optional<Language> asked(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter(PARAMETER)).flatMap(Language::of);
    }

    private static Optional<Language> chosenBefore(HttpServletRequest request) {
        var cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(COOKIE)) {
                    return Language.of(cookie.getValue());
                }
            }
        }
        return Optional.empty();
    }

    private static Language ofBrowser(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return Language.FI;
        }
        for (var locales = request.getLocales(); locales.hasMoreElements(); ) {
            Locale locale = locales.nextElement();
            var language = Language.of(locale.getLanguage());
            if (language.isPresent()) {
                return language.get();
            }
        }
        return Language.FI;
    }

    /** The address of this same page in each language. */
    static Map<Language, String> addresses(HttpServletRequest request) {
        var addresses = new LinkedHashMap<Language, String>();
        boolean inAddress = inAddress(request).isPresent();
        for (var language : Language.values()) {
            var address = UriComponentsBuilder.fromPath(request.getRequestURI()).query(request.getQueryString());
            if (inAddress) {
                address.replacePath(
                        "/" + language.code() + request.getRequestURI().substring(3));
            } else {
                address.replaceQueryParam(PARAMETER, language.code());
            }
            addresses.put(language, address.build().toUriString());
        }
        return addresses;
    }
}
