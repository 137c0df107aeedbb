package fi.solmu.surveys.questionnaires;

import fi.solmu.access.Action;
import fi.solmu.access.Audit;
import fi.solmu.access.Audit.Change;
import fi.solmu.kernel.Language;
import fi.solmu.kernel.Localised;
import fi.solmu.surveys.questionnaires.Question.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What changes of questionnaires enter in the trail: field by field, in the words as they were and as they are. */
@Component
class QuestionnaireTrail {
    private final Audit audit;

    QuestionnaireTrail(Audit audit) {
        this.audit = audit;
    }

    void enter(@Nullable UUID account, UUID questionnaire, List<Change> changes) {
        audit.enter(
                account,
                Action.EDIT_QUESTIONNAIRE,
                QuestionnaireEdits.SUBJECT,
                questionnaire,
                changes.isEmpty() ? List.of(Change.NONE) : changes);
    }

    /** What a person of the office calls a thing. */
    static @Nullable String called(@Nullable Localised text) {
        return text == null || text.isEmpty() ? null : text.read(Language.FI);
    }

    static void note(List<Change> changes, String field, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            changes.add(new Change(field, before, after));
        }
    }

    static void noteWords(List<Change> changes, String field, Localised before, Localised after) {
        note(changes, field + "_fi", before.fi(), after.fi());
        note(changes, field + "_sv", before.sv(), after.sv());
        note(changes, field + "_en", before.en(), after.en());
    }

    /** Which question, and what of it changed. */
    static List<Change> changes(Question before, Question after) {
        var changes = new ArrayList<Change>();
        changes.add(new Change("question", called(before.text()), called(after.text())));
        noteWords(changes, "text", before.text(), after.text());
        noteWords(changes, "help", before.help(), after.help());
        note(changes, "options", options(before), options(after));
        note(changes, "cannot_say", String.valueOf(before.cannotSay()), String.valueOf(after.cannotSay()));
        note(changes, "least", String.valueOf(before.least()), String.valueOf(after.least()));
        note(changes, "most", String.valueOf(before.most()), String.valueOf(after.most()));
        note(changes, "code", before.code(), after.code());
        return changes;
    }

    private static @Nullable String options(Question question) {
        return question.options().isEmpty()
                ? null
                : question.options().stream().map(QuestionForm::line).collect(Collectors.joining(" | "));
    }

    /** The question that is asked about, and the answers after which another is asked. */
    static @Nullable String condition(Questionnaire form, @Nullable Condition condition) {
        if (condition == null) {
            return null;
        }
        return form.question(condition.question())
                .map(on -> called(on.text()) + ": "
                        + on.options().stream()
                                .filter(option -> condition.values().contains(option.value()))
                                .map(option -> Objects.requireNonNullElse(called(option.text()), ""))
                                .collect(Collectors.joining(" / ")))
                .orElse(null);
    }
}
