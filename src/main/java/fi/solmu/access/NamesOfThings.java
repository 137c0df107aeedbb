package fi.solmu.access;

import fi.solmu.kernel.Localised;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tells what things are called and where their pages are, for pages that know only kind and id: the audit trail, the
 * roles of an account. Supplied by the module that owns the kind.
 */
public interface NamesOfThings {
    /** The word by which the audit trail calls this kind of thing: {@code network}. */
    String kind();

    /** The message that names the kind itself, for a thing that is gone or has no name. */
    String kindKey();

    /** The names of those of the things that there are; a thing without a name stands there by its kind alone. */
    Map<UUID, Named> names(Collection<UUID> things);

    /** The message that names a field of such a thing; none when the field's own word has to do. */
    default @Nullable String fieldKey(String field) {
        return null;
    }

    /** The message that says a value of a field in words; none when the value is shown as it is. */
    default @Nullable String valueKey(String field, String value) {
        return null;
    }

    /** The kind of thing that the values of a field name by id; none when they are no ids. */
    default @Nullable String kindOfValue(String field) {
        return null;
    }

    /** What one thing is called, and the address of its page. */
    record Named(Localised name, String address) {}
}
