package fi.solmu.register.networks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What sources and people say of a network, field by field, in the order of precedence (lähteet). */
public record Statements(List<Said> all, List<String> conflicts) {

    /** One source or person said this of one field. */
    public record Said(
            String field,
            @Nullable String value,
            Instant at,
            int precedence,
            @Nullable String person,
            @Nullable String source,
            @Nullable Integer line,
            @Nullable UUID record) {
        public boolean byPerson() {
            return precedence == 1;
        }
    }

    /** One field with what is said of it; the first goes before the others. */
    public record Field(String code, boolean inConflict, List<Said> said) {
        public Said first() {
            return said.getFirst();
        }

        /** Those of the first standing who disagree, each value once. */
        public Map<String, List<Said>> versions() {
            var versions = new LinkedHashMap<String, List<Said>>();
            for (var each : said) {
                if (each.precedence() == first().precedence() && each.value() != null) {
                    versions.computeIfAbsent(each.value(), _ -> new ArrayList<>())
                            .add(each);
                }
            }
            return versions;
        }

        /** Whether a person decided over what sources say differently, so that it can be taken back. */
        public boolean decided() {
            return first().byPerson() && said.stream().anyMatch(each -> !each.byPerson());
        }
    }

    public List<Field> fields() {
        var byField = new LinkedHashMap<String, List<Said>>();
        all.forEach(each ->
                byField.computeIfAbsent(each.field(), _ -> new ArrayList<>()).add(each));
        return byField.entrySet().stream()
                .map(entry -> new Field(entry.getKey(), conflicts.contains(entry.getKey()), entry.getValue()))
                .toList();
    }

    public List<Field> inConflict() {
        return fields().stream().filter(Field::inConflict).toList();
    }

    /** What is said of one field; empty when nobody says anything. */
    public java.util.Optional<Field> of(String code) {
        return fields().stream().filter(field -> field.code().equals(code)).findFirst();
    }
}
