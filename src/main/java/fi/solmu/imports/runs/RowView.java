package fi.solmu.imports.runs;

import fi.solmu.imports.Problem;
import fi.solmu.imports.Verdict;
import fi.solmu.imports.comparing.Evidence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row as it is shown.
 *
 * @param subject the network or organisation it speaks of, when there is one in the register
 * @param subjectName the name of that
 * @param evidence why the row is taken for the subject's, where a score decided
 * @param chosen the candidate somebody chose; none when it is none of them
 */
public record RowView(
        int line,
        @Nullable String name,
        Verdict verdict,
        Map<String, String> content,
        List<Choice> candidates,
        List<Problem> problems,
        @Nullable UUID subject,
        @Nullable String subjectName,
        @Nullable Integer matchLine,
        boolean cameBefore,
        boolean decided,
        @Nullable Integer chosen,
        List<Evidence> evidence) {

    /**
     * Something that the row may be.
     *
     * @param sum the score in a sentence
     * @param place its place among the candidates
     */
    public record Choice(
            int place,
            String name,
            @Nullable UUID known,
            @Nullable Integer line,
            boolean perhapsSame,
            String relation,
            String score,
            String sum) {}

    /** What the row says besides its name. */
    public Map<String, String> rest() {
        var rest = new LinkedHashMap<>(content);
        rest.values().removeIf(value -> value.isBlank() || value.equals(name));
        return rest;
    }

    public List<Choice> perhapsSame() {
        return candidates.stream().filter(Choice::perhapsSame).toList();
    }
}
