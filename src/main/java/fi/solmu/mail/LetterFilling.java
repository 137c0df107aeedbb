package fi.solmu.mail;

import java.util.Optional;

/**
 * Completes letters at the moment they are sent, with what must not lie in the outbox: a secret link, or whether the letter
 * is needed at all. A module that writes such letters makes a bean of this; all letters of its purpose pass through it.
 */
public interface LetterFilling {

    /** The purpose of the letters that are filled in here ({@link Letter#purpose()}). */
    String purpose();

    /**
     * The letter's words, complete. Empty when it need not be sent: it then counts as sent, so that the outbox does not
     * tell who needed it.
     */
    Optional<String> fill(String body);
}
