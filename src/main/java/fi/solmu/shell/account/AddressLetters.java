package fi.solmu.shell.account;

import fi.solmu.access.Account;
import fi.solmu.access.Accounts;
import fi.solmu.access.Accounts.Changing;
import fi.solmu.access.Actor;
import fi.solmu.mail.Letter;
import fi.solmu.mail.Letters;
import fi.solmu.shell.Pages;
import java.time.InstantSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes an account; when the address it signs in with becomes another, the old one is told, in the same transaction:
 * whoever lost an account to a mistake or to fraud should learn of it.
 */
@Service
class AddressLetters {
    private final Accounts accounts;
    private final Letters letters;
    private final Pages pages;
    private final InstantSource clock;

    AddressLetters(Accounts accounts, Letters letters, Pages pages, InstantSource clock) {
        this.accounts = accounts;
        this.letters = letters;
        this.pages = pages;
        this.clock = clock;
    }

    /** The letter is in the language of the account's holder and says who made the change, but not the new address. */
    @Transactional
    Changing change(Account before, String name, String email, Actor by) {
        var changing = accounts.change(before.id(), name, email, by.account());
        if (changing == Changing.DONE && !before.email().equalsIgnoreCase(email.strip())) {
            var t = pages.texts(before.language());
            letters.queue(new Letter(
                    "account.address",
                    "account.address/" + before.id() + "/" + clock.instant(),
                    before.email(),
                    before.language(),
                    t.text("access.letter.address.subject"),
                    t.text("access.letter.address.body", by.name()),
                    null));
        }
        return changing;
    }
}
