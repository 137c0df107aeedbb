package fi.solmu.surveys.questionnaires;

import fi.solmu.kernel.Language;
import fi.solmu.kernel.Localised;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Predicate;

/**
 * Something a questionnaire lacks before it can be published (puute).
 *
 * @param place where it is put right, after the address of the questionnaire
 * @param about the words of what lacks something; none of the questionnaire itself
 * @param languages in which words are missing; none where something else is
 * @param step of a scale, from 1; 0 where it is not about one
 */
public record Gap(Missing missing, String place, Localised about, List<Language> languages, int step) {
    static final int FEWEST_OPTIONS = 2;
    static final int STEPS = 5;

    /** What is missing. */
    public enum Missing {
        NAME,
        SECTIONS,
        SECTION_NAME,
        QUESTIONS,
        QUESTION_TEXT,
        HELP,
        OPTIONS,
        OPTION_TEXT,
        STEP_TEXT,
        CONDITION_EARLIER,
        CONDITION_OPTION
    }

    /** Everything that is missing, in the order of the form. */
    static List<Gap> of(Questionnaire questionnaire) {
        return new Reading(questionnaire).gaps();
    }

    private record Reading(Questionnaire form, List<Language> wanted, List<Gap> found) {
        Reading(Questionnaire form) {
            this(form, List.copyOf(EnumSet.copyOf(form.languages())), new ArrayList<>());
        }

        List<Gap> gaps() {
            words(Missing.NAME, "/edit#name", Localised.NONE, form.name(), 0);
            if (form.sections().isEmpty()) {
                found.add(new Gap(Missing.SECTIONS, "/sections/new", Localised.NONE, List.of(), 0));
            }
            for (var section : form.sections()) {
                words(Missing.SECTION_NAME, "/sections/" + section.id() + "#name", section.name(), section.name(), 0);
                if (section.questions().isEmpty()) {
                    found.add(new Gap(Missing.QUESTIONS, "#section-" + section.id(), section.name(), List.of(), 0));
                }
                section.questions().forEach(this::question);
            }
            return List.copyOf(found);
        }

        private void question(Question question) {
            var place = "/questions/" + question.id();
            words(Missing.QUESTION_TEXT, place + "#text", question.text(), question.text(), 0);
            if (!question.help().isEmpty()) {
                words(Missing.HELP, place + "#help", question.text(), question.help(), 0);
            }
            switch (question.kind()) {
                case SCALE -> steps(question, place);
                case CHOICE -> options(question, place);
                case NUMBER, TEXT -> {
                    // nothing to choose
                }
            }
            condition(question, place + "/condition");
        }

        private void steps(Question question, String place) {
            for (int step = 1; step <= STEPS; step++) {
                int value = step;
                var text = question.options().stream()
                        .filter(option -> option.value() == value)
                        .map(Question.Option::text)
                        .findFirst()
                        .orElse(Localised.NONE);
                words(Missing.STEP_TEXT, place + "#option-" + step + "-", question.text(), text, step);
            }
        }

        private void options(Question question, String place) {
            if (question.options().size() < FEWEST_OPTIONS) {
                found.add(new Gap(Missing.OPTIONS, place + "#options", question.text(), List.of(), 0));
            }
            for (int at = 0; at < question.options().size(); at++) {
                var text = question.options().get(at).text();
                words(Missing.OPTION_TEXT, place + "#option-" + (at + 1) + "-", text, text, 0);
            }
        }

        private void condition(Question question, String place) {
            var condition = question.condition();
            if (condition == null) {
                return;
            }
            var on = form.before(question).stream()
                    .filter(each -> each.id().equals(condition.question()))
                    .findFirst();
            if (on.isEmpty()) {
                found.add(new Gap(Missing.CONDITION_EARLIER, place, question.text(), List.of(), 0));
            } else {
                Predicate<Integer> canBeChosen =
                        value -> on.get().options().stream().anyMatch(option -> option.value() == value);
                if (!condition.values().stream().allMatch(canBeChosen)) {
                    found.add(new Gap(Missing.CONDITION_OPTION, place, question.text(), List.of(), 0));
                }
            }
        }

        /** The field of the first missing language is where its name says: nameFi, option-2-Sv. */
        private void words(Missing missing, String place, Localised about, Localised text, int step) {
            var languages = text.missing(wanted);
            if (!languages.isEmpty()) {
                var code = languages.getFirst().code();
                found.add(new Gap(
                        missing,
                        place + Character.toUpperCase(code.charAt(0)) + code.charAt(1),
                        about,
                        languages,
                        step));
            }
        }
    }
}
