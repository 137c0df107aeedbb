package fi.solmu.register.classifications;

import fi.solmu.shell.LanguageChoice;
import fi.solmu.shell.Pages;
import fi.solmu.shell.Texts;
import fi.solmu.shell.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Says "done" in the reader's language. */
@Component("classificationSays")
class Says {
    private final LanguageChoice language;
    private final Pages pages;

    Says(LanguageChoice language, Pages pages) {
        this.language = language;
        this.pages = pages;
    }

    Texts texts(HttpServletRequest request) {
        return pages.texts(language.of(request));
    }

    void done(RedirectAttributes redirect, HttpServletRequest request, String key) {
        Toasts.say(redirect, pages.texts(language.of(request)).text(key));
    }
}
