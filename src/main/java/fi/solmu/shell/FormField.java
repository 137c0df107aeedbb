package fi.solmu.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One field of a form that is made of fields given as data.
 *
 * @param code the field's name in the form and where it is kept
 * @param options what can be chosen, by value; for what is written, names to offer while one writes
 * @param lang the language of what is written, where the field has one
 */
public record FormField(
        String code,
        Kind kind,
        String label,
        String value,
        Map<String, String> options,
        int most,
        @Nullable String hint,
        @Nullable String lang) {

    /** How a field is filled in. */
    public enum Kind {
        LINE,
        AREA,
        DATE,
        CHOICE,
        MANY
    }

    public FormField with(String newValue) {
        return new FormField(code, kind, label, newValue, options, most, hint, lang);
    }

    public FormField offering(List<String> names) {
        var offers = new LinkedHashMap<String, String>();
        names.forEach(name -> offers.put(name, name));
        return new FormField(code, kind, label, value, offers, most, hint, lang);
    }

    /** The chosen ones of a field in which many can be chosen. */
    public Set<String> chosen() {
        return value.isBlank() ? Set.of() : Set.copyOf(List.of(value.split(" ")));
    }

    /** The value in words, for showing two versions side by side. */
    public String shown() {
        return switch (kind) {
            case LINE, AREA, DATE -> value;
            case CHOICE -> options.getOrDefault(value, value);
            case MANY ->
                options.entrySet().stream()
                        .filter(option -> chosen().contains(option.getKey()))
                        .map(Map.Entry::getValue)
                        .collect(java.util.stream.Collectors.joining(", "));
        };
    }
}
