package fi.solmu.kernel;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A language Solmu speaks (kieli). Pages, letters and the texts people write exist in these; what is missing in one
 * is read in the next of its fallback order, and marked with the language it is really in.
 */
public enum Language {
    FI("fi"),
    SV("sv"),
    EN("en");

    private final String code;
    private final Locale locale;

    Language(String code) {
        this.code = code;
        this.locale = Locale.of(code, code.equals("en") ? "GB" : "FI");
    }

    /** The two-letter code of ISO 639-1, as in addresses and {@code lang} attributes. */
    public String code() {
        return code;
    }

    public Locale locale() {
        return locale;
    }

    /** This language first, then the order in which a reader of it is offered the others (product.md, languages). */
    public List<Language> fallbacks() {
        return switch (this) {
            case FI -> List.of(FI, EN, SV);
            case SV -> List.of(SV, EN, FI);
            case EN -> List.of(EN, FI, SV);
        };
    }

    /** The name of the PostgreSQL collation that sorts as readers of this language expect (Å Ä Ö last). */
    public String collation() {
        return switch (this) {
            case FI -> "fi-x-icu";
            case SV -> "sv-x-icu";
            case EN -> "en-x-icu";
        };
    }

    /** The language of the terminal, if Solmu speaks it; else English. */
    public static Language ofTerminal(Map<String, String> environment) {
        for (var name : List.of("LC_ALL", "LC_MESSAGES", "LANG")) {
            var value = environment.getOrDefault(name, "");
            if (!value.isEmpty()) {
                return of(value.substring(0, Math.min(2, value.length())).toLowerCase(Locale.ROOT))
                        .orElse(EN);
            }
        }
        return EN;
    }

    public static Optional<Language> of(String code) {
        for (var language : values()) {
            if (language.code.equals(code)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
