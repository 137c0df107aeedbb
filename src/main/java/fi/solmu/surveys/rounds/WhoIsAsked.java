package fi.solmu.surveys.rounds;

import fi.solmu.register.OwnAddress;

/** SQL that tells who is asked of which networks, on the day {@code :today}. */
final class WhoIsAsked {
    /**
     * {@code open_network (network_id)}: of the networks {@code :networks}, those whose members nobody can write to, because
     * their type has no named members or nobody is known. They are asked by an open link.
     */
    static final String OPEN_NETWORKS = """
            open_network AS MATERIALIZED (
                SELECT n.id AS network_id FROM network n
                WHERE n.id = ANY (:networks)
                  AND (EXISTS (SELECT FROM network_typing y JOIN network_type t ON t.id = y.type_id
                               WHERE y.network_id = n.id AND NOT t.members_named)
                       OR NOT EXISTS (SELECT FROM membership_on(:today) m WHERE m.network_id = n.id)))
            """;

    /**
     * {@code asked (network_id, person_id, side)}: of the networks {@code :networks}, members who can be written to, and
     * those who run them. Whoever runs a network is not asked of it as a member, too; nor is anybody who can answer by an
     * open link.
     */
    static final String ASKED = OPEN_NETWORKS + """
            , reachable AS MATERIALIZED (
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
                  AND m.network_id NOT IN (SELECT o.network_id FROM open_network o)
                  AND NOT EXISTS (SELECT FROM running x
                                  WHERE x.network_id = m.network_id AND x.person_id = m.person_id)
                UNION ALL
                SELECT x.network_id, x.person_id, 'COORDINATOR'
                FROM running x JOIN reachable r ON r.person_id = x.person_id)
            """.formatted(OwnAddress.IN_USE);

    private WhoIsAsked() {}
}
