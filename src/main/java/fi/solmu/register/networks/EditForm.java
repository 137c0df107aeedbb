package fi.solmu.register.networks;

import fi.solmu.shell.FormField;
import fi.solmu.shell.FormMark;
import fi.solmu.shell.Problems;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A form about a network as it is shown: to begin with, after mistakes, or after somebody else changed the same fields.
 *
 * @param fields with what the person typed, or the values of now
 * @param now the same fields with the values of now
 * @param contested fields that somebody else changed meanwhile, as they are now
 */
public record EditForm(
        NetworkView.Network network,
        EditSection section,
        List<FormField> fields,
        List<FormField> now,
        List<FormField> contested,
        @Nullable Problems problems) {

    static EditForm fresh(NetworkView.Network network, EditSection section, List<FormField> now) {
        return new EditForm(network, section, now, now, List.of(), null);
    }

    /** A mark of the value that a field has now, sent along with the form to notice changes by others. */
    public String mark(String code) {
        return now.stream()
                .filter(field -> field.code().equals(code))
                .findFirst()
                .map(field -> mark(field))
                .orElse("");
    }

    public Optional<FormField> contested(String code) {
        return contested.stream().filter(field -> field.code().equals(code)).findFirst();
    }

    static String mark(FormField field) {
        return FormMark.of(lines(field.value()));
    }

    /** Forms send lines with carriage returns; the register keeps them without. */
    static String lines(String typed) {
        return typed.replace("\r\n", "\n").replace("\u0000", "").strip();
    }
}
