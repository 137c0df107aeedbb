package fi.solmu.lifecycle.proposals;

import fi.solmu.kernel.Language;
import fi.solmu.kernel.Localised;
import fi.solmu.register.NetworkField;
import fi.solmu.shell.Texts;
import fi.solmu.shell.Typed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The answers of a proposal in words, step by step. */
public record AnswersShown(Step step, List<Answer> answers) {

    /**
     * One answer.
     *
     * @param lang of a text that somebody wrote
     */
    public record Answer(
            String question,
            String label,
            String value,
            @Nullable String lang) {}

    public static List<AnswersShown> of(Proposal proposal, Surroundings register, Texts t) {
        var shown = new ArrayList<AnswersShown>();
        for (var step : proposal.kind().steps()) {
            var answers = new ArrayList<Answer>();
            for (var question : step.questions()) {
                answers.addAll(of(question, proposal, register, t));
            }
            shown.add(new AnswersShown(step, answers));
        }
        return shown;
    }

    private static List<Answer> of(Question question, Proposal proposal, Surroundings register, Texts t) {
        var given = proposal.answer(question.code());
        return switch (question.kind()) {
            case LINE, NETWORK, ORGANISATION -> plain(question, given, null, t);
            case TEXT -> plain(question, given, proposal.language().code(), t);
            case HOURS -> plain(question, given, null, t);
            case DAY -> plain(question, Typed.day(given).map(t::date).orElse(given), null, t);
            case AREAS -> plain(question, chosen(given, register.areas(), t), null, t);
            case LANGUAGES -> plain(question, languages(given, t), null, t);
            case TYPES -> types(proposal, register, t);
            case TERM -> plain(question, term(proposal, t), null, t);
        };
    }

    private static List<Answer> plain(Question question, String value, @Nullable String lang, Texts t) {
        var code = question.code();
        return List.of(new Answer(code, t.text("lifecycle.question." + code), value, lang));
    }

    private static String chosen(String given, Map<String, Localised> names, Texts t) {
        var words = new ArrayList<String>();
        for (var code : given.split(" ", -1)) {
            var name = names.get(code);
            if (name != null) {
                words.add(t.read(name));
            }
        }
        return String.join(", ", words);
    }

    private static String languages(String given, Texts t) {
        var languages = new ArrayList<Language>();
        for (var code : given.split(" ", -1)) {
            Language.of(code).ifPresent(languages::add);
        }
        return t.languages(languages);
    }

    private static List<Answer> types(Proposal proposal, Surroundings register, Texts t) {
        var answers = new ArrayList<Answer>();
        for (var typology : register.typologies()) {
            var code = NetworkField.typeIn(typology.code());
            var names = new LinkedHashMap<>(typology.types());
            answers.add(new Answer(code, t.read(typology.name()), chosen(proposal.answer(code), names, t), null));
        }
        return answers;
    }

    private static String term(Proposal proposal, Texts t) {
        if (proposal.answer("term").isEmpty()) {
            return "";
        }
        boolean fixed = proposal.answer("term").equals("FIXED");
        var day = proposal.answer(fixed ? "ends_on" : "review_on");
        return t.text(
                fixed ? "lifecycle.term.fixed" : "lifecycle.term.continuing",
                Typed.day(day).map(t::date).orElse(day));
    }
}
