package fi.solmu.lifecycle.proposals;

import fi.solmu.kernel.Language;
import fi.solmu.kernel.Localised;
import fi.solmu.register.NetworkField;
import fi.solmu.shell.FormField;
import fi.solmu.shell.FormField.Kind;
import fi.solmu.shell.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Makes the fields of a step with what has been answered, and reads what was typed into them. */
@Component
class ProposalFields {
    static final int LINE = 200;
    static final int TEXT = 4000;
    private final Surroundings register;

    ProposalFields(Surroundings register) {
        this.register = register;
    }

    /** The fields of a step, but for the term, which has a form of its own. */
    List<FormField> of(Step step, Proposal proposal, Texts t) {
        var fields = new ArrayList<FormField>();
        for (var question : step.questions()) {
            fields.addAll(of(question, proposal, t));
        }
        return fields;
    }

    private List<FormField> of(Question question, Proposal proposal, Texts t) {
        var code = question.code();
        var given = proposal.answer(code);
        return switch (question.kind()) {
            case LINE -> List.of(field(question, Kind.LINE, given, Map.of(), LINE, languageOf(code), t));
            case HOURS -> List.of(field(question, Kind.LINE, given, Map.of(), 7, null, t));
            case TEXT ->
                List.of(field(
                        question,
                        Kind.AREA,
                        given,
                        Map.of(),
                        TEXT,
                        proposal.language().code(),
                        t));
            case DAY -> List.of(field(question, Kind.DATE, given, Map.of(), 10, null, t));
            case NETWORK ->
                List.of(field(question, Kind.LINE, given, Map.of(), LINE, null, t)
                        .offering(register.networkNames(t.language())));
            case ORGANISATION ->
                List.of(field(question, Kind.LINE, given, Map.of(), LINE, null, t)
                        .offering(register.organisationNames(t.language())));
            case AREAS -> List.of(field(question, Kind.MANY, given, words(register.areas(), t), 0, null, t));
            case LANGUAGES -> List.of(field(question, Kind.MANY, given, languages(t), 0, null, t));
            case TYPES -> types(proposal, t);
            case TERM -> List.of();
        };
    }

    private static FormField field(
            Question question,
            Kind kind,
            String value,
            Map<String, String> options,
            int most,
            @org.jspecify.annotations.Nullable String lang,
            Texts t) {
        var key = "lifecycle.question." + question.code();
        var label = t.text(key);
        var hint = t.textOr(key + ".hint", "");
        return new FormField(
                question.code(),
                kind,
                question.required() ? label : t.text("lifecycle.question.optional", label),
                value,
                options,
                most,
                hint.isEmpty() ? null : hint,
                lang);
    }

    /** A type in each typology, or none. */
    private List<FormField> types(Proposal proposal, Texts t) {
        return register.typologies().stream()
                .map(typology -> {
                    var options = new LinkedHashMap<String, String>();
                    options.put("", t.text("lifecycle.question.noType"));
                    options.putAll(words(typology.types(), t));
                    var code = NetworkField.typeIn(typology.code());
                    return new FormField(
                            code, Kind.CHOICE, t.read(typology.name()), proposal.answer(code), options, 0, null, null);
                })
                .toList();
    }

    private static Map<String, String> words(Map<String, Localised> names, Texts t) {
        var words = new LinkedHashMap<String, String>();
        names.forEach((code, name) -> words.put(code, t.read(name)));
        return words;
    }

    private static Map<String, String> languages(Texts t) {
        var words = new LinkedHashMap<String, String>();
        for (var language : Language.values()) {
            words.put(language.code(), t.of("shell.language", language));
        }
        return words;
    }

    private static @org.jspecify.annotations.Nullable String languageOf(String code) {
        return code.startsWith("name_") ? code.substring("name_".length()) : null;
    }

    /** The fields with what was typed into them. */
    static List<FormField> read(List<FormField> fields, MultiValueMap<String, String> typed) {
        return fields.stream().map(field -> field.with(value(field, typed))).toList();
    }

    private static String value(FormField field, MultiValueMap<String, String> typed) {
        var values = typed.getOrDefault(field.code(), List.of());
        if (field.kind() == Kind.MANY) {
            return field.options().keySet().stream().filter(values::contains).collect(Collectors.joining(" "));
        }
        var value = values.isEmpty() ? "" : values.getFirst().strip().replace("\r\n", "\n");
        return field.kind() == Kind.LINE ? value.replace('\n', ' ') : value;
    }
}
