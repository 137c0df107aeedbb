package fi.solmu.surveys.questionnaires;

import fi.solmu.access.Audit.Change;
import fi.solmu.kernel.NotFound;
import fi.solmu.kernel.Sql;
import fi.solmu.shell.FormMark;
import fi.solmu.surveys.questionnaires.Question.Condition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes the questions of a draft. */
@Service
class QuestionEdits {
    static final int MOST_QUESTIONS = 100;
    private final JdbcClient db;
    private final DraftHold hold;
    private final QuestionnaireQueries queries;
    private final QuestionnaireEdits edits;
    private final QuestionnaireTrail trail;
    private final Codings codings;

    QuestionEdits(
            JdbcClient db,
            DraftHold hold,
            QuestionnaireQueries queries,
            QuestionnaireEdits edits,
            QuestionnaireTrail trail,
            Codings codings) {
        this.db = db;
        this.hold = hold;
        this.queries = queries;
        this.edits = edits;
        this.trail = trail;
        this.codings = codings;
    }

    /** Adds a question that is asked nowhere else, at the end of its theme. */
    @Transactional
    Changing add(UUID questionnaire, UUID section, Question question, UUID account) {
        if (!hold.isDraft(questionnaire)) {
            return Changing.NO_DRAFT;
        }
        append(questionnaire, section, coded(question, codings.ofQuestion(question.text())), account);
        return Changing.DONE;
    }

    /** Adds questions of other questionnaires that are not here yet: they stay the same questions. */
    @Transactional
    Changing adopt(UUID questionnaire, UUID section, Collection<Question> questions, UUID account) {
        if (!hold.isDraft(questionnaire)) {
            return Changing.NO_DRAFT;
        }
        var here = queries.whole(questionnaire).questions().stream()
                .map(Question::code)
                .collect(Collectors.toSet());
        for (var question : questions) {
            if (here.add(question.code())) {
                append(questionnaire, section, question, account);
            }
        }
        return Changing.DONE;
    }

    private void append(UUID questionnaire, UUID section, Question question, UUID account) {
        int last = queries.whole(questionnaire)
                .section(section)
                .orElseThrow(NotFound::new)
                .questions()
                .size();
        edits.writeQuestion(section, last + 1, question, null);
        trail.enter(
                account,
                questionnaire,
                List.of(new Change("question", null, QuestionnaireTrail.called(question.text()))));
    }

    /**
     * Changes a question unless it is no longer as the form was opened with. Where others ask it, too, and it no longer asks
     * the same, it gets a code of its own, and its answers are not compared with theirs any more.
     *
     * @param another whether its author says that it asks something else now
     */
    @Transactional
    Changing change(UUID questionnaire, String opened, Question changed, boolean another, UUID account) {
        if (!hold.isDraft(questionnaire)) {
            return Changing.NO_DRAFT;
        }
        var before = question(questionnaire, changed.id());
        if (!FormMark.of(QuestionForm.of(before)).equals(opened)) {
            return Changing.CHANGED_MEANWHILE;
        }
        boolean asksAnother = (another || !QuestionForm.offerTheSame(before.options(), changed.options()))
                && codings.isShared(before, questionnaire);
        var after = coded(changed, asksAnother ? codings.ofQuestion(changed.text()) : before.code());
        boolean number = after.kind() == Question.Kind.NUMBER;
        db.sql("""
                        UPDATE questionnaire_question SET code = :code, text_fi = :fi, text_sv = :sv, text_en = :en,
                               help_fi = :helpFi, help_sv = :helpSv, help_en = :helpEn, cannot_say = :cannotSay,
                               least = :least, most = :most
                        WHERE id = :id
                        """)
                .param("code", after.code())
                .params(QuestionnaireEdits.words(after.text()))
                .param("helpFi", after.help().fi())
                .param("helpSv", after.help().sv())
                .param("helpEn", after.help().en())
                .param("cannotSay", after.cannotSay())
                .param("least", number ? after.least() : null)
                .param("most", number ? after.most() : null)
                .param("id", after.id())
                .update();
        db.sql("DELETE FROM questionnaire_option WHERE question_id = :id")
                .param("id", after.id())
                .update();
        edits.writeOptions(after.id(), after.options());
        trail.enter(account, questionnaire, QuestionnaireTrail.changes(before, after));
        return Changing.DONE;
    }

