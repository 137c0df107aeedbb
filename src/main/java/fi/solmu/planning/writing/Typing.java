package fi.solmu.planning.writing;

import fi.solmu.shell.Problems;
import org.jspecify.annotations.Nullable;

/**
 * Which of the forms for adding somebody is in the middle of.
 *
 * @param suffix of the ids of its fields
 * @param problems what is wrong with what was typed; none when a form is only to be gone on with
 */
public record Typing(
        String suffix, ItemForm typed, @Nullable Problems problems) {

    static Typing after(String at) {
        return new Typing("-" + at, ItemForm.EMPTY, null);
    }

    public boolean isIn(String other) {
        return suffix.equals(other);
    }

    /** What stands in that form. */
    public ItemForm in(String other) {
        return isIn(other) ? typed : ItemForm.EMPTY;
    }
}
