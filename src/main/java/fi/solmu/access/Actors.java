package fi.solmu.access;

import fi.solmu.kernel.Language;
import fi.solmu.kernel.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds the person behind an open account, with the roles held at this moment. */
@Repository
public class Actors {
    private final JdbcClient db;
    private final List<RoleSource> sources;
    private final Clock clock;

    Actors(JdbcClient db, List<RoleSource> sources, Clock clock) {
        this.db = db;
        this.sources = sources;
        this.clock = clock;
    }

    /** Empty when there is no such account or it has been closed. */
    public Optional<Actor> find(UUID account) {
        return db.sql(query(":account"))
                .param("account", account)
                .param("today", today())
                .query((row, _) -> actor(row))
                .optional();
    }

    /**
     * At most one row, to be read by {@link #actor}, on the day {@code :today}.
     *
     * @param account the account's id, as an expression
     */
    String query(String account) {
        var held = sources.stream()
                .map(source -> source.query(account))
                .collect(Collectors.joining(
                        " UNION ALL ",
                        "SELECT '' AS kind, NULL::uuid AS thing, '' AS role WHERE false UNION ALL ",
                        ""));
        return """
                SELECT a.id AS account, a.name, a.language, a.single_keys,
                       ARRAY(SELECT g.role FROM role_grant g
                             WHERE g.account_id = a.id AND g.revoked_at IS NULL) AS everywhere,
                       held.kinds, held.things, held.roles
                FROM account a
                CROSS JOIN (SELECT array_agg(kind) AS kinds, array_agg(thing) AS things, array_agg(role) AS roles
                            FROM (%s) each) held
                WHERE a.id = %s
                  AND NOT EXISTS (SELECT FROM account_closure c WHERE c.account_id = a.id)
                """.formatted(held, account);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    static Actor actor(ResultSet row) throws SQLException {
        var everywhere = EnumSet.noneOf(Role.class);
        Sql.list(row.getArray("everywhere")).forEach(role -> everywhere.add(Role.valueOf(role)));
        return new Actor(
                row.getObject("account", UUID.class),
                row.getString("name"),
                Language.of(row.getString("language")).orElseThrow(),
                row.getBoolean("single_keys"),
                everywhere,
                held(row, "network"),
                held(row, "organisation"));
    }

    /** The roles held in things of one kind. */
    private static Map<UUID, Set<Role>> held(ResultSet row, String kind) throws SQLException {
        var kinds = Sql.list(row.getArray("kinds"));
        var things = Sql.idList(row.getArray("things"));
        var roles = Sql.list(row.getArray("roles"));
        var all = new HashMap<UUID, Set<Role>>();
        for (int i = 0; i < kinds.size(); i++) {
            if (kinds.get(i).equals(kind)) {
                all.computeIfAbsent(things.get(i), _ -> EnumSet.noneOf(Role.class))
                        .add(Role.valueOf(roles.get(i)));
            }
        }
        return Map.copyOf(all);
    }
}
