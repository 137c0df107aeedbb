package fi.solmu.register.people;

import fi.solmu.access.Action;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose deed it is, and what it is called in the trail.
 *
 * @param account none for somebody who came by a mailed link and has none
 * @param person whom that link was for
 */
public record Doer(
        @Nullable UUID account, Action action, @Nullable UUID person) {
    public Doer(UUID account, Action action) {
        this(account, action, null);
    }

    /** Of somebody who came by a mailed link; the account is theirs, if they have one. */
    public static Doer byLink(UUID person, @Nullable UUID account, Action action) {
        return new Doer(account, action, account == null ? person : null);
    }

    static Doer editing(UUID account) {
        return new Doer(account, Action.EDIT_PERSON);
    }
}
