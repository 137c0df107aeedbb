package fi.solmu.register.people;

import fi.solmu.kernel.Language;
import fi.solmu.shell.Texts;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Words for what the pages of people show. */
public final class PersonWords {
    private static final Set<String> FIELDS = Set.of(
            "address",
            "employment",
            "membership",
            "coordination",
            "merged",
            "separated",
            "name",
            "given_name",
            "family_name",
            "language",
            "addresses_shown_to",
            "address_added",
            "address_ended",
            "address_restored",
            "employment_added",
            "employment_ended",
            "employment_restored",
            "employer_in_words",
            "employment_confirmed");

    private PersonWords() {}

    public static String field(Texts t, String field) {
        return FIELDS.contains(field) ? t.text("register.people.field." + field) : field;
    }

    /** The same for templates that take a function. */
    public static Function<String, String> fields(Texts t) {
        return field -> field(t, field);
    }

    public static BiFunction<String, @Nullable String, String> values(Texts t) {
        return (field, value) -> value(t, field, value);
    }

    public static String value(Texts t, String field, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            return "";
        }
        return switch (field) {
            case "language" ->
                Language.of(value).map(each -> t.of("shell.language", each)).orElse(value);
            case "merged", "separated" -> ""; // an id: the merge itself tells who
            case "addresses_shown_to" -> t.text("register.people.shownTo." + value);
            default -> value;
        };
    }

    /** What was said, besides the organisation or network it is about. */
    public static String said(Texts t, PersonSaid said) {
        if (said.text() == null) {
            return said.isAddress() ? t.text("register.people.address.masked") : "";
        }
        return switch (said.field()) {
            case "membership" -> t.text("register.membership." + said.text());
            case "coordination" -> t.text("register.people." + said.text());
            default -> value(t, said.field(), said.text());
        };
    }

    /** Who said it, and when. */
    public static String origin(Texts t, Origin origin) {
        var who = origin.source() != null ? origin.source() : origin.person();
        return t.text(
                "register.said.origin", who == null ? t.text("register.history.solmu") : who, t.date(origin.at()));
    }

    public static Map<String, String> languages(Texts t) {
        var languages = new LinkedHashMap<String, String>();
        languages.put("", t.text("register.people.language.none"));
        for (var language : Language.values()) {
            languages.put(language.code(), t.of("shell.language", language));
        }
        return languages;
    }
}
