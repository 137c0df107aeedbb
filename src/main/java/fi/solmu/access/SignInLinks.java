package fi.solmu.access;

import fi.solmu.kernel.Sql;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * One-time links (kirjautumislinkki). Opening a link changes nothing, because mail scanners open every link; only a
 * press on its page signs in, once, within ten minutes, in the browser that asked or with the code that browser shows.
 */
@Repository
public class SignInLinks {
    public static final Duration LIFE = Duration.ofMinutes(10);
    private static final Duration WINDOW = Duration.ofHours(1);
    private static final Duration REMEMBERED = Duration.ofDays(1);
    private static final int CODE_TRIES = 5;
    private final JdbcClient db;
    private final Accounts accounts;
    private final Secrets secrets;
    private final InstantSource clock;
    private final int mostPerAddress;
    private final int mostPerClient;

    SignInLinks(
            JdbcClient db,
            Accounts accounts,
            Secrets secrets,
            InstantSource clock,
            @Value("${solmu.sign-in.most-per-address}") int mostPerAddress,
            @Value("${solmu.sign-in.most-per-client}") int mostPerClient) {
        this.db = db;
        this.accounts = accounts;
        this.secrets = secrets;
        this.clock = clock;
        this.mostPerAddress = mostPerAddress;
        this.mostPerClient = mostPerClient;
    }

    /** What became of somebody's asking for a link. */
    public sealed interface Asking {
        /**
         * The same for everybody who asks.
         *
         * @param account whom to write to; empty when nobody has an open account of this address, and then nobody is
         *     told so
         * @param browser the secret to leave with the browser that asked
         */
        record Accepted(UUID link, String token, String browser, Instant expiresAt, Optional<Account> account)
                implements Asking {}

        /** Too many links were asked for, for this address or from this computer. */
        record TooOften() implements Asking {}
    }

    /** What a link is good for when it is opened. */
    public enum Opened {
        /** In the browser that asked: a press signs in. */
        READY,
        /** In another browser: a press signs in, with the code. */
        NEEDS_CODE,
        /** Used, too old, or none of ours. */
        VOID
    }

    /** What became of a press on the page of a link. */
    public sealed interface Pressed {
        record Proven(Account account, String destination) implements Pressed {}

        record WrongCode(int triesLeft) implements Pressed {}

        record Refused() implements Pressed {}
    }

    private record Link(
            UUID id,
            String token,
            @Nullable UUID account,
            String browser,
            String code,
            int codeTries,
            Instant expiresAt,
            boolean used,
            boolean currentAddress,
            @Nullable String destination) {

        boolean good(Instant now) {
            return account != null && currentAddress && !used && now.isBefore(expiresAt) && codeTries < CODE_TRIES;
        }

        boolean askedBy(@Nullable String secret) {
            return secret != null && Secrets.same(browser, Secrets.hash(secret));
        }

        boolean hasCode(String typed) {
            return Secrets.same(code, codeHash(token, Secrets.normalised(typed)));
        }
    }

    /**
     * Does the same, and as much, whether or not there is an account.
     *
     * @param client where the request comes from
     */
    @Transactional
    public Asking ask(String email, String client, String destination) {
        var now = clock.instant();
        var address = addressHash(email);
        var clientHash = Secrets.hash("client " + client);
        if (tooOften(address, clientHash, now)) {
            return new Asking.TooOften();
        }
        var account = accounts.find(email).filter(Account::open);
        var token = secrets.next();
        var browser = secrets.next();
        var tokenHash = HexFormat.of().formatHex(Secrets.hash(token));
        var link = db.sql("""
                        INSERT INTO login_link (token_hash, account_id, browser_hash, code_hash, asked_at, expires_at,
                                                destination, address_hash, client_hash)
                        VALUES (:token, :account, :browser, :code, :now, :expires, :destination, :address, :client)
                        RETURNING id
                        """)
                .param("token", Secrets.hash(token))
                .param("account", account.map(Account::id).orElse(null))
                .param("browser", Secrets.hash(browser))
                .param("code", codeHash(tokenHash, Secrets.code(browser)))
                .param("now", Sql.at(now))
                .param("expires", Sql.at(now.plus(LIFE)))
                .param("destination", Destination.of(destination))
                .param("address", address)
                .param("client", clientHash)
                .query(UUID.class)
                .single();
        return new Asking.Accepted(link, token, browser, now.plus(LIFE), account);
    }

    private static byte[] addressHash(String email) {
        return Secrets.hash("address " + email.strip().toLowerCase(Locale.ROOT));
    }

