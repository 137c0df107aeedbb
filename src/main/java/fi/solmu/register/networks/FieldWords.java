package fi.solmu.register.networks;

import fi.solmu.kernel.Language;
import fi.solmu.register.MeetingFrequency;
import fi.solmu.register.MembershipRole;
import fi.solmu.register.NetworkRole;
import fi.solmu.register.NetworkStatus;
import fi.solmu.shell.Deeds;
import fi.solmu.shell.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says the register's codes in words: which field, and what its value means. What nobody here knows is shown as it is.
 */
public final class FieldWords {
    private static final Set<String> TEXTS =
            Set.of("name", "purpose", "goals", "for_whom", "way_of_working", "how_to_join", "owning_unit");
    private static final Set<String> PLAIN = Set.of(
            "short_code",
            "role",
            "languages",
            "founded_on",
            "meeting_frequency",
            "parent",
            "published",
            "task_areas",
            "state",
            "term",
            "merged",
            "separated",
            "conflicts",
            "reason",
            "coordinator",
            "coordinator_deputy",
            "exemption",
            "member",
            "member_confirmed");
    private final Texts t;
    private final Classification classification;
    private final Map<String, String> names;
    private final Map<String, String> undo;

    /** Names: what to show for the ids of people and networks. */
    FieldWords(Texts t, Classification classification, Map<String, String> names) {
        this(t, classification, names, Map.of());
    }

    /** Undo: where the merge of a network into another can be taken back. */
    FieldWords(Texts t, Classification classification, Map<String, String> names, Map<String, String> undo) {
        this.undo = undo;
        this.t = t;
        this.classification = classification;
        this.names = names;
    }

    public String field(String written) {
        var code = code(written);
        if (code.startsWith("type:")) {
            return classification
                    .typology(code.substring(5))
                    .map(typology -> t.read(typology.name()))
                    .orElse(code);
        }
        if (PLAIN.contains(code)) {
            return t.text("register.field." + code);
        }
        int end = code.lastIndexOf('_');
        if (end > 0 && TEXTS.contains(code.substring(0, end))) {
            var language = Language.of(code.substring(end + 1));
            if (language.isPresent()) {
                return t.text("register.field." + code.substring(0, end)) + ", "
                        + t.of("shell.language", language.get());
            }
        }
        return code;
    }

    private static String code(String written) {
        return written.equals("parent_id") ? "parent" : written;
    }

    /** The value in words; the empty string when there is none. */
    public String value(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return "";
        }
        var code = code(field);
        if (code.startsWith("type:")) {
            return classification
                    .typology(code.substring(5))
                    .flatMap(typology -> typology.type(value))
                    .map(type -> t.read(type.name()))
                    .orElse(value);
        }
        return switch (code) {
            case "role" -> constant("register.role", NetworkRole.class, value);
            case "state" -> constant("register.state", NetworkStatus.class, value);
            case "meeting_frequency" -> constant("register.frequency", MeetingFrequency.class, value);
            case "published" -> t.text(value.equals("true") ? "register.yes" : "register.no");
            case "founded_on" -> date(value);
            case "languages" -> each(value, this::language);
            case "task_areas" -> each(value, this::area);
            case "conflicts" -> each(value, this::field);
            case "parent", "merged", "separated" -> names.getOrDefault(value, value);
            case "coordinator", "coordinator_deputy", "member", "member_confirmed" -> person(value);
            case "term" -> term(value);
            default -> value;
        };
    }

    private String person(String value) {
        var parts = value.split(" ", 2);
        var name = names.getOrDefault(parts[0], t.text("register.person.gone"));
        return parts.length == 1 ? name : name + ", " + constant("register.membership", MembershipRole.class, parts[1]);
    }

    private String term(String value) {
        var parts = value.split(" ", 2);
        var key = "register.term." + parts[0];
        return parts.length == 1 || parts[1].isBlank() ? t.text(key) : t.text(key) + " " + date(parts[1]);
    }

    private String language(String code) {
        return Language.of(code)
                .map(language -> t.of("shell.language", language))
                .orElse(code);
    }

    private String area(String code) {
        return classification.area(code).map(area -> t.read(area.name())).orElse(code);
    }

    private String date(String value) {
        try {
            return t.date(LocalDate.parse(value));
        } catch (DateTimeParseException e) {
            return value;
        }
    }

    private <E extends Enum<E>> String constant(String prefix, Class<E> type, String value) {
        for (var constant : type.getEnumConstants()) {
            if (constant.name().equals(value)) {
                return t.of(prefix, constant);
            }
        }
        return value;
    }

    /** Codes with blanks between, or as PostgreSQL writes a list. */
    private static String each(String value, java.util.function.UnaryOperator<String> word) {
        return parts(value).map(word).collect(Collectors.joining(", "));
    }

    private static Stream<String> parts(String value) {
        return Arrays.stream(value.split("[{}\\[\\]\", ]+")).filter(part -> !part.isEmpty());
    }

    /** What was done: the audit trail's word. */
    public String action(String action) {
        return Deeds.of(t, action);
    }

    /** Where a merge can be taken back that still holds; none for every other change. */
    public @Nullable String undo(Happening.Change change) {
        return change.field().equals("merged") && change.after() != null ? undo.get(change.after()) : null;
    }

    static List<String> ids(Happening happening) {
        return happening.changes().stream()
                .flatMap(change -> Stream.of(change.before(), change.after()))
                .filter(value -> value != null && !value.isBlank())
                .map(value -> value.split(" ", 2)[0])
                .filter(value -> value.length() == 36)
                .toList();
    }
}
