package fi.solmu.register;

/**
 * SQL that reads a merger of municipalities through: what is said of an organisation is, from the day it merged into
 * another, said of that one. The day is the parameter {@code :day} or {@code :today} of the question.
 */
public final class Successors {
    private Successors() {}

    /** The organisation that this one lives on in on that day, itself if it has not merged. For few rows. */
    public static String livesIn(String organisation, String day) {
        return "coalesce((SELECT l.lives_in FROM organisation_successor(%2$s) l WHERE l.id = %1$s), %1$s)"
                .formatted(organisation, day);
    }

    /** All that are this one on that day: itself, unless it has merged into another, and what has merged into it. */
    public static String partsOf(String whole, String day) {
        return """
                (ARRAY(SELECT %1$s::uuid
                       WHERE NOT EXISTS (SELECT FROM organisation_succession gone
                                         WHERE gone.predecessor_id = %1$s AND gone.on_day <= %2$s)
                       UNION ALL
                       SELECT l.id FROM organisation_successor(%2$s) l WHERE l.lives_in = %1$s))""".formatted(whole, day);
    }
}
