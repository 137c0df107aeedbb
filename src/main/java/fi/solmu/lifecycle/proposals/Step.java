package fi.solmu.lifecycle.proposals;

import java.util.List;

/** Questions that are answered on one page, under the message {@code lifecycle.step.CODE}. */
public record Step(String code, List<Question> questions) {
    static Step of(String code, Question... questions) {
        return new Step(code, List.of(questions));
    }
}
