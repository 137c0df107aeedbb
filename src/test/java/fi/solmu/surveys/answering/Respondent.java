package fi.solmu.surveys.answering;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fi.solmu.surveys.questionnaires.Question;
import fi.solmu.surveys.questionnaires.Questionnaire;
import jakarta.servlet.http.Cookie;
import java.util.UUID;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

/** Somebody who has the link of a letter and fills in forms. */
public record Respondent(MockMvc browser, String link) {

    private Cookie cookie() {
        return new Cookie("solmu_answer", link);
    }

    public MvcResult opens(String address) throws Exception {
        return browser.perform(get(address).cookie(cookie()).param("lang", "fi"))
                .andReturn();
    }

    /** Fills in one theme and presses a button; fields and values follow each other. */
    public MvcResult presses(UUID network, String side, int part, String button, String... fieldsAndValues)
            throws Exception {
        var request = post("/answer/forms/" + network + "/" + side)
                .cookie(cookie())
                .with(csrf())
                .param("part", String.valueOf(part))
                .param("to", button);
        for (int at = 0; at < fieldsAndValues.length; at += 2) {
            request.param(fieldsAndValues[at], fieldsAndValues[at + 1]);
        }
        return browser.perform(request).andReturn();
    }

    /** Answers a member's whole form: this step of each scale, and these words to each question for words. */
    public MvcResult answers(Questionnaire questionnaire, UUID network, int step, String words) throws Exception {
        int parts = questionnaire.sections().size();
        MvcResult last = null;
        for (int part = 1; part <= parts; part++) {
            var questions = questionnaire.sections().get(part - 1).questions();
            var typed = questions.stream()
                    .flatMap(question ->
                            java.util.stream.Stream.of(Filled.field(question), value(question, step, words)))
                    .toArray(String[]::new);
            last = presses(network, "member", part, part < parts ? "on" : "send", typed);
        }
        if (last == null) {
            throw new IllegalStateException("a questionnaire without themes");
        }
        return last;
    }

    private static String value(Question question, int step, String words) {
        return question.kind().hasOptions() ? String.valueOf(step) : words;
    }
}
