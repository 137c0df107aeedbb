package fi.solmu.surveys.quick;

import fi.solmu.kernel.Language;
import fi.solmu.kernel.Localised;
import fi.solmu.shell.Problems;
import fi.solmu.shell.Typed;
import fi.solmu.surveys.questionnaires.QuickQuestionnaires.Answer;
import fi.solmu.surveys.questionnaires.QuickQuestionnaires.Asked;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Quick questions as they are typed: a topic, up to {@value #QUESTIONS} questions, a last day.
 *
 * @param typed by the fields' names
 */
public record QuickForm(Map<String, String> typed) {
    public static final int QUESTIONS = 3;
    private static final int DAYS = 7;
    private static final int LONGEST_DAYS = 60;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_QUESTION = 500;

    /** What is right with it. */
    record Wish(Localised name, Set<Language> languages, List<Asked> questions, LocalDate closesOn) {}

    static QuickForm fresh(LocalDate today) {
        return new QuickForm(Map.of("closesOn", today.plusDays(DAYS).toString()));
    }

    public String value(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    /** The numbers of the questions that can be asked. */
    public static List<Integer> numbers() {
        return IntStream.rangeClosed(1, QUESTIONS).boxed().toList();
    }

    private Localised words(String field) {
        return new Localised(value(field + "Fi"), value(field + "Sv"), value(field + "En"));
    }

    Optional<Wish> check(LocalDate today, Problems problems) {
        var name = words("name");
        var languages = EnumSet.noneOf(Language.class);
        for (var language : Language.values()) {
            if (name.get(language) != null) {
                languages.add(language);
            }
        }
        if (languages.isEmpty()) {
            problems.add("nameFi", "surveys.quick.problem.name");
        }
        tooLong(name, LONGEST_NAME, "nameFi", problems);
        var questions = new ArrayList<Asked>();
        for (int number : numbers()) {
            question(number, languages, problems).ifPresent(questions::add);
        }
        if (questions.isEmpty() && !problems.any()) {
            problems.add("question1Fi", "surveys.quick.problem.question");
        }
        var until = problems.need(
                Typed.day(value("closesOn"))
                        .filter(day -> day.isAfter(today) && !day.isAfter(today.plusDays(LONGEST_DAYS))),
                "closesOn",
                "surveys.quick.problem.closesOn");
        return problems.any() ? Optional.empty() : until.map(day -> new Wish(name, languages, questions, day));
    }

    /** One of them, in just the languages of the topic: a form with gaps cannot be sent. */
    private Optional<Asked> question(int number, Set<Language> languages, Problems problems) {
        var field = "question" + number;
        var text = words(field);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        for (var language : Language.values()) {
            boolean wanted = languages.contains(language);
            if (wanted != (text.get(language) != null)) {
                problems.add(
                        field + capital(language),
                        wanted ? "surveys.quick.problem.gap" : "surveys.quick.problem.name.gap");
            }
        }
        tooLong(text, LONGEST_QUESTION, field + "Fi", problems);
        var answer = problems.need(
                Arrays.stream(Answer.values())
                        .filter(each -> each.name().equals(value("answer" + number)))
                        .findFirst(),
                "answer" + number,
                "surveys.quick.problem.answer");
        return answer.map(each -> new Asked(text, each));
    }

    private static String capital(Language language) {
        return switch (language) {
            case FI -> "Fi";
            case SV -> "Sv";
            case EN -> "En";
        };
    }

    private static void tooLong(Localised text, int longest, String field, Problems problems) {
        for (var language : Language.values()) {
            var words = text.get(language);
            if (words != null && words.length() > longest) {
                problems.add(field, "surveys.quick.problem.long", longest);
                return;
            }
        }
    }
}
