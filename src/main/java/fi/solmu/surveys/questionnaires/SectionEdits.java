package fi.solmu.surveys.questionnaires;

import fi.solmu.access.Audit.Change;
import fi.solmu.kernel.Localised;
import fi.solmu.kernel.NotFound;
import fi.solmu.kernel.Sql;
import fi.solmu.shell.FormMark;
import fi.solmu.surveys.questionnaires.Questionnaire.Section;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes the themes of a draft. */
@Service
class SectionEdits {
    private final JdbcClient db;
    private final DraftHold hold;
    private final QuestionnaireQueries queries;
    private final QuestionnaireTrail trail;

    SectionEdits(JdbcClient db, DraftHold hold, QuestionnaireQueries queries, QuestionnaireTrail trail) {
        this.db = db;
        this.hold = hold;
        this.queries = queries;
        this.trail = trail;
    }

    @Transactional
    Changing add(UUID questionnaire, Localised name, UUID account) {
        if (!hold.isDraft(questionnaire)) {
            return Changing.NO_DRAFT;
        }
        db.sql("""
                        INSERT INTO questionnaire_section (questionnaire_id, position, name_fi, name_sv, name_en)
                        SELECT :questionnaire, coalesce(max(position), 0) + 1, :fi, :sv, :en
                        FROM questionnaire_section WHERE questionnaire_id = :questionnaire
                        """)
                .param("questionnaire", questionnaire)
                .params(QuestionnaireEdits.words(name))
                .update();
        trail.enter(account, questionnaire, List.of(new Change("section", null, QuestionnaireTrail.called(name))));
        return Changing.DONE;
    }

    /** Gives it another name unless it is no longer as the form was opened with. */
    @Transactional
    Changing rename(UUID questionnaire, UUID id, String opened, Localised name, UUID account) {
        if (!hold.isDraft(questionnaire)) {
            return Changing.NO_DRAFT;
        }
        var before = section(questionnaire, id).name();
        if (!FormMark.of(Names.of(before)).equals(opened)) {
            return Changing.CHANGED_MEANWHILE;
        }
        db.sql("UPDATE questionnaire_section SET name_fi = :fi, name_sv = :sv, name_en = :en WHERE id = :id")
                .params(QuestionnaireEdits.words(name))
                .param("id", id)
                .update();
        var changes = new ArrayList<Change>();
        QuestionnaireTrail.noteWords(changes, "section", before, name);
        trail.enter(account, questionnaire, changes);
        return Changing.DONE;
    }

    private Section section(UUID questionnaire, UUID id) {
        return queries.whole(questionnaire).section(id).orElseThrow(NotFound::new);
    }

    /** One place up or down; from either end it goes nowhere. */
    @Transactional
    Changing move(UUID questionnaire, UUID id, boolean up, UUID account) {
        if (!hold.isDraft(questionnaire)) {
            return Changing.NO_DRAFT;
        }
        var moved = section(questionnaire, id);
        var order = new ArrayList<>(queries.whole(questionnaire).sections().stream()
                .map(Section::id)
                .toList());
        int from = order.indexOf(id);
        int to = up ? from - 1 : from + 1;
        if (to >= 0 && to < order.size()) {
            Collections.swap(order, from, to);
            db.sql("""
                            UPDATE questionnaire_section c SET position = o.position
                            FROM unnest(:order) WITH ORDINALITY AS o (id, position) WHERE c.id = o.id
                            """).param("order", Sql.ids(order)).update();
            trail.enter(
                    account,
                    questionnaire,
                    List.of(new Change(
                            "section_order",
                            QuestionnaireTrail.called(moved.name()) + " " + (from + 1),
                            QuestionnaireTrail.called(moved.name()) + " " + (to + 1))));
        }
        return Changing.DONE;
    }

    /** With its questions; whatever was asked after answers to these is then asked always. */
    @Transactional
    Changing remove(UUID questionnaire, UUID id, UUID account) {
        if (!hold.isDraft(questionnaire)) {
            return Changing.NO_DRAFT;
        }
        var section = section(questionnaire, id);
        db.sql("""
                        UPDATE questionnaire_question SET condition_question_id = NULL, condition_values = NULL
                        WHERE condition_question_id IN (SELECT id FROM questionnaire_question WHERE section_id = :id)
                        """).param("id", id).update();
        db.sql("DELETE FROM questionnaire_section WHERE id = :id")
                .param("id", id)
                .update();
        var changes = new ArrayList<Change>();
        changes.add(new Change("section", QuestionnaireTrail.called(section.name()), null));
        section.questions()
                .forEach(question ->
                        changes.add(new Change("question", QuestionnaireTrail.called(question.text()), null)));
        trail.enter(account, questionnaire, changes);
        return Changing.DONE;
    }
}
