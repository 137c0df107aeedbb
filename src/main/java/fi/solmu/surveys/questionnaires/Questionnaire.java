package fi.solmu.surveys.questionnaires;

import fi.solmu.kernel.Language;
import fi.solmu.kernel.Localised;
import fi.solmu.surveys.Side;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

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

    public Optional<Section> section(UUID id) {
        return sections.stream().filter(section -> section.id().equals(id)).findFirst();
    }

    /** The theme a question stands in. */
    public Optional<Section> sectionOf(Question question) {
        return sections.stream()
                .filter(section ->
                        section.questions().stream().anyMatch(each -> each.id().equals(question.id())))
                .findFirst();
    }

    /** The questions that stand before this one, in order. */
    public List<Question> before(Question question) {
        return questions().stream()
                .takeWhile(each -> !each.id().equals(question.id()))
                .toList();
    }

    /** What must have been answered, and how, for a question to be asked. */
    public record AskedIf(Question on, List<Question.Option> options) {
        /** The answers, for a reader of this language. */
        public String in(Language reader) {
            return options.stream().map(option -> option.text().read(reader)).collect(Collectors.joining(" / "));
        }
    }

    /** On which answers it depends whether a question is asked; nothing when it always is. */
    public Optional<AskedIf> askedIf(Question question) {
        var condition = question.condition();
        return condition == null
                ? Optional.empty()
                : question(condition.question())
                        .map(on -> new AskedIf(
                                on,
                                on.options().stream()
                                        .filter(option -> condition.values().contains(option.value()))
                                        .toList()));
    }
}
