package fi.solmu.surveys.results;

import fi.solmu.kernel.Localised;
import fi.solmu.surveys.Side;
import fi.solmu.surveys.questionnaires.Question.Kind;
import fi.solmu.surveys.questionnaires.Question.Option;
import java.util.List;
import java.util.Set;

/**
 * A question with options, asked of one side or of both (kysymys).
 *
 * @param code says that it is the same question in another round; one of its own where nobody said so
 * @param cannotSay the sides that could choose "cannot say"
 */
public record Topic(
        String code, Localised text, Kind kind, List<Option> options, Set<Side> askedOf, Set<Side> cannotSay) {

    public boolean isScale() {
        return kind == Kind.SCALE;
    }

    /** Whether it is the same question with the same options, so that answers can be compared. */
    boolean isSameAs(Topic other) {
        return code.equals(other.code) && kind == other.kind && values().equals(other.values());
    }

    private List<Integer> values() {
        return options.stream().map(Option::value).toList();
    }
}
