package fi.solmu.shell.account;

import fi.solmu.access.SignInLinks;
import fi.solmu.access.SignInLinks.Asking;
import fi.solmu.kernel.Language;
import fi.solmu.mail.Letter;
import fi.solmu.mail.Letters;
import fi.solmu.shell.Pages;
import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks for a one-time link and writes the letter that holds it, in one transaction. */
@Service
class SignInLetters {
    private final SignInLinks links;
    private final Letters letters;
    private final Pages pages;
    private final URI baseUrl;

    SignInLetters(SignInLinks links, Letters letters, Pages pages, @Value("${solmu.base-url}") URI baseUrl) {
        this.links = links;
        this.letters = letters;
        this.pages = pages;
        this.baseUrl = baseUrl;
    }

    /** The letter is composed for everybody who asks, and goes to those who have an account. */
    @Transactional
    Asking ask(String email, String client, String destination, Language language) {
        var asking = links.ask(email, client, destination);
        if (asking instanceof Asking.Accepted accepted) {
            var t = pages.texts(language);
            var address = baseUrl.resolve("/sign-in/link/" + accepted.token());
            var subject = t.text("access.letter.link.subject");
            var body = t.text("access.letter.link.body", address.toString(), SignInLinks.LIFE.toMinutes());
            accepted.account()
                    .ifPresent(account -> letters.queue(new Letter(
                            "sign-in.link",
                            "sign-in.link/" + accepted.link(),
                            account.email(),
                            language,
                            subject,
                            body,
                            accepted.expiresAt())));
        }
        return asking;
    }
}
