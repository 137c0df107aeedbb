package fi.solmu.lifecycle.proposals;

import fi.solmu.register.TermForm;
import fi.solmu.shell.Problems;
import fi.solmu.shell.Typed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * What is wrong with the answers of a proposal. Rules over what was answered; whether a name is that of a network is
 * asked of whoever knows.
 */
record ProposalCheck(Function<String, List<UUID>> networksNamed, Function<String, List<UUID>> organisationsNamed) {
    private static final int MOST_HOURS = 1000;

    /** What cannot be kept even in a draft. */
    void shape(Question question, Map<String, String> answers, Problems problems) {
        var value = answers.getOrDefault(question.code(), "");
        if (value.isEmpty()) {
            return;
        }
        switch (question.kind()) {
            case LINE, NETWORK, ORGANISATION -> notLonger(question, value, ProposalFields.LINE, problems);
            case TEXT -> notLonger(question, value, ProposalFields.TEXT, problems);
            case HOURS -> {
                if (hours(value) < 0) {
                    problems.add(question.code(), "lifecycle.problem.hours", MOST_HOURS);
                }
            }
            case DAY -> problems.need(Typed.day(value), question.code(), "lifecycle.problem.day");
            case TYPES, AREAS, LANGUAGES, TERM -> {}
        }
    }

    private static void notLonger(Question question, String value, int most, Problems problems) {
        if (value.length() > most) {
            problems.add(question.code(), "lifecycle.problem.tooLong", most);
        }
    }

    /** Hours a month; negative when it is no such number. */
    static int hours(String value) {
        try {
            int hours = Integer.parseInt(value);
            return hours <= MOST_HOURS ? hours : -1;
        } catch (NumberFormatException _) {
            return -1;
        }
    }

    /** What keeps the proposal from being sent. */
    void whole(ProposalKind kind, Map<String, String> answers, LocalDate today, Problems problems) {
        for (var question : kind.questions()) {
            var value = answers.getOrDefault(question.code(), "");
            shape(question, answers, problems);
            if (question.kind() == Question.Kind.TERM) {
                TermForm.of(termOf(answers)).check(problems, today);
            } else if (question.required() && value.isEmpty()) {
                problems.add(question.code(), "lifecycle.problem.missing");
            } else if (!value.isEmpty()) {
                meaning(question, value, today, problems);
            }
        }
        if (kind == ProposalKind.FOUND) {
            named(answers, problems);
        }
    }

    private void meaning(Question question, String value, LocalDate today, Problems problems) {
        switch (question.kind()) {
            case DAY -> {
                if (Typed.day(value).filter(day -> day.isBefore(today)).isPresent()) {
                    problems.add(question.code(), "lifecycle.problem.past");
                }
            }
            case NETWORK -> one(question, networksNamed.apply(value), "lifecycle.problem.noNetwork", problems);
            case ORGANISATION ->
                one(question, organisationsNamed.apply(value), "lifecycle.problem.noOrganisation", problems);
            case LINE, TEXT, HOURS, TYPES, AREAS, LANGUAGES, TERM -> {}
        }
    }

    private static void one(Question question, List<UUID> found, String none, Problems problems) {
        if (found.isEmpty()) {
            problems.add(question.code(), none);
        } else if (found.size() > 1) {
            problems.add(question.code(), "lifecycle.problem.several");
        }
    }

    private void named(Map<String, String> answers, Problems problems) {
        var names = List.of("name_fi", "name_sv", "name_en");
        if (names.stream().allMatch(name -> answers.getOrDefault(name, "").isEmpty())) {
            problems.add("name_fi", "lifecycle.problem.nameless");
        }
        for (var name : names) {
            var given = answers.getOrDefault(name, "");
            if (!given.isEmpty() && !networksNamed.apply(given).isEmpty()) {
                problems.add(name, "lifecycle.problem.nameTaken");
            }
        }
    }

    /** The answers in which a term was given, as its form sends them. */
    static org.springframework.util.MultiValueMap<String, String> termOf(Map<String, String> answers) {
        var term = new org.springframework.util.LinkedMultiValueMap<String, String>();
        for (var field : List.of("term", "review_on", "ends_on")) {
            term.add(field, answers.getOrDefault(field, ""));
        }
        return term;
    }
}
