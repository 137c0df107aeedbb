package fi.solmu.lifecycle.proposals;

/**
 * One question of a proposal's form.
 *
 * @param code under which the answer is kept, and the message {@code lifecycle.question.CODE}
 * @param required before the proposal can be sent; a draft may leave anything out
 */
public record Question(String code, Kind kind, boolean required) {

    /** How it is answered. */
    public enum Kind {
        LINE,
        TEXT,
        /** Hours a month, 0 to 1,000. */
        HOURS,
        DAY,
        /** Another network of the register, by its name. */
        NETWORK,
        ORGANISATION,
        /** A type in each typology. */
        TYPES,
        AREAS,
        LANGUAGES,
        /** Continuing with a review date, or fixed with an end. */
        TERM
    }

    static Question must(String code, Kind kind) {
        return new Question(code, kind, true);
    }

    static Question may(String code, Kind kind) {
        return new Question(code, kind, false);
    }
}
