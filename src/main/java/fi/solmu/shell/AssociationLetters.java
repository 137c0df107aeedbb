package fi.solmu.shell;

import fi.solmu.kernel.Language;
import fi.solmu.mail.Letter;
import fi.solmu.mail.Letters;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** Letters in the name of the association, each in the language of whoever it is for. */
@Service
public class AssociationLetters {
    private static final Language UNLESS_KNOWN = Language.FI;
    private static final String UNLESS_NAMED = "Solmu";
    private final Letters letters;
    private final Association association;
    private final Pages pages;
    private final URI baseUrl;

    AssociationLetters(Letters letters, Association association, Pages pages, @Value("${solmu.base-url}") URI baseUrl) {
        this.letters = letters;
        this.association = association;
        this.pages = pages;
        this.baseUrl = baseUrl;
    }

    /** To be asked once for all letters that are written together: the association is read here. */
    public Batch batch() {
        return new Batch(association.read());
    }

    /** Letters that are written together. */
    public final class Batch {
        private final Association.Details from;

        private Batch(Association.Details from) {
            this.from = from;
        }

        /** A letter to this address, not written yet; Finnish when there is no such language. */
        public Draft to(String address, @Nullable String languageCode) {
            var language = Language.of(languageCode == null ? "" : languageCode).orElse(UNLESS_KNOWN);
            return new Draft(from, address, pages.texts(language));
        }
    }

    /** What a letter to somebody is made of. */
    public final class Draft {
        private final Association.Details from;
        private final String address;
        private final Texts texts;

        private Draft(Association.Details from, String address, Texts texts) {
            this.from = from;
            this.address = address;
            this.texts = texts;
        }

        public Texts texts() {
            return texts;
        }

        /** The name of the association. */
        public String association() {
            return from.name().isEmpty() ? UNLESS_NAMED : texts.read(from.name());
        }

        /** The address the association is written to; empty when nobody has told it. */
        public String contact() {
            return from.contact() == null ? "" : from.contact();
        }

        /** The whole address of a page, which whoever has an account sees in the language they chose. */
        public String link(String path) {
            return baseUrl.resolve(path).toString();
        }

        /** The whole address of a page that is opened in the language of the letter. */
        public String linkInLanguage(String path) {
            return link(path + "?lang=" + texts.language().code());
        }

        /**
         * Writes the letter into the outbox.
         *
         * @param uniqueKey a second letter of the same key is not written
         * @param expiresAt none for letters that stay true
         */
        public void queue(String purpose, String uniqueKey, String subject, String body, @Nullable Instant expiresAt) {
            letters.queue(new Letter(purpose, uniqueKey, address, texts.language(), subject, body, expiresAt));
        }
    }
}
