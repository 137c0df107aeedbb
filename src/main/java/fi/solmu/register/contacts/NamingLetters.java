package fi.solmu.register.contacts;

import fi.solmu.access.Account;
import fi.solmu.kernel.Localised;
import fi.solmu.shell.AssociationLetters;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells somebody that they are the contact person of an organisation now, and where its people are kept up to date. */
@Component
class NamingLetters {
    private final AssociationLetters letters;

    NamingLetters(AssociationLetters letters) {
        this.letters = letters;
    }

    void tell(UUID contact, UUID organisation, Localised name, Account named) {
        var letter = letters.batch().to(named.email(), named.language().code());
        var t = letter.texts();
        letter.queue(
                "contact.named",
                "contact.named/" + contact,
                t.text("register.contacts.letter.subject", t.read(name)),
                t.text(
                        "register.contacts.letter.body",
                        named.name(),
                        t.read(name),
                        letter.association(),
                        letter.link("/organisations/" + organisation + "/staff"),
                        named.email()),
                null);
    }
}