    /** A link is good for the address it was mailed to only as long as that is the account's. */
    private static boolean isOf(@Nullable String email, byte[] addressHash) {
        return email != null && Arrays.equals(addressHash(email), addressHash);
    }

    /** Counted one at a time, so that many at once do not slip through together. */
    private boolean tooOften(byte[] address, byte[] client, Instant now) {
        db.sql("SELECT pg_advisory_xact_lock(4711, hashtext(encode(:hash, 'hex')))")
                .param("hash", address)
                .query((_, _) -> true)
                .list();
        return db.sql("""
                        SELECT (SELECT count(*) FROM login_link
                                WHERE address_hash = :address AND asked_at > :since) >= :perAddress
                            OR (SELECT count(*) FROM login_link
                                WHERE client_hash = :client AND asked_at > :since) >= :perClient
                        """)
                .param("address", address)
                .param("client", client)
                .param("since", Sql.at(now.minus(WINDOW)))
                .param("perAddress", mostPerAddress)
                .param("perClient", mostPerClient)
                .query(Boolean.class)
                .single();
    }

    /** Looks, and changes nothing. */
    public Opened open(@Nullable String token, @Nullable String browser) {
        return find(token, false)
                .filter(link -> link.good(clock.instant()))
                .map(link -> link.askedBy(browser) ? Opened.READY : Opened.NEEDS_CODE)
                .orElse(Opened.VOID);
    }

    /** Uses the link up, if the press is good; a wrong code is counted. */
    @Transactional
    public Pressed press(@Nullable String token, @Nullable String browser, @Nullable String code) {
        var now = clock.instant();
        var found = find(token, true).filter(link -> link.good(now));
        if (found.isEmpty()) {
            return new Pressed.Refused();
        }
        var link = found.get();
        var holder = link.account();
        if (!link.askedBy(browser)) {
            if (code == null || code.isBlank()) {
                return new Pressed.WrongCode(CODE_TRIES - link.codeTries());
            }
            if (!link.hasCode(code)) {
                return countWrongCode(link);
            }
        }
        var account = holder == null ? null : accounts.get(holder);
        if (account == null || !account.open()) {
            return new Pressed.Refused();
        }
        db.sql("UPDATE login_link SET used_at = :now WHERE account_id = :account AND used_at IS NULL")
                .param("now", Sql.at(now))
                .param("account", account.id())
                .update();
        return new Pressed.Proven(account, Destination.of(link.destination()));
    }

    private Pressed countWrongCode(Link link) {
        db.sql("UPDATE login_link SET code_tries = code_tries + 1 WHERE id = :link")
                .param("link", link.id())
                .update();
        int left = CODE_TRIES - link.codeTries() - 1;
        return left > 0 ? new Pressed.WrongCode(left) : new Pressed.Refused();
    }

    /** The code that the browser with this secret shows. */
    public static String code(String browser) {
        return Secrets.code(browser);
    }

    /** What was asked for is not remembered longer than it is counted. */
    int forget() {
        return db.sql("DELETE FROM login_link WHERE asked_at < :before")
                .param("before", Sql.at(clock.instant().minus(REMEMBERED)))
                .update();
    }

    private Optional<Link> find(@Nullable String token, boolean lock) {
        if (token == null) {
            return Optional.empty();
        }
        return db.sql("""
                        SELECT l.id, l.token_hash, l.account_id, l.browser_hash, l.code_hash, l.code_tries, l.expires_at,
                               l.used_at IS NOT NULL AS used, l.destination, l.address_hash, a.email
                        FROM login_link l LEFT JOIN account a ON a.id = l.account_id
                        WHERE l.token_hash = :hash
                        """ + (lock ? "FOR UPDATE OF l" : ""))
                .param("hash", Secrets.hash(token))
                .query((row, _) -> new Link(
                        row.getObject("id", UUID.class),
                        HexFormat.of().formatHex(row.getBytes("token_hash")),
                        row.getObject("account_id", UUID.class),
                        HexFormat.of().formatHex(row.getBytes("browser_hash")),
                        HexFormat.of().formatHex(row.getBytes("code_hash")),
                        row.getInt("code_tries"),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("used"),
                        isOf(row.getString("email"), row.getBytes("address_hash")),
                        row.getString("destination")))
                .optional();
    }

    /** Bound to its link: the same code serves no other. */
    private static byte[] codeHash(String tokenHash, String code) {
        return Secrets.hash(tokenHash + code);
    }
}
