package fi.solmu.planning;

import fi.solmu.access.Scope;
import fi.solmu.access.ScopeResolver;
import fi.solmu.shell.Typed;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What {plan} in an address stands for, as far as rights go: the network whose plan it is. */
@Component
class PlanScopes implements ScopeResolver {
    private final JdbcClient db;

    PlanScopes(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String variable() {
        return "plan";
    }

    @Override
    public Optional<Scope> resolve(String value) {
        return Typed.id(value)
                .flatMap(id -> db.sql("""
                                SELECT n.canonical_id FROM plan p JOIN network n ON n.id = p.network_id WHERE p.id = :id
                                """).param("id", id).query(UUID.class).optional())
                .map(Scope.Network::new);
    }
}
