package fi.solmu.register;

import fi.solmu.access.RoleSource;
import org.springframework.stereotype.Component;

/**
 * Tells access who coordinates which network, who belongs to it, and who is the contact person of which organisation
 * today. A municipality that has merged into another has none any more: its people are the successor's, whose contact
 * person an administrator names.
 */
@Component
class HeldRoleSource implements RoleSource {

    @Override
    public String query(String account) {
        return """
                SELECT 'network' AS kind, n.canonical_id AS thing, held.role
                FROM person p
                CROSS JOIN LATERAL (
                    SELECT c.network_id, 'COORDINATOR' AS role FROM coordination c
                    WHERE c.person_id = p.canonical_id AND c.since <= :today AND (c.until IS NULL OR c.until >= :today)
                    UNION ALL
                    SELECT m.network_id, 'MEMBER' FROM membership m
                    WHERE m.person_id = p.canonical_id AND m.since <= :today AND (m.until IS NULL OR m.until >= :today)
                ) held
                JOIN network n ON n.id = held.network_id
                WHERE p.account_id = %1$s
                UNION ALL
                SELECT 'organisation', c.organisation_id, 'CONTACT_PERSON'
                FROM person p
                JOIN contact_person c ON c.person_id = p.canonical_id
                WHERE p.account_id = %1$s AND c.since <= :today AND (c.until IS NULL OR c.until >= :today)
                  AND NOT EXISTS (SELECT FROM organisation_succession s
                                  WHERE s.predecessor_id = c.organisation_id AND s.on_day <= :today)
                """.formatted(account);
    }
}
