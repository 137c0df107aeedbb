package fi.solmu.register;

import fi.solmu.access.Account;
import fi.solmu.access.Accounts;
import fi.solmu.kernel.Language;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of the register's people: whoever is given a task in Solmu has to be able to sign in. */
@Service
public class PersonAccounts {
    private final JdbcClient db;
    private final Accounts accounts;

    PersonAccounts(JdbcClient db, Accounts accounts) {
        this.db = db;
        this.accounts = accounts;
    }

    /** What came of giving somebody an account. */
    public sealed interface Giving {
        record Given(Account account) implements Giving {}

        /** Another person signs in with this address. */
        record AnothersAddress() implements Giving {}

        /** The person's account was closed; an administrator opens it again on its page, knowing why it was closed. */
        record Closed() implements Giving {}
    }

    /** The account a person signs in with, open or closed. */
    public Optional<Account> of(UUID person) {
        return db.sql("""
                        SELECT held.account_id FROM person held
                        WHERE held.canonical_id = (SELECT canonical_id FROM person WHERE id = :person)
                          AND held.account_id IS NOT NULL
                        ORDER BY EXISTS (SELECT FROM account_closure c WHERE c.account_id = held.account_id)
                        LIMIT 1
                        """).param("person", person).query(UUID.class).optional().map(accounts::get);
    }

    /** The account the person has, else the one of this address, opened if there is none. */
    @Transactional
    public Giving give(UUID person, String email, UUID by) {
        db.sql("SELECT id FROM person WHERE id = :person FOR UPDATE")
                .param("person", person)
                .query(UUID.class)
                .list();
        var own = of(person);
        if (own.isPresent()) {
            return own.get().open() ? new Giving.Given(own.get()) : new Giving.Closed();
        }
        var known = accounts.find(email);
        if (known.isPresent() && !known.get().open()) {
            return new Giving.Closed();
        }
        if (known.isPresent() && isSomebodys(known.get().id())) {
            return new Giving.AnothersAddress();
        }
        var whose = named(person);
        var account =
                accounts.open(email, whose.name(), Language.of(whose.code()).orElse(Language.FI), by);
        db.sql("UPDATE person SET account_id = :account WHERE id = :person")
                .param("account", account)
                .param("person", person)
                .update();
        return new Giving.Given(accounts.get(account));
    }

    private boolean isSomebodys(UUID account) {
        return db.sql("SELECT EXISTS (SELECT FROM person WHERE account_id = :account)")
                .param("account", account)
                .query(Boolean.class)
                .single();
    }

    private record Named(String name, @Nullable String language) {
        String code() {
            return language == null ? "" : language;
        }
    }

    private Named named(UUID person) {
        return db.sql("SELECT given_name || ' ' || family_name AS name, language FROM person WHERE id = :person")
                .param("person", person)
                .query(Named.class)
                .single();
    }
}
