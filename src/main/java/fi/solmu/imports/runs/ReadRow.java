package fi.solmu.imports.runs;

import fi.solmu.imports.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file in the register's own terms.
 *
 * @param line its line in the file
 * @param name the name as people should see it; none when the row has none
 * @param names every way the row writes the name, for looking it up
 * @param content the row as it came, column by column
 * @param values what it says, field by field
 * @param fingerprint what tells its content from other rows'
 * @param problems why it cannot be taken; none when it can
 */
record ReadRow(
        int line,
        @Nullable String name,
        List<String> names,
        Map<String, String> content,
        Map<String, String> values,
        String fingerprint,
        List<Problem> problems) {
    ReadRow {
        names = List.copyOf(names);
        problems = List.copyOf(problems);
    }

    /** The row without anything it says, but for a key that its source gave it: nothing else of it is kept. */
    ReadRow refused(Problem reason) {
        var key = "true".equals(values.get("own_key")) ? values.get("source_key") : null;
        return new ReadRow(
                line,
                null,
                List.of(),
                Map.of(),
                key == null ? Map.of() : Map.of("source_key", key),
                "",
                List.of(reason));
    }

    /** The same row under another key of its source. */
    ReadRow keyed(String key) {
        var others = new LinkedHashMap<>(values);
        others.put("source_key", key);
        return new ReadRow(line, name, names, content, others, fingerprint, problems);
    }
}
