package fi.solmu.access;

import fi.solmu.kernel.Sql;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Signing in with one's own organisation's account (organisaation tunnus, OpenID Connect): which organisations are
 * configured, and whom they mean when they speak of somebody.
 */
@Repository
public class OrganisationAccounts {
    private final JdbcClient db;
    private final Accounts accounts;
    private final Audit audit;
    private final InstantSource clock;
    private final List<Provider> providers;

    OrganisationAccounts(
            JdbcClient db,
            Accounts accounts,
            Audit audit,
            InstantSource clock,
            ObjectProvider<ClientRegistrationRepository> registrations) {
        this.db = db;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
        this.providers = registrations.stream()
                .filter(Iterable.class::isInstance)
                .flatMap(each -> StreamSupport.stream(((Iterable<?>) each).spliterator(), false))
                .map(ClientRegistration.class::cast)
                .map(each -> new Provider(each.getClientName(), "/oauth2/authorization/" + each.getRegistrationId()))
                .toList();
    }

    /** Whom one may sign in with: the name to show, and where it begins. */
    public record Provider(String name, String address) {
        /** The same way, leading to this page of ours afterwards. */
        public String addressTo(String destination) {
            return address + "?to=" + URLEncoder.encode(destination, StandardCharsets.UTF_8);
        }
    }

    /** Empty unless configured. */
    public List<Provider> providers() {
        return providers;
    }

    /** Whether somebody vouches for this account's holder. */
    public boolean any(UUID account) {
        return db.sql("SELECT EXISTS (SELECT FROM external_identity WHERE account_id = :account)")
                .param("account", account)
                .query(Boolean.class)
                .single();
    }

    /**
     * Whom an organisation means: known by issuer and subject, which never change, or at first by an address the
     * organisation has verified. Empty when that is nobody with an open account.
     */
    @Transactional
    public Optional<UUID> find(String issuer, String subject, @Nullable String verifiedEmail) {
        var known = db.sql("SELECT account_id FROM external_identity WHERE issuer = :issuer AND subject = :subject")
                .param("issuer", issuer)
                .param("subject", subject)
                .query(UUID.class)
                .optional();
        if (known.isPresent()) {
            return known.filter(account -> accounts.get(account).open());
        }
        var account = Optional.ofNullable(verifiedEmail)
                .flatMap(accounts::find)
                .filter(Account::open)
                .map(Account::id);
        account.ifPresent(id -> link(issuer, subject, id));
        return account;
    }

    private void link(String issuer, String subject, UUID account) {
        db.sql("""
                        INSERT INTO external_identity (issuer, subject, account_id, linked_at)
                        VALUES (:issuer, :subject, :account, :now)
                        """)
                .param("issuer", issuer)
                .param("subject", subject)
                .param("account", account)
                .param("now", Sql.at(clock.instant()))
                .update();
        audit.enter(
                account,
                Action.CHANGE_OWN_ACCOUNT,
                Accounts.SUBJECT,
                account,
                List.of(new Audit.Change("organisation_account", null, issuer)));
    }
}
