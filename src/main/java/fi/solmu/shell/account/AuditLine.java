package fi.solmu.shell.account;

import fi.solmu.access.AuditEntry;
import fi.solmu.access.NamesOfThings;
import fi.solmu.access.NamesOfThings.Named;
import fi.solmu.shell.Deeds;
import fi.solmu.shell.Texts;
import fi.solmu.shell.Typed;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the audit trail as it is read.
 *
 * @param subject what it was done to, when a module tells its name
 * @param kind the module's words for such things, when there are any
 * @param values what the ids among the values are called
 */
public record AuditLine(
        AuditEntry entry, @Nullable Named subject, @Nullable NamesOfThings kind, Map<UUID, Named> values) {

    public String action(Texts t) {
        return Deeds.of(t, entry.action());
    }

    /** The kind of thing it was done to; the trail's own word where no module has one. */
    public String kind(Texts t) {
        return kind == null ? entry.subjectKind() : t.text(kind.kindKey());
    }

    public String field(Texts t) {
        var field = entry.field();
        var key = field == null || kind == null ? null : kind.fieldKey(field);
        return key == null ? String.valueOf(field) : t.textOr(key, String.valueOf(field));
    }

    public @Nullable String before(Texts t) {
        return value(t, entry.before());
    }

    public @Nullable String after(Texts t) {
        return value(t, entry.after());
    }

    private @Nullable String value(Texts t, @Nullable String value) {
        var field = entry.field();
        if (value == null || field == null || kind == null) {
            return value;
        }
        var key = kind.valueKey(field, value);
        return key == null ? named(t, field, value) : t.textOr(key, value);
    }

    /** An id may have a word after it: the role of a member. */
    private String named(Texts t, String field, String value) {
        var id = kind == null || kind.kindOfValue(field) == null ? null : idIn(value);
        var named = id == null ? null : values.get(id);
        return named == null ? value : t.read(named.name());
    }

    static @Nullable UUID idIn(@Nullable String value) {
        return value == null ? null : Typed.id(value.split(" ", 2)[0]).orElse(null);
    }
}
