package fi.solmu.register;

/**
 * What can be open about a member (avoimet kysymykset), as conditions of SQL for a membership {@code m} of {@code
 * membership_on(:day)}. The page of the true number counts by them, and coordinators answer what they find.
 */
public final class MemberQuestions {
    /** Nobody has confirmed it in 365 days. */
    public static final String NOT_CONFIRMED_FOR_A_YEAR = """
            EXISTS (SELECT FROM membership c WHERE c.id = m.membership_id
                    AND (c.confirmed_on IS NULL OR c.confirmed_on < :day::date - 365))""";

    /** A post e with the organisation of the membership: there, or with a municipality that has merged into it. */
    private static final String POST_THERE = """
            e.person_id = m.person_id
            AND (e.organisation_id = m.organisation_id
                 OR (e.organisation_id, m.organisation_id) IN (SELECT s.id, s.lives_in FROM organisation_successor(:day) s))
            """;

    /**
     * It is held on behalf of an organisation where the member's posts have all ended. Nobody has left who went along when a
     * municipality merged into another.
     */
    public static final String HELD_BY_ONE_WHO_LEFT = "(EXISTS (SELECT FROM employment e WHERE " + POST_THERE
            + "AND e.until < :day) AND NOT EXISTS (SELECT FROM employment e WHERE " + POST_THERE
            + "AND (e.until IS NULL OR e.until >= :day)))";

    /** No letter reaches the member: no address, or letters came back from every one. */
    public static final String WITHOUT_ADDRESS = """
            NOT EXISTS (SELECT FROM person_email_working e
                        WHERE e.person_id = m.person_id AND (e.until IS NULL OR e.until >= :day))
            """;

    /** The member has told of an employer that the register does not know by that name, and nobody has looked into it. */
    public static final String SAYS_OTHER_EMPLOYER = """
            EXISTS (SELECT FROM confirming_answer a
                    JOIN person g ON g.id = a.person_id
                    JOIN confirming_said w ON w.answer_id = a.id AND w.what = 'EMPLOYER_IN_WORDS'
                    WHERE g.canonical_id = m.person_id AND w.handled_at IS NULL)
            """;

    /** Any of these. */
    public static final String ANY = "(" + WITHOUT_ADDRESS + " OR " + NOT_CONFIRMED_FOR_A_YEAR + " OR "
            + HELD_BY_ONE_WHO_LEFT + " OR " + SAYS_OTHER_EMPLOYER + ")";

    private MemberQuestions() {}
}
