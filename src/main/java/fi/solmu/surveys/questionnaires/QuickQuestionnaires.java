package fi.solmu.surveys.questionnaires;

import fi.solmu.kernel.Language;
import fi.solmu.kernel.Localised;
import fi.solmu.surveys.Side;
import fi.solmu.surveys.questionnaires.Question.Kind;
import fi.solmu.surveys.questionnaires.Question.Option;
import fi.solmu.surveys.questionnaires.Questionnaire.Section;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Questionnaires of a few questions, made for one quick round and never asked again (pikakyselyn lomake). */
@Service
public class QuickQuestionnaires {
    private final JdbcClient db;
    private final QuestionnaireEdits edits;

    QuickQuestionnaires(JdbcClient db, QuestionnaireEdits edits) {
        this.db = db;
        this.edits = edits;
    }

    /** How a quick question is answered. */
    public enum Answer {
        AGREEMENT("agreement", Kind.SCALE),
        USEFULNESS("usefulness", Kind.SCALE),
        SATISFACTION("satisfaction", Kind.SCALE),
        YES_NO("yes-no", Kind.CHOICE),
        TEXT(null, Kind.TEXT);

        private final @Nullable String scale;
        private final Kind kind;

        Answer(@Nullable String scale, Kind kind) {
            this.scale = scale;
            this.kind = kind;
        }

        List<Option> options() {
            return scale == null ? List.of() : ShippedQuestionnaires.scale(scale);
        }
    }

    /** One question. */
    public record Asked(Localised text, Answer answer) {}

    /** Writes and publishes one; its questions are the same as no others. */
    @Transactional
    public UUID publish(Localised name, Set<Language> languages, List<Asked> questions, UUID account) {
        var code = "quick-" + UUID.randomUUID();
        var written = edits.write(
                new Questionnaire(
                        UUID.randomUUID(),
                        code,
                        1,
                        Side.MEMBER,
                        name,
                        languages,
                        List.of(new Section(
                                UUID.randomUUID(),
                                name,
                                IntStream.range(0, questions.size())
                                        .mapToObj(at -> question(code + "-" + (at + 1), questions.get(at)))
                                        .toList()))),
                account);
        db.sql("UPDATE questionnaire SET quick = true WHERE id = :id")
                .param("id", written)
                .update();
        edits.begin(written, QuestionnaireQueries.Status.PUBLISHED, account);
        return written;
    }

    private static Question question(String code, Asked asked) {
        return new Question(
                UUID.randomUUID(),
                code,
                asked.answer().kind,
                asked.text(),
                Localised.NONE,
                asked.answer().kind.hasOptions(),
                asked.answer().options(),
                0,
                0,
                null);
    }
}
