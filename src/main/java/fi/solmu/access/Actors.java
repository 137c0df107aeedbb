package fi.solmu.access;

import fi.solmu.kernel.Language;
import fi.solmu.kernel.Sql;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds the person behind an open account, with the roles held at this moment. */
@Repository
public class Actors {
    private final JdbcClient db;
    private final List<RoleSource> sources;

    Actors(JdbcClient db, List<RoleSource> sources) {
        this.db = db;
        this.sources = sources;
    }

    /** Empty when there is no such account or it has been closed. */
    public Optional<Actor> find(UUID account) {
        return db.sql("""
                        SELECT a.name, a.language, a.single_keys,
                               array_agg(g.role) FILTER (WHERE g.role IS NOT NULL) AS roles
                        FROM account a
                        LEFT JOIN role_grant g ON g.account_id = a.id AND g.revoked_at IS NULL
                        WHERE a.id = :account
                          AND NOT EXISTS (SELECT FROM account_closure c WHERE c.account_id = a.id)
                        GROUP BY a.id
                        """)
                .param("account", account)
                .query((row, _) -> {
                    var everywhere = EnumSet.noneOf(Role.class);
                    Sql.list(row.getArray("roles")).forEach(role -> everywhere.add(Role.valueOf(role)));
                    var language = Language.of(row.getString("language")).orElseThrow();
                    return new Actor(
                            account,
                            row.getString("name"),
                            language,
                            row.getBoolean("single_keys"),
                            everywhere,
                            perNetwork(account));
                })
                .optional();
    }

    private Map<UUID, Set<Role>> perNetwork(UUID account) {
        var all = new HashMap<UUID, Set<Role>>();
        for (var source : sources) {
            source.rolesOf(account)
                    .forEach((network, roles) -> all.computeIfAbsent(network, _ -> EnumSet.noneOf(Role.class))
                            .addAll(roles));
        }
        return Map.copyOf(all);
    }
}
