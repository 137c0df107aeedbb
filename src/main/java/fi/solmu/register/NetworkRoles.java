package fi.solmu.register;

import fi.solmu.access.Role;
import fi.solmu.access.RoleSource;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tells access who coordinates which network and who belongs to it today. */
@Repository
class NetworkRoles implements RoleSource {
    private final JdbcClient db;
    private final Clock clock;

    NetworkRoles(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    private record Held(UUID network, Role role) {}

    @Override
    public Map<UUID, Set<Role>> rolesOf(UUID account) {
        var roles = new HashMap<UUID, Set<Role>>();
        db.sql("""
                        SELECT n.canonical_id AS network, held.role
                        FROM person p
                        CROSS JOIN LATERAL (
                            SELECT c.network_id, 'COORDINATOR' AS role FROM coordination c
                            WHERE c.person_id = p.id AND c.since <= :today AND (c.until IS NULL OR c.until >= :today)
                            UNION ALL
                            SELECT m.network_id, 'MEMBER' FROM membership m
                            WHERE m.person_id = p.id AND m.since <= :today AND (m.until IS NULL OR m.until >= :today)
                        ) held
                        JOIN network n ON n.id = held.network_id
                        WHERE p.account_id = :account
                        """)
                .param("account", account)
                .param("today", LocalDate.now(clock))
                .query(Held.class)
                .list()
                .forEach(held -> roles.computeIfAbsent(held.network(), _ -> EnumSet.noneOf(Role.class))
                        .add(held.role()));
        return roles;
    }
}
