package fi.solmu.access;

import fi.solmu.access.Accounts.Removal;
import fi.solmu.access.Audit.Change;
import fi.solmu.kernel.Sql;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The roles that accounts are granted, and that somebody is left to grant them. Every act enters the audit trail. */
@Repository
public class RoleGrants {
    /** What an administrator can grant; the other roles are held in networks and organisations. */
    public static final List<Role> GRANTABLE =
            List.of(Role.GROUP, Role.MANAGEMENT, Role.REVIEWER, Role.PROTECTION_OFFICER, Role.ADMINISTRATOR);

    private final JdbcClient db;
    private final Audit audit;
    private final InstantSource clock;

    RoleGrants(JdbcClient db, Audit audit, InstantSource clock) {
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    /** One role that was granted, by whom and since when. */
    public record Grant(Role role, Instant since, @Nullable String by) {}

    /** The roles granted to this account, widest first. */
    public List<Grant> of(UUID account) {
        return db.sql("""
                        SELECT g.role, g.granted_at AS since, b.name AS by
                        FROM role_grant g LEFT JOIN account b ON b.id = g.granted_by
                        WHERE g.account_id = :account AND g.revoked_at IS NULL
                        ORDER BY g.role
                        """).param("account", account).query(Grant.class).list();
    }

    /** Nothing happens when the role is held already. */
    @Transactional
    public void grant(UUID account, Role role, @Nullable UUID by) {
        if (!GRANTABLE.contains(role)) {
            throw new IllegalArgumentException(role + " is held in networks, not granted");
        }
        int granted = db.sql("""
                        INSERT INTO role_grant (account_id, role, granted_at, granted_by)
                        VALUES (:account, :role, :now, :by)
                        ON CONFLICT (account_id, role) WHERE revoked_at IS NULL DO NOTHING
                        """)
                .param("account", account)
                .param("role", role.name())
                .param("now", Sql.at(clock.instant()))
                .param("by", by)
                .update();
        if (granted > 0) {
            audit.enter(
                    by,
                    Action.EDIT_ACCOUNTS,
                    Accounts.SUBJECT,
                    account,
                    List.of(new Change("role", null, role.name())));
        }
    }

    @Transactional
    public Removal revoke(UUID account, Role role, @Nullable UUID by) {
        if (role == Role.ADMINISTRATOR && isLastAdministrator(account)) {
            return Removal.LAST_ADMINISTRATOR;
        }
        int revoked = db.sql("""
                        UPDATE role_grant SET revoked_at = :now, revoked_by = :by
                        WHERE account_id = :account AND role = :role AND revoked_at IS NULL
                        """)
                .param("account", account)
                .param("role", role.name())
                .param("now", Sql.at(clock.instant()))
                .param("by", by)
                .update();
        if (revoked > 0) {
            audit.enter(
                    by,
                    Action.EDIT_ACCOUNTS,
                    Accounts.SUBJECT,
                    account,
                    List.of(new Change("role", role.name(), null)));
        }
        return Removal.DONE;
    }

    boolean isLastAdministrator(UUID account) {
        return administrators().equals(List.of(account));
    }

    /** One at a time: two administrators must not remove each other at the same moment. */
    List<UUID> administrators() {
        db.sql("SELECT pg_advisory_xact_lock(4712, 0)").query((_, _) -> true).list();
        return db.sql("""
                        SELECT g.account_id FROM role_grant g
                        WHERE g.role = 'ADMINISTRATOR' AND g.revoked_at IS NULL
                          AND NOT EXISTS (SELECT FROM account_closure c WHERE c.account_id = g.account_id)
                        """).query(UUID.class).list();
    }
}
