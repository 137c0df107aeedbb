package fi.solmu.imports.matching;

import java.util.List;
import java.util.Locale;

/**
 * One thing that speaks for or against two names being one (peruste), and the hundredths it adds or takes. A reason is
 * data: the words for it are in the message bundle, under {@link #messageKey()}, with the arguments in order.
 */
public record Reason(Code code, int points, List<String> arguments) {

    /** What each one means, and a sentence for it in each language: docs/algorithms/network-names.md. */
    public enum Code {
        SAME_NAME,
        SAME_WORDS,
        SAME_CODE,
        ONLY_SPACES_DIFFER,
        ONLY_DOTS_DIFFER,
        WORD_IN_ANOTHER_FORM,
        OTHER_ORDER,
        SPELLING_DIFFERS_BY,
        GENERIC_WORD_ONLY_IN_ONE,
        GENERIC_WORD_DIFFERS,
        CODE_ONLY_IN_ONE,
        ABBREVIATION_STANDS_FOR,
        BRACKETS_HOLD_THE_SAME,
        BRACKETS_ONLY_IN_ONE,
        HALF_OF_DOUBLE_NAME,
        ONE_WORD_CONTINUES,
        ONE_NAME_CONTINUES,
        SAME_OFFICIAL_CODE,
        OFFICIAL_CODE_DIFFERS,
        CODE_DIFFERS,
        COUNT_DIFFERS,
        WORD_DIFFERS,
        KIND_DIFFERS,
        SUBORDINATE_BODY,
        BODY_DIFFERS,
        TOO_MUCH_DIFFERS
    }

    public Reason {
        arguments = List.copyOf(arguments);
    }

    static Reason of(Code code, int points, String... arguments) {
        return new Reason(code, points, List.of(arguments));
    }

    public String messageKey() {
        return "imports.reason." + code.name().toLowerCase(Locale.ROOT);
    }
}
