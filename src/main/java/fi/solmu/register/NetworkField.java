package fi.solmu.register;

import fi.solmu.kernel.Language;
import java.util.Locale;

/**
 * A value that sources and people state of a network. Types are stated per typology, in fields of their own:
 * {@link #typeIn}.
 */
public enum NetworkField {
    NAME_FI,
    NAME_SV,
    NAME_EN,
    SHORT_CODE,
    PURPOSE_FI,
    PURPOSE_SV,
    PURPOSE_EN,
    GOALS_FI,
    GOALS_SV,
    GOALS_EN,
    FOR_WHOM_FI,
    FOR_WHOM_SV,
    FOR_WHOM_EN,
    WAY_OF_WORKING_FI,
    WAY_OF_WORKING_SV,
    WAY_OF_WORKING_EN,
    HOW_TO_JOIN_FI,
    HOW_TO_JOIN_SV,
    HOW_TO_JOIN_EN,
    /** The association's role: COORDINATES, MEMBER, OFFICIAL_BODY or UNKNOWN. */
    ROLE,
    OWNING_UNIT_FI,
    OWNING_UNIT_SV,
    OWNING_UNIT_EN,
    /** Codes with blanks between: "fi sv". */
    LANGUAGES,
    /** An ISO date. */
    FOUNDED_ON,
    /** A class: UNDER_1, FROM_1_TO_2, FROM_3_TO_5, FROM_6_TO_10 or OVER_10 a year, as reported. */
    MEETING_FREQUENCY,
    /** The id of the network this one is a body of or prepares for. */
    PARENT,
    /** "true" or "false". */
    PUBLISHED,
    /** Codes with blanks between. */
    TASK_AREAS;

    private static final String TYPE_PREFIX = "type:";

    /** The field's name in the database, in forms and in messages. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The field that holds a network's type in a typology; its value is the type's code. */
    public static String typeIn(String typologyCode) {
        return TYPE_PREFIX + typologyCode;
    }

    /** The field of a text in a language, say "purpose" and SV. */
    public static NetworkField in(String text, Language language) {
        return valueOf(text.toUpperCase(Locale.ROOT) + "_" + language.name());
    }
}
