package fi.solmu.surveys.questionnaires;

import fi.solmu.kernel.Language;
import fi.solmu.kernel.Localised;
import fi.solmu.surveys.Side;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What is asked of members or of coordinators (kyselylomake), theme by theme. One that was published never changes; what
 * is written anew is another version of the same code.
 *
 * @param languages in which all its texts are there once it is published
 */
public record Questionnaire(
        UUID id, String code, int version, Side side, Localised name, Set<Language> languages, List<Section> sections) {

    /** One theme (teema), which is answered on one page. */
    public record Section(UUID id, Localised name, List<Question> questions) {}

    /** All its questions in order. */
    public List<Question> questions() {
        return sections.stream()
                .flatMap(section -> section.questions().stream())
                .toList();
    }

    /** Those that have options, in order: an answer holds one byte for each. */
    public List<Question> coded() {
        return questions().stream()
                .filter(question -> question.kind().hasOptions())
                .toList();
    }

    public Optional<Question> question(UUID id) {
        return questions().stream().filter(question -> question.id().equals(id)).findFirst();
    }
}
