package fi.solmu.register.organisations;

import fi.solmu.kernel.Language;
import fi.solmu.kernel.Localised;
import fi.solmu.register.OrganisationKind;
import fi.solmu.shell.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Words for what the pages of organisations show: fields, their values, choices. */
public final class OrganisationWords {
    static final List<String> FIELDS = List.of(
            "kind",
            "code",
            "business_id",
            "name_fi",
            "name_sv",
            "name_en",
            "region_code",
            "language_status",
            "grouping",
            "population",
            "email_domain");

    /** What the audit trail tells besides the fields. */
    private static final List<String> EVENTS = List.of("conflicts", "joins", "joined_by", "contact_person");

    private OrganisationWords() {}

    /** The name in the other official language, when it differs from the one the reader is shown. */
    public static Optional<Localised.Text> other(Localised name, Language reader) {
        var language = reader == Language.SV ? Language.FI : Language.SV;
        var value = name.get(language);
        return value == null || value.equals(name.read(reader))
                ? Optional.empty()
                : Optional.of(new Localised.Text(value, language));
    }

    public static String field(Texts t, String field) {
        return FIELDS.contains(field) || EVENTS.contains(field)
                ? t.text("register.organisations.field." + field)
                : field;
    }

    /** The same for templates that take a function. */
    public static Function<String, String> fields(Texts t) {
        return field -> field(t, field);
    }

    public static BiFunction<String, @Nullable String, String> values(Texts t) {
        return (field, value) -> value(t, field, value);
    }

    /** A value as people read it: words for codes, digits grouped. */
    public static String value(Texts t, String field, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            return t.text("register.organisations.noValue");
        }
        try {
            return switch (field) {
                case "kind" -> t.of("register.organisationKind", OrganisationKind.valueOf(value));
                case "language_status" -> t.of("register.languageStatus", LanguageStatus.valueOf(value));
                case "grouping" -> t.of("register.grouping", Grouping.valueOf(value));
                case "contact_person" -> ""; // an id: the list of contact persons tells who
                case "population" -> t.number(Long.parseLong(value));
                default -> value;
            };
        } catch (IllegalArgumentException _) {
            return value; // what a source wrote need not be one of ours
        }
    }

    /** The constants of an enumeration with their words, "not chosen" first. */
    public static Map<String, String> choices(Texts t, String prefix, Enum<?>[] constants, String none) {
        var choices = new LinkedHashMap<String, String>();
        choices.put("", none);
        for (var constant : constants) {
            choices.put(constant.name(), t.of(prefix, constant));
        }
        return choices;
    }

    /** Codes with the words for them, "not chosen" first. */
    public static Map<String, String> choices(Texts t, List<OrganisationList.Choice> given, String none) {
        var choices = new LinkedHashMap<String, String>();
        choices.put("", none);
        given.forEach(choice -> choices.put(choice.code(), t.read(choice.name())));
        return choices;
    }
}
