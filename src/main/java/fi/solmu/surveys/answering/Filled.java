package fi.solmu.surveys.answering;

import fi.solmu.shell.Problems;
import fi.solmu.surveys.questionnaires.Codes;
import fi.solmu.surveys.questionnaires.Question;
import fi.solmu.surveys.questionnaires.Questionnaire;
import java.util.ArrayList;
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

    /** Whether a question is asked at all, given what was answered to those it depends on. */
    public boolean asks(Question question, Questionnaire form) {
        var condition = question.condition();
        return condition == null
                || form.question(condition.question())
                        .filter(on -> asks(on, form))
                        .flatMap(on -> number(value(on)))
                        .filter(condition.values()::contains)
                        .isPresent();
    }

    /**
     * Whether a question stands on the page of its theme. One that depends on another of the same theme does whenever that
     * other does: what will be answered there is not known yet.
     */
    public boolean shows(Question question, Questionnaire form) {
        var condition = question.condition();
        return condition == null
                || (isInItsTheme(question, form)
                        ? form.question(condition.question())
                                .filter(on -> shows(on, form))
                                .isPresent()
                        : asks(question, form));
    }

    /** Whether a question depends on another one of the same theme. */
    public static boolean isInItsTheme(Question question, Questionnaire form) {
        var condition = question.condition();
        return condition != null
                && form.sectionOf(question).stream()
                        .flatMap(section -> section.questions().stream())
                        .anyMatch(each -> each.id().equals(condition.question()));
    }

    /** The themes that have something to ask, as pages from 1. */
    List<Integer> parts(Questionnaire form) {
        var parts = new ArrayList<Integer>();
        for (int at = 0; at < form.sections().size(); at++) {
            if (form.sections().get(at).questions().stream().anyMatch(question -> shows(question, form))) {
                parts.add(at + 1);
            }
        }
        return parts;
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
    Problems check(List<Question> questions, Questionnaire form) {
        var problems = new Problems();
        for (var question : questions) {
            var value = value(question);
            if (!value.isEmpty() && asks(question, form)) {
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

    /** What was chosen, as it is kept; what was not asked in the end is told from what was left out. */
    byte[] codes(Questionnaire questionnaire) {
        var coded = questionnaire.coded();
        var chosen = new HashMap<UUID, Integer>();
        for (var question : coded) {
            if (asks(question, questionnaire)) {
                number(value(question)).ifPresent(value -> chosen.put(question.id(), value));
            } else {
                chosen.put(question.id(), Codes.NOT_ASKED);
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
            if (question.kind() == kind
                    && asks(question, questionnaire)
                    && !value(question).isEmpty()) {
                given.put(question.id(), value(question));
            }
        }
        return given;
    }
}
