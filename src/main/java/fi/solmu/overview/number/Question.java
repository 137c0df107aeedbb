package fi.solmu.overview.number;

import fi.solmu.register.MemberQuestions;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be asked of people across sources; each is a list of its own. Conditions hold for a person p on :day. */
public enum Question {
    /** Belongs to a network that has not ended. */
    MEMBER(Question.IS_MEMBER),
    /** Some list knows the person, the CRM does not. */
    NOT_IN_CRM("""
            EXISTS (%1$s AND s.kind <> 'CRM') AND NOT EXISTS (%1$s AND s.kind = 'CRM')
            """.formatted(Question.SPOKEN_OF)),
    /** The CRM knows the person, no list does. */
    ONLY_IN_CRM("""
            EXISTS (%1$s AND s.kind = 'CRM') AND NOT EXISTS (%1$s AND s.kind <> 'CRM')
            """.formatted(Question.SPOKEN_OF)),
    /** A member whom no letter reaches: no address, or letters came back from every one. */
    WITHOUT_ADDRESS(Question.IS_MEMBER + " AND NOT EXISTS (" + Question.ADDRESS_THAT_WORKS + ")"),
    /** A member on behalf of an organisation the person has left. */
    LEFT("EXISTS (SELECT FROM membership_on(:day) m WHERE m.person_id = p.id AND " + Question.HELD_BY_ONE_WHO_LEFT
            + ")"),
    /** A member nobody has confirmed for a year. */
    NOT_CONFIRMED("""
            EXISTS (SELECT FROM membership_on(:day) m WHERE m.person_id = p.id AND %s)
            """.formatted(Question.NOT_CONFIRMED_FOR_A_YEAR)),
    /** May be one with somebody else. */
    IN_OPEN_PAIR("p.id IN (SELECT o.one FROM open_people_pair o UNION ALL SELECT o.other FROM open_people_pair o)");

    /** The rows (r) of sources (s) that speak of a person now. */
    private static final String SPOKEN_OF = """
            SELECT FROM person g
            JOIN record_link l ON l.person_id = g.id AND l.ended_at IS NULL
            JOIN person_record r ON r.record_id = l.record_id AND r.ended_at IS NULL
            JOIN source s ON s.id = r.source_id
            WHERE g.canonical_id = p.id""";

    private static final String IS_MEMBER = """
            EXISTS (SELECT FROM membership_on(:day) m WHERE m.person_id = p.id)
            """;

    static final String NOT_CONFIRMED_FOR_A_YEAR = MemberQuestions.NOT_CONFIRMED_FOR_A_YEAR;

    private static final String ADDRESS_THAT_WORKS = """
            SELECT FROM person_email_working e
            WHERE e.person_id = p.id AND (e.until IS NULL OR e.until >= :day)
            """;

    static final String HELD_BY_ONE_WHO_LEFT = MemberQuestions.HELD_BY_ONE_WHO_LEFT;

    private final String condition;

    Question(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }

    /** The same as far as it is about the network :network. */
    String conditionInNetwork() {
        return switch (this) {
            case LEFT -> """
                EXISTS (SELECT FROM membership_on(:day) m
                        WHERE m.person_id = p.id AND m.network_id = :network AND %s)
                """.formatted(HELD_BY_ONE_WHO_LEFT);
            case NOT_CONFIRMED -> """
                EXISTS (SELECT FROM membership_on(:day) m
                        WHERE m.person_id = p.id AND m.network_id = :network AND %s)
                """.formatted(NOT_CONFIRMED_FOR_A_YEAR);
            case IN_OPEN_PAIR -> """
                EXISTS (SELECT FROM open_people_pair o
                        WHERE p.id IN (o.one, o.other)
                          AND EXISTS (SELECT FROM membership_on(:day) m WHERE m.person_id = o.one AND m.network_id = :network)
                          AND EXISTS (SELECT FROM membership_on(:day) m WHERE m.person_id = o.other AND m.network_id = :network))
                """;
            case MEMBER, NOT_IN_CRM, ONLY_IN_CRM, WITHOUT_ADDRESS -> condition;
        };
    }

    /** Whether somebody has to answer it; the others only count. */
    boolean isOpen() {
        return this != MEMBER;
    }

    /** The word that stands for it in addresses. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Question> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