    private static Question coded(Question question, String code) {
        return new Question(
                question.id(),
                code,
                question.kind(),
                question.text(),
                question.help(),
                question.cannotSay(),
                question.options(),
                question.least(),
                question.most(),
                question.condition());
    }

    private Question question(UUID questionnaire, UUID id) {
        return queries.whole(questionnaire).question(id).orElseThrow(NotFound::new);
    }

    /** Sets after which answers a question is asked, or that it always is. */
    @Transactional
    Changing setCondition(UUID questionnaire, UUID id, String opened, @Nullable Condition condition, UUID account) {
        if (!hold.isDraft(questionnaire)) {
            return Changing.NO_DRAFT;
        }
        var form = queries.whole(questionnaire);
        var before = question(questionnaire, id);
        if (!conditionMark(before).equals(opened)) {
            return Changing.CHANGED_MEANWHILE;
        }
        db.sql("""
                        UPDATE questionnaire_question SET condition_question_id = :on, condition_values = :values
                        WHERE id = :id
                        """)
                .param("on", condition == null ? null : condition.question())
                .param("values", condition == null ? null : condition.values().toArray(Integer[]::new))
                .param("id", id)
                .update();
        var called = QuestionnaireTrail.called(before.text());
        var changes = new ArrayList<Change>();
        changes.add(new Change("question", called, called));
        QuestionnaireTrail.note(
                changes,
                "condition",
                QuestionnaireTrail.condition(form, before.condition()),
                QuestionnaireTrail.condition(form, condition));
        trail.enter(account, questionnaire, changes);
        return Changing.DONE;
    }

    /** Of what the form for a condition is opened with. */
    static String conditionMark(Question question) {
        return FormMark.of(String.valueOf(question.condition()));
    }

    /** One place up or down, over the border of its theme into the next; from either end of the form it goes nowhere. */
    @Transactional
    Changing move(UUID questionnaire, UUID id, boolean up, UUID account) {
        if (!hold.isDraft(questionnaire)) {
            return Changing.NO_DRAFT;
        }
        var form = queries.whole(questionnaire);
        var question = question(questionnaire, id);
        var sections = form.sections().stream()
                .map(section -> new ArrayList<>(
                        section.questions().stream().map(Question::id).toList()))
                .toList();
        if (Places.move(sections, id, up)) {
            for (int at = 0; at < sections.size(); at++) {
                db.sql("""
                                UPDATE questionnaire_question k SET position = o.position, section_id = :section
                                FROM unnest(:order) WITH ORDINALITY AS o (id, position) WHERE k.id = o.id
                                """)
                        .param("section", form.sections().get(at).id())
                        .param("order", Sql.ids(sections.get(at)))
                        .update();
            }
            var called = QuestionnaireTrail.called(question.text());
            trail.enter(
                    account,
                    questionnaire,
                    List.of(new Change(
                            "question_order",
                            called + " " + (form.before(question).size() + 1),
                            called + " "
                                    + (sections.stream()
                                                    .flatMap(List::stream)
                                                    .toList()
                                                    .indexOf(id)
                                            + 1))));
        }
        return Changing.DONE;
    }

    /** Whatever was asked after answers to it is then asked always. */
    @Transactional
    Changing remove(UUID questionnaire, UUID id, UUID account) {
        if (!hold.isDraft(questionnaire)) {
            return Changing.NO_DRAFT;
        }
        var question = question(questionnaire, id);
        db.sql("""
                        UPDATE questionnaire_question SET condition_question_id = NULL, condition_values = NULL
                        WHERE condition_question_id = :id
                        """).param("id", id).update();
        db.sql("DELETE FROM questionnaire_question WHERE id = :id")
                .param("id", id)
                .update();
        trail.enter(
                account,
                questionnaire,
                List.of(new Change("question", QuestionnaireTrail.called(question.text()), null)));
        return Changing.DONE;
    }
}
