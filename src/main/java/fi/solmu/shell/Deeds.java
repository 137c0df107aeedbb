package fi.solmu.shell;

import fi.solmu.access.Action;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What people did, in words: the audit trail's actions. */
public final class Deeds {
    private Deeds() {}

    /** An act that Solmu no longer knows stands there by the name it had. */
    public static String of(Texts t, String action) {
        boolean known =
                Arrays.stream(Action.values()).anyMatch(each -> each.name().equals(action));
        return known ? t.text("access.action." + action) : action;
    }

    /** Who did it: an account's holder, else whoever a mailed link lets do such a thing, else Solmu itself. */
    public static String doer(Texts t, String action, @Nullable String account) {
        return account == null ? t.textOr("access.doer." + action, t.text("access.audit.solmu")) : account;
    }
}
