package fi.solmu.shell.account;

import fi.solmu.access.Action;
import fi.solmu.access.AuditEntry;
import fi.solmu.access.NamesOfThings;
import fi.solmu.access.NamesOfThings.Named;
import fi.solmu.shell.Texts;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One line of the audit trail as it is read.
 *
 * @param subject what it was done to, when a module tells its name
 * @param kind the module's words for such things, when there are any
 */
public record AuditLine(
        AuditEntry entry, @Nullable Named subject, @Nullable NamesOfThings kind) {

    /** What was done. An act that Solmu no longer knows stands there by the name it had. */
    public String action(Texts t) {
        boolean known =
                Arrays.stream(Action.values()).anyMatch(action -> action.name().equals(entry.action()));
        return known ? t.text("access.action." + entry.action()) : entry.action();
    }

    public String field(Texts t) {
        var field = entry.field();
        var key = field == null || kind == null ? null : kind.fieldKey(field);
        return key == null ? String.valueOf(field) : t.text(key);
    }

    public @Nullable String before(Texts t) {
        return value(t, entry.before());
    }

    public @Nullable String after(Texts t) {
        return value(t, entry.after());
    }

    private @Nullable String value(Texts t, @Nullable String value) {
        var field = entry.field();
        var key = value == null || field == null || kind == null ? null : kind.valueKey(field, value);
        return key == null ? value : t.text(key);
    }
}
