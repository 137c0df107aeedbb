package fi.solmu.shell;

import fi.solmu.access.Actor;
import fi.solmu.access.CurrentActor;
import fi.solmu.access.Role;
import fi.solmu.kernel.Language;
import fi.solmu.shell.NavigationEntry.Place;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Makes the {@link Page} of a request. */
@Component
public class Pages {
    static final String TOAST = "toast";
    private final CurrentActor currentActor;
    private final LanguageChoice languageChoice;
    private final AssociationName associationName;
    private final List<NavigationEntry> entries;
    private final Map<Language, Texts> texts = new EnumMap<>(Language.class);
    private final Clock clock;
    private final boolean demo;
    private final Assets assets;

    Pages(
            CurrentActor currentActor,
            LanguageChoice languageChoice,
            AssociationName associationName,
            List<NavigationEntry> entries,
            MessageSource messages,
            Clock clock,
            Assets assets,
            @Value("${solmu.demo}") boolean demo) {
        this.currentActor = currentActor;
        this.languageChoice = languageChoice;
        this.associationName = associationName;
        this.entries = entries.stream()
                .sorted(Comparator.comparingInt(NavigationEntry::order))
                .toList();
        for (var language : Language.values()) {
            texts.put(language, new Texts(messages, language, clock.getZone()));
        }
        this.clock = clock;
        this.assets = assets;
        this.demo = demo;
    }

    /** The words of a language, for letters, exports and other things that are no page. */
    public Texts texts(Language language) {
        var found = texts.get(language);
        if (found == null) {
            throw new IllegalStateException("no texts for " + language);
        }
        return found;
    }

    /** The words of the language a request is answered in. */
    public Texts texts(HttpServletRequest request) {
        return texts(languageChoice.of(request));
    }

    /** Says "done", in the reader's language, on the page a form redirects to. */
    public void say(
            RedirectAttributes redirect, HttpServletRequest request, String key, @Nullable Object... arguments) {
        Toasts.say(redirect, texts(request).text(key, arguments));
    }

    public Page of(HttpServletRequest request) {
        var actor = currentActor.of(request).orElse(null);
        var language = languageChoice.of(request);
        return new Page(
                texts(language),
                actor,
                request.getRequestURI(),
                LanguageChoice.addresses(request),
                navigation(actor),
                associationName.get(),
                () -> csrf(request),
                toast(request),
                demo,
                LocalDate.now(clock),
                assets.version());
    }

    private List<NavigationEntry> navigation(@Nullable Actor actor) {
        var menu = actor == null ? Place.PUBLIC : menuOf(actor.foremostRole());
        return entries.stream()
                .filter(entry -> entry.place() == menu
                        || entry.place() == Place.PEOPLE
                        || entry.place() == Place.PORTFOLIO
                        || entry.place() == Place.FOOTER
                        || entry.place() == Place.ADMINISTRATION)
                .filter(entry -> entry.action() == null || (actor != null && actor.may(entry.action())))
                .toList();
    }

    private static Place menuOf(Role role) {
        return role == Role.MEMBER || role == Role.CONTACT_PERSON ? Place.MEMBER : Place.OFFICE;
    }

    private static Page.Csrf csrf(HttpServletRequest request) {
        if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            return new Page.Csrf(token.getParameterName(), token.getToken());
        }
        throw new IllegalStateException("no protection against forged requests on this address");
    }

    private static Page.@Nullable Toast toast(HttpServletRequest request) {
        var flash = RequestContextUtils.getInputFlashMap(request);
        return flash != null && flash.get(TOAST) instanceof Page.Toast toast ? toast : null;
    }
}
