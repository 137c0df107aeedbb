package fi.solmu.surveys.answering;

import fi.solmu.shell.Problems;
import fi.solmu.surveys.questionnaires.Codes;
import fi.solmu.surveys.questionnaires.Question;
import fi.solmu.surveys.questionnaires.Questionnaire;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody has filled in of one form, as typed, by question: the value of an option, a number, words. What is not
 * there was not answered; no question must be.
 */
public record Filled(Map<UUID, String> values) {
    public static final Filled NOTHING = new Filled(Map.of());
    private static final int MOST_LETTERS = 4_000;
    private static final int MOST_DIGITS = 9;

    public Filled {
        values = Map.copyOf(values);
    }

    /** The name of a question's field. */
    public static String field(Question question) {
        return "q-" + question.id();
    }

    public String value(Question question) {
        return values.getOrDefault(question.id(), "");
    }

    public boolean isChosen(Question question, int value) {
        return value(question).equals(String.valueOf(value));
    }

    /** Whether a question is asked at all, given what was answered in earlier themes. */
    public boolean asks(Question question) {
        var condition = question.condition();
        return condition == null
                || number(values.getOrDefault(condition.question(), ""))
                        .filter(condition.values()::contains)
                        .isPresent();
    }

    /** The same with the answers of some questions as they are typed now; an empty one is taken back. */
    Filled with(List<Question> questions, Map<String, String> typed) {
        var now = new HashMap<>(values);
        for (var question : questions) {
            var value = typed.getOrDefault(field(question), "").strip();
            if (value.isEmpty()) {
                now.remove(question.id());
            } else {
                now.put(question.id(), value);
            }
        }
        return new Filled(now);
    }

    /** What is wrong with the answers of these questions. */
    Problems check(List<Question> questions) {
        var problems = new Problems();
        for (var question : questions) {
            var value = value(question);
            if (!value.isEmpty() && asks(question)) {
                check(question, value, problems);
            }
        }
        return problems;
    }

    private static void check(Question question, String value, Problems problems) {
        switch (question.kind()) {
            case SCALE, CHOICE -> {
                if (number(value)
                        .filter(number -> canBeChosen(question, number))
                        .isEmpty()) {
                    problems.add(field(question), "surveys.answering.problem.option");
                }
            }
            case NUMBER -> {
                if (number(value)
                        .filter(number -> number >= question.least() && number <= question.most())
                        .isEmpty()) {
                    problems.add(
                            field(question), "surveys.answering.problem.number", question.least(), question.most());
                }
            }
            case TEXT -> {
                if (value.length() > MOST_LETTERS) {
                    problems.add(field(question), "surveys.answering.problem.text", MOST_LETTERS, value.length());
                }
            }
        }
    }

    private static boolean canBeChosen(Question question, int value) {
        return value == Codes.CANNOT_SAY
                ? question.cannotSay()
                : question.options().stream().anyMatch(option -> option.value() == value);
    }

    private static Optional<Integer> number(String typed) {
        return typed.length() <= MOST_DIGITS && typed.matches("-?\\d+")
                ? Optional.of(Integer.valueOf(typed))
                : Optional.empty();
    }

    /** What was chosen, as it is kept: without what was not asked in the end. */
    byte[] codes(Questionnaire questionnaire) {
        var coded = questionnaire.coded();
        var chosen = new HashMap<UUID, Integer>();
        for (var question : coded) {
            if (asks(question)) {
                number(value(question)).ifPresent(value -> chosen.put(question.id(), value));
            }
        }
        return Codes.of(coded, chosen);
    }

    /** What was written in own words, by question. */
    Map<UUID, String> texts(Questionnaire questionnaire) {
        return given(questionnaire, Question.Kind.TEXT);
    }

    /** The numbers that were given, by question. */
    Map<UUID, Integer> numbers(Questionnaire questionnaire) {
        var numbers = new LinkedHashMap<UUID, Integer>();
        given(questionnaire, Question.Kind.NUMBER)
                .forEach((question, value) -> numbers.put(question, Integer.valueOf(value)));
        return numbers;
    }

    private Map<UUID, String> given(Questionnaire questionnaire, Question.Kind kind) {
        var given = new LinkedHashMap<UUID, String>();
        for (var question : questionnaire.questions()) {
            if (question.kind() == kind && asks(question) && !value(question).isEmpty()) {
                given.put(question.id(), value(question));
            }
        }
        return given;
    }
}
