package fi.solmu.surveys.questionnaires;

import fi.solmu.access.Action;
import fi.solmu.access.Audit;
import fi.solmu.kernel.Language;
import fi.solmu.kernel.Localised;
import fi.solmu.kernel.Sql;
import fi.solmu.surveys.questionnaires.Questionnaire.Section;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes questionnaires. */
@Service
class QuestionnaireEdits {
    static final String SUBJECT = "questionnaire";
    private final JdbcClient db;
    private final Audit audit;
    private final InstantSource clock;

    QuestionnaireEdits(JdbcClient db, Audit audit, InstantSource clock) {
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Writes a whole questionnaire as a draft, under ids of its own: those in the record only say which question a
     * condition is about.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    UUID write(Questionnaire questionnaire, @Nullable UUID account) {
        var id = db.sql("""
                        INSERT INTO questionnaire (code, version, side, name_fi, name_sv, name_en, languages)
                        VALUES (:code, :version, :side, :fi, :sv, :en, :languages) RETURNING id
                        """)
                .param("code", questionnaire.code())
                .param("version", questionnaire.version())
                .param("side", questionnaire.side().name())
                .params(words(questionnaire.name()))
                .param(
                        "languages",
                        Sql.texts(questionnaire.languages().stream()
                                .map(Language::code)
                                .toList()))
                .query(UUID.class)
                .single();
        begin(id, QuestionnaireQueries.Status.DRAFT, account);
        var written = new HashMap<UUID, UUID>();
        for (int at = 0; at < questionnaire.sections().size(); at++) {
            writeSection(id, at + 1, questionnaire.sections().get(at), written);
        }
        audit.enter(account, Action.EDIT_QUESTIONNAIRE, SUBJECT, id);
        return id;
    }

    private void writeSection(UUID questionnaire, int position, Section section, Map<UUID, UUID> written) {
        var id = db.sql("""
                        INSERT INTO questionnaire_section (questionnaire_id, position, name_fi, name_sv, name_en)
                        VALUES (:questionnaire, :position, :fi, :sv, :en) RETURNING id
                        """)
                .param("questionnaire", questionnaire)
                .param("position", position)
                .params(words(section.name()))
                .query(UUID.class)
                .single();
        for (int at = 0; at < section.questions().size(); at++) {
            var question = section.questions().get(at);
            var condition = question.condition();
            var on = condition == null ? null : written.get(condition.question());
            written.put(question.id(), writeQuestion(id, at + 1, question, on));
        }
    }

    /** @param on the question that its condition is about; none when it is always asked */
    @Transactional(propagation = Propagation.MANDATORY)
    UUID writeQuestion(UUID section, int position, Question question, @Nullable UUID on) {
        boolean number = question.kind() == Question.Kind.NUMBER;
        var condition = question.condition();
        var id = db.sql("""
                        INSERT INTO questionnaire_question (section_id, position, code, kind, text_fi, text_sv, text_en,
                            help_fi, help_sv, help_en, cannot_say, least, most, condition_question_id, condition_values)
                        VALUES (:section, :position, :code, :kind, :fi, :sv, :en, :helpFi, :helpSv, :helpEn, :cannotSay,
                                :least, :most, :on, :values)
                        RETURNING id
                        """)
                .param("section", section)
                .param("position", position)
                .param("code", question.code())
                .param("kind", question.kind().name())
                .params(words(question.text()))
                .param("helpFi", question.help().fi())
                .param("helpSv", question.help().sv())
                .param("helpEn", question.help().en())
                .param("cannotSay", question.cannotSay())
                .param("least", number ? question.least() : null)
                .param("most", number ? question.most() : null)
                .param("on", on)
                .param(
                        "values",
                        on == null || condition == null
                                ? null
                                : condition.values().toArray(Integer[]::new))
                .query(UUID.class)
                .single();
        writeOptions(id, question.options());
        return id;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void writeOptions(UUID question, List<Question.Option> options) {
        db.sql("""
                        INSERT INTO questionnaire_option (question_id, value, text_fi, text_sv, text_en)
                        SELECT :question, o.* FROM unnest(:values, :fi, :sv, :en) AS o
                        """)
                .param("question", question)
                .param("values", options.stream().map(Question.Option::value).toArray(Integer[]::new))
                .param(
                        "fi",
                        Sql.texts(options.stream().map(each -> each.text().fi()).toList()))
                .param(
                        "sv",
                        Sql.texts(options.stream().map(each -> each.text().sv()).toList()))
                .param(
                        "en",
                        Sql.texts(options.stream().map(each -> each.text().en()).toList()))
                .update();
    }

    /** Ends the state that is, and begins another. */
    @Transactional(propagation = Propagation.MANDATORY)
    void begin(UUID questionnaire, QuestionnaireQueries.Status status, @Nullable UUID account) {
        var now = Sql.at(clock.instant());
        db.sql("UPDATE questionnaire_state SET ended_at = :now WHERE questionnaire_id = :id AND ended_at IS NULL")
                .param("now", now)
                .param("id", questionnaire)
                .update();
        db.sql("""
                        INSERT INTO questionnaire_state (questionnaire_id, status, begun_at, begun_by)
                        VALUES (:id, :status, :now, :by)
                        """)
                .param("id", questionnaire)
                .param("status", status.name())
                .param("now", now)
                .param("by", account)
                .update();
    }

    static Map<String, @Nullable String> words(Localised text) {
        var words = new HashMap<String, @Nullable String>();
        words.put("fi", text.fi());
        words.put("sv", text.sv());
        words.put("en", text.en());
        return words;
    }
}
