package fi.solmu.surveys.questionnaires;

import fi.solmu.kernel.Language;
import fi.solmu.kernel.Localised;
import fi.solmu.kernel.Sql;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Codes of questionnaires and questions (tunnukset). The same code says that it is the same question, so one that is new
 * must have a code that no other has.
 */
@Component
class Codings {
    private static final int LONGEST = 60;
    private final JdbcClient db;

    Codings(JdbcClient db) {
        this.db = db;
    }

    String ofQuestionnaire(Localised name) {
        return free(base(name, "questionnaire"), "SELECT code FROM questionnaire WHERE code LIKE :code");
    }

    String ofQuestion(Localised text) {
        return free(base(text, "question"), "SELECT code FROM questionnaire_question WHERE code LIKE :code");
    }

    private String free(String base, String sql) {
        db.sql("SELECT pg_advisory_xact_lock(hashtext('solmu.questionnaires'))")
                .query()
                .singleRow();
        List<String> taken = db.sql(sql)
                .param("code", Sql.literal(base) + "%")
                .query(String.class)
                .list();
        var code = base;
        for (int next = 2; taken.contains(code); next++) {
            code = base + "-" + next;
        }
        return code;
    }

    static String base(Localised words, String otherwise) {
        var text = Optional.ofNullable(words.en()).orElse(words.read(Language.FI));
        var plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-");
        var code = plain.substring(0, Math.min(plain.length(), LONGEST)).replaceAll("^-+|-+$", "");
        return code.isEmpty() ? otherwise : code;
    }

    /** Whether another questionnaire asks a question of this code. */
    boolean isShared(Question question, UUID questionnaire) {
        return db.sql("""
                        SELECT EXISTS (SELECT FROM questionnaire_question k
                                       JOIN questionnaire_section c ON c.id = k.section_id
                                       WHERE k.code = :code AND c.questionnaire_id <> :questionnaire)
                        """)
                .param("code", question.code())
                .param("questionnaire", questionnaire)
                .query(Boolean.class)
                .single();
    }

    /** A value that no option of a question of this code has ever had. */
    int nextValue(String code) {
        return db.sql("""
                        SELECT coalesce(max(o.value), 0) + 1 FROM questionnaire_question k
                        JOIN questionnaire_option o ON o.question_id = k.id
                        WHERE k.code = :code
                        """).param("code", code).query(Integer.class).single();
    }
}
