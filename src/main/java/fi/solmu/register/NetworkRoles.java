package fi.solmu.register;

import fi.solmu.access.RoleSource;
import org.springframework.stereotype.Component;

/** Tells access who coordinates which network and who belongs to it today. */
@Component
class NetworkRoles implements RoleSource {

    @Override
    public String query(String account) {
        return """
                SELECT n.canonical_id AS network, held.role
                FROM person p
                CROSS JOIN LATERAL (
                    SELECT c.network_id, 'COORDINATOR' AS role FROM coordination c
                    WHERE c.person_id = p.canonical_id AND c.since <= :today AND (c.until IS NULL OR c.until >= :today)
                    UNION ALL
                    SELECT m.network_id, 'MEMBER' FROM membership m
                    WHERE m.person_id = p.canonical_id AND m.since <= :today AND (m.until IS NULL OR m.until >= :today)
                ) held
                JOIN network n ON n.id = held.network_id
                WHERE p.account_id = %s
                """.formatted(account);
    }
}
