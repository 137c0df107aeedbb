package fi.solmu.register;

import fi.solmu.access.Scope;
import fi.solmu.access.ScopeResolver;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What {network}, {person} and {organisation} in an address stand for, as far as rights go. */
@Configuration(proxyBeanMethods = false)
class RegisterScopes {

    /** A network that was merged stands for the one it is now. */
    @Bean
    ScopeResolver networkScope(JdbcClient db) {
        return new ById(
                "network",
                id -> db.sql("SELECT canonical_id FROM network WHERE id = :id")
                        .param("id", id)
                        .query(UUID.class)
                        .optional()
                        .map(Scope.Network::new));
    }

    /** A person's page is the person's own. */
    @Bean
    ScopeResolver personScope(JdbcClient db) {
        return new ById(
                "person",
                id -> db.sql("""
                                SELECT (SELECT held.account_id FROM person held
                                        WHERE held.canonical_id = p.canonical_id AND held.account_id IS NOT NULL
                                ORDER BY EXISTS (SELECT FROM account_closure c WHERE c.account_id = held.account_id)
                                LIMIT 1) AS account_id
                                FROM person p WHERE p.id = :id
                                """)
                        .param("id", id)
                        .query((row, _) -> {
                            var account = row.getObject("account_id", UUID.class);
                            return account == null ? new Scope.Nobody() : new Scope.Account(account);
                        })
                        .optional());
    }

    @Bean
    ScopeResolver organisationScope(JdbcClient db) {
        return new ById(
                "organisation",
                id -> db.sql("SELECT true FROM organisation WHERE id = :id")
                        .param("id", id)
                        .query(Boolean.class)
                        .optional()
                        .map(_ -> new Scope.Organisation(id)));
    }

    private interface Lookup {
        Optional<? extends Scope> find(UUID id);
    }

    private record ById(String variable, Lookup lookup) implements ScopeResolver {
        @Override
        public Optional<Scope> resolve(String value) {
            try {
                return lookup.find(UUID.fromString(value)).map(Scope.class::cast);
            } catch (IllegalArgumentException e) {
                return Optional.empty(); // not an id, so no such thing
            }
        }
    }
}
