package fi.solmu.overview.number;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be asked of people across sources; each is a list of its own. Conditions hold for a person p on :day. */
public enum Question {
    /** Some list knows the person, the CRM does not. */
    NOT_IN_CRM("""
            EXISTS (%1$s AND s.kind <> 'CRM') AND NOT EXISTS (%1$s AND s.kind = 'CRM')
            """.formatted(Question.SPOKEN_OF)),
    /** The CRM knows the person, no list does. */
    ONLY_IN_CRM("""
            EXISTS (%1$s AND s.kind = 'CRM') AND NOT EXISTS (%1$s AND s.kind <> 'CRM')
            """.formatted(Question.SPOKEN_OF)),
    /** A member whom no letter reaches: no address, or letters came back from every one. */
    WITHOUT_ADDRESS(Question.MEMBER + " AND NOT EXISTS (" + Question.ADDRESS_THAT_WORKS + ")"),
    /** A member on behalf of an organisation the person has left. */
    LEFT("EXISTS (SELECT FROM membership m WHERE m.person_id = p.id AND " + Question.HELD_BY_ONE_WHO_LEFT + ")"),
    /** A member nobody has confirmed for a year. */
    NOT_CONFIRMED("""
            EXISTS (SELECT FROM membership m
                    WHERE m.person_id = p.id AND m.since <= :day AND (m.until IS NULL OR m.until >= :day)
                      AND (m.confirmed_on IS NULL OR m.confirmed_on < :day::date - 365))
            """),
    /** May be one with somebody else. */
    IN_OPEN_PAIR("p.id IN (SELECT o.one FROM open_people_pair o UNION ALL SELECT o.other FROM open_people_pair o)");

    /** The rows (r) of sources (s) that speak of a person now. */
    private static final String SPOKEN_OF = """
            SELECT FROM person g
            JOIN record_link l ON l.person_id = g.id AND l.ended_at IS NULL
            JOIN person_record r ON r.record_id = l.record_id AND r.ended_at IS NULL
            JOIN source s ON s.id = r.source_id
            WHERE g.canonical_id = p.id""";

    private static final String MEMBER = """
            EXISTS (SELECT FROM membership m
                    WHERE m.person_id = p.id AND m.since <= :day AND (m.until IS NULL OR m.until >= :day))
            """;

    private static final String ADDRESS_THAT_WORKS = """
            SELECT FROM person_email e
            WHERE e.person_id = p.id AND (e.until IS NULL OR e.until >= :day)
              AND NOT EXISTS (SELECT FROM person_record b
                              WHERE b.bounced_on IS NOT NULL AND b.ended_at IS NULL
                                AND e.address = ANY (b.emails::citext[]))
            """;

    /** A membership m that holds today on behalf of an organisation where the member's posts have all ended. */
    static final String HELD_BY_ONE_WHO_LEFT = """
            m.since <= :day AND (m.until IS NULL OR m.until >= :day)
            AND EXISTS (SELECT FROM employment e
                        WHERE e.person_id = m.person_id AND e.organisation_id = m.organisation_id AND e.until < :day)
            AND NOT EXISTS (SELECT FROM employment e
                            WHERE e.person_id = m.person_id AND e.organisation_id = m.organisation_id
                              AND (e.until IS NULL OR e.until >= :day))
            """;

    private final String condition;

    Question(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }

    /** The word that stands for it in addresses. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Question> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
