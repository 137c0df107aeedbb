package fi.solmu.surveys.exports;

import fi.solmu.kernel.Language;
import fi.solmu.shell.Texts;
import java.time.ZoneId;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The words of the files, without the whole application. */
final class Words {
    private Words() {}

    static Texts in(Language language) {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/surveys", "messages/shell");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new Texts(messages, language, ZoneId.of("Europe/Helsinki"));
    }
}
