package fi.solmu.shell;

import fi.solmu.access.Role;
import fi.solmu.kernel.Localised;
import java.util.List;

/** People anybody may sign in as, offered on the sign-in page. Supplied by the demo, and by nothing else. */
public interface SignInOffers {
    List<Offer> offers();

    /**
     * One of them.
     *
     * @param persona the word by which the form at /demo/sign-in names this person
     */
    record Offer(String persona, String name, Role role, Localised title) {}
}
