package fi.solmu.shell;

import fi.solmu.access.Action;
import java.util.Arrays;

/** What people did, in words: the audit trail's actions. */
public final class Deeds {
    private Deeds() {}

    /** An act that Solmu no longer knows stands there by the name it had. */
    public static String of(Texts t, String action) {
        boolean known =
                Arrays.stream(Action.values()).anyMatch(each -> each.name().equals(action));
        return known ? t.text("access.action." + action) : action;
    }
}
