package fi.solmu.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A text that people write in up to three languages (käännettävä teksti). A missing language is {@code null}; blank
 * text counts as missing.
 */
public record Localised(
        @Nullable String fi, @Nullable String sv, @Nullable String en) {

    public static final Localised NONE = new Localised(null, null, null);

    public Localised {
        fi = blankToNull(fi);
        sv = blankToNull(sv);
        en = blankToNull(en);
    }

    /** A text and the language it is really in. */
    public record Text(String value, Language language) {}

    public @Nullable String get(Language language) {
        return switch (language) {
            case FI -> fi;
            case SV -> sv;
            case EN -> en;
        };
    }

    /** What a reader of this language is shown: their own, or the first there is in the fallback order. */
    public Optional<Text> in(Language reader) {
        for (var language : reader.fallbacks()) {
            var value = get(language);
            if (value != null) {
                return Optional.of(new Text(value, language));
            }
        }
        return Optional.empty();
    }

    /** What a reader of this language is shown, or the empty string when there is no text at all. */
    public String read(Language reader) {
        return in(reader).map(Text::value).orElse("");
    }

    public boolean isEmpty() {
        return fi == null && sv == null && en == null;
    }

    /** The wanted languages in which nothing has been written. */
    public List<Language> missing(List<Language> wanted) {
        var missing = new ArrayList<Language>();
        for (var language : wanted) {
            if (get(language) == null) {
                missing.add(language);
            }
        }
        return missing;
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
