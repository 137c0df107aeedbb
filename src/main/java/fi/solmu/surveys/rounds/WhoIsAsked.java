package fi.solmu.surveys.rounds;

import fi.solmu.register.OwnAddress;

/** SQL that tells who is asked of which networks, on the day {@code :today}. */
final class WhoIsAsked {
    /**
     * {@code asked (network_id, person_id, side)}: of the networks {@code :networks}, members who can be written to, and
     * those who run them. Whoever runs a network is not asked of it as a member, too.
     */
    static final String ASKED = """
            reachable AS MATERIALIZED (
                SELECT DISTINCT e.person_id FROM person_email_working e WHERE %s),
            running AS MATERIALIZED (
                SELECT DISTINCT n.canonical_id AS network_id, c.person_id
                FROM coordination c JOIN network n ON n.id = c.network_id
                WHERE n.canonical_id = ANY (:networks) AND NOT c.as_deputy
                  AND c.since <= :today AND (c.until IS NULL OR c.until >= :today)),
            asked AS MATERIALIZED (
                SELECT DISTINCT m.network_id, m.person_id, 'MEMBER' AS side
                FROM membership_on(:today) m JOIN reachable r ON r.person_id = m.person_id
                WHERE m.network_id = ANY (:networks)
                  AND NOT EXISTS (SELECT FROM running x
                                  WHERE x.network_id = m.network_id AND x.person_id = m.person_id)
                UNION ALL
                SELECT x.network_id, x.person_id, 'COORDINATOR'
                FROM running x JOIN reachable r ON r.person_id = x.person_id)
            """.formatted(OwnAddress.IN_USE);

    private WhoIsAsked() {}
}
