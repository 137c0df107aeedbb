package fi.solmu.access;

import fi.solmu.access.Audit.Change;
import fi.solmu.kernel.Language;
import fi.solmu.kernel.NotFound;
import fi.solmu.kernel.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The accounts (tilit): the one door by which they are opened, changed and closed. Every act enters the audit trail. */
@Repository
public class Accounts {
    /** What the audit trail calls an account. */
    public static final String SUBJECT = "account";

    private static final String SELECT = """
            SELECT a.id, a.email, a.name, a.language, a.single_keys, a.created_at, c.at AS closed_at,
                   array_agg(g.role) FILTER (WHERE g.role IS NOT NULL) AS roles
            FROM account a
            LEFT JOIN account_closure c ON c.account_id = a.id
            LEFT JOIN role_grant g ON g.account_id = a.id AND g.revoked_at IS NULL
            """;
    private static final String MATCHES = "(a.name ILIKE :words OR a.email::text ILIKE :words)";

    private final JdbcClient db;
    private final RoleGrants roles;
    private final Audit audit;
    private final Sessions sessions;
    private final InstantSource clock;

    Accounts(JdbcClient db, RoleGrants roles, Audit audit, Sessions sessions, InstantSource clock) {
        this.db = db;
        this.roles = roles;
        this.audit = audit;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Whether a role could be taken away or an account closed. */
    public enum Removal {
        DONE,
        /** Somebody must be left who can open accounts and grant roles. */
        LAST_ADMINISTRATOR
    }

    /** Opens an account by nobody's decision in particular: at first start, by the demo, by an import. */
    public UUID open(String email, String name, Language language) {
        return open(email, name, language, null);
    }

    /** The account of this address: opened now, or the one there is, open again if it had been closed. */
    @Transactional
    public UUID open(String email, String name, Language language, @Nullable UUID by) {
        var known = find(email);
        if (known.isPresent()) {
            var account = known.get();
            if (!account.open()) {
                db.sql("DELETE FROM account_closure WHERE account_id = :account")
                        .param("account", account.id())
                        .update();
                audit.enter(
                        by, Action.EDIT_ACCOUNTS, SUBJECT, account.id(), List.of(new Change("closed", "yes", null)));
            }
            return account.id();
        }
        var account = db.sql("""
                        INSERT INTO account (email, name, language, created_at)
                        VALUES (:email, :name, :language, :now) RETURNING id
                        """)
                .param("email", email.strip())
                .param("name", name.strip())
                .param("language", language.code())
                .param("now", Sql.at(clock.instant()))
                .query(UUID.class)
                .single();
        audit.enter(
                by,
                Action.EDIT_ACCOUNTS,
                SUBJECT,
                account,
                List.of(new Change("name", null, name.strip()), new Change("email", null, email.strip())));
        return account;
    }

    /** Opens the account of an administrator, called by its address, unless there is an administrator already. */
    @Transactional
    boolean openFirstAdministrator(String email, Language language) {
        if (!roles.administrators().isEmpty()) {
            return false;
        }
        roles.grant(open(email, email, language, null), Role.ADMINISTRATOR, null);
        return true;
    }

    /** Ends the account's sessions at once. What its holder did stays in the audit trail under their name. */
    @Transactional
    public Removal close(UUID account, @Nullable UUID by) {
        if (roles.isLastAdministrator(account)) {
            return Removal.LAST_ADMINISTRATOR;
        }
        int closed = db.sql("""
                        INSERT INTO account_closure (account_id, at, closed_by) VALUES (:account, :now, :by)
                        ON CONFLICT (account_id) DO NOTHING
                        """)
                .param("account", account)
                .param("now", Sql.at(clock.instant()))
                .param("by", by)
                .update();
        if (closed > 0) {
            audit.enter(by, Action.EDIT_ACCOUNTS, SUBJECT, account, List.of(new Change("closed", null, "yes")));
        }
        sessions.endAll(account);
        return Removal.DONE;
    }

    /**
     * Closes an account because its holder is erased: no name, no address, no role and no way to sign in is left of it.
     * What its holder did stays in the audit trail under nobody's name.
     */
    @Transactional
    public Removal forget(UUID account, @Nullable UUID by) {
        if (close(account, by) == Removal.LAST_ADMINISTRATOR) {
            return Removal.LAST_ADMINISTRATOR;
        }
        db.sql("""
                        WITH roles AS (
                            UPDATE role_grant SET revoked_at = :now, revoked_by = :by
                            WHERE account_id = :account AND revoked_at IS NULL
                        ), links AS (
                            DELETE FROM login_link WHERE account_id = :account
                        ), elsewhere AS (
                            DELETE FROM external_identity WHERE account_id = :account
                        ), passkeys AS (
                            DELETE FROM user_entities WHERE name = :account::text
                        )
                        UPDATE account SET name = '–', email = id || '@erased.invalid' WHERE id = :account
                        """)
                .param("now", Sql.at(clock.instant()))
                .param("by", by)
                .param("account", account)
                .update();
        audit.forget(List.of(account));
        return Removal.DONE;
    }

    /** Wherever the account's holder is signed in, they no longer are. */
    @Transactional
    public void endSessions(UUID account, UUID by) {
        sessions.endAll(account);
        audit.enter(by, Action.EDIT_ACCOUNTS, SUBJECT, account, List.of(new Change("sessions", null, "ended")));
    }

    public Account get(UUID account) {
        return accounts("WHERE a.id = :value", account).stream().findFirst().orElseThrow(NotFound::new);
    }

    public Optional<Account> find(String email) {
        return accounts("WHERE a.email = cast(:value AS citext)", email.strip()).stream()
                .findFirst();
    }

    /** What came of changing an account. */
    public enum Changing {
        DONE,
        /** Another account has the address. */
        ADDRESS_TAKEN
    }

    /**
     * Changes what the holder is called and the address they sign in with. Links on their way to an address that is no
     * longer the account's sign nobody in.
     */
    @Transactional
    public Changing change(UUID account, String name, String email, UUID by) {
        db.sql("SELECT id FROM account WHERE id = :account FOR UPDATE")
                .param("account", account)
                .query(UUID.class)
                .list();
        var before = get(account);
        if (find(email).filter(other -> !other.id().equals(account)).isPresent()) {
            return Changing.ADDRESS_TAKEN;
        }
        var changes = new ArrayList<Change>();
        if (!before.name().equals(name.strip())) {
            changes.add(new Change("name", before.name(), name.strip()));
        }
        if (!before.email().equals(email.strip())) {
            changes.add(new Change("email", before.email(), email.strip()));
        }
        if (changes.isEmpty()) {
            return Changing.DONE;
        }
        db.sql("UPDATE account SET name = :name, email = :email WHERE id = :account")
                .param("name", name.strip())
                .param("email", email.strip())
                .param("account", account)
                .update();
        audit.enter(by, Action.EDIT_ACCOUNTS, SUBJECT, account, changes);
        return Changing.DONE;
    }

    /** What the holder may change: the language of letters and pages, and whether single keys are commands. */
    @Transactional
    public void changeOwn(UUID account, Language language, boolean singleKeys) {
        var before = get(account);
        int changed = db.sql("""
                        UPDATE account SET language = :language, single_keys = :keys
                        WHERE id = :account AND (language <> :language OR single_keys <> :keys)
                        """)
                .param("language", language.code())
                .param("keys", singleKeys)
                .param("account", account)
                .update();
        if (changed > 0) {
            audit.enter(
                    account,
                    Action.CHANGE_OWN_ACCOUNT,
                    SUBJECT,
                    account,
                    List.of(
                            new Change("language", before.language().code(), language.code()),
                            new Change("single_keys", yesOrNo(before.singleKeys()), yesOrNo(singleKeys))));
        }
    }

    private static String yesOrNo(boolean value) {
        return value ? "yes" : "no";
    }

    /** How many accounts there are whose name or address holds these words. */
    public int count(String words) {
        return db.sql("SELECT count(*)::int FROM account a WHERE " + MATCHES)
                .param("words", Sql.containing(words.strip()))
                .query(Integer.class)
                .single();
    }

    /** Accounts whose name or address holds these words, in the order of the reader's language. */
    public List<Account> list(String words, Language reader, int from, int most) {
        return db.sql(SELECT + " WHERE " + MATCHES + " GROUP BY a.id, c.at ORDER BY a.name COLLATE \""
                        + reader.collation() + "\", a.id LIMIT :most OFFSET :from")
                .param("words", Sql.containing(words.strip()))
                .param("from", from)
                .param("most", most)
                .query((row, _) -> account(row))
                .list();
    }

    private List<Account> accounts(String where, Object value) {
        return db.sql(SELECT + where + " GROUP BY a.id, c.at")
                .param("value", value)
                .query((row, _) -> account(row))
                .list();
    }

    private static Account account(ResultSet row) throws SQLException {
        var roles = EnumSet.noneOf(Role.class);
        Sql.list(row.getArray("roles")).forEach(role -> roles.add(Role.valueOf(role)));
        var closedAt = row.getObject("closed_at", OffsetDateTime.class);
        return new Account(
                row.getObject("id", UUID.class),
                row.getString("email"),
                row.getString("name"),
                Language.of(row.getString("language")).orElseThrow(),
                row.getBoolean("single_keys"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                closedAt == null ? null : closedAt.toInstant(),
                roles);
    }
}
